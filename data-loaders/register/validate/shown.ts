/** How values read in a message. */
import {literal, quoted} from "../database.js";

/** Without the decimal that the database gives whole numbers of a column with decimals. */
export const shown = (cell: string): string => `regexp_replace(${cell}::VARCHAR, '[.]0$', '')`;

/** "year 2018, person 17", without those that are empty. */
export const named = (columns: readonly string[]): string =>
  `nullif(concat_ws(', ', ${columns
    .map((column) => `${literal(`${column} `)} || ${shown(quoted(column))}`)
    .join(", ")}), '')`;
