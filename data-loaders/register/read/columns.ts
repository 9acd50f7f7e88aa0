/** Which columns of a file are those of the contract. */
import type {Column} from "../contract.js";
import {meant} from "../misspelling.js";
import {problem, type Note, type Problem} from "../problems.js";
import type {TableFile} from "./files.js";

export interface Columns {
  /** With their place in the file, from 0. */
  readonly found: readonly {readonly column: Column; readonly index: number}[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/** Capital letters make no difference. */
export function matchColumns({table, name: file}: TableFile, names: readonly string[]): Columns {
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const found: {column: Column; index: number}[] = [];
  const plain = names.map((name) => name.trim().toLowerCase());
  const at = {table: table.name, file};

  for (const column of table.columns) {
    const index = plain.indexOf(column.name);
    if (index < 0) continue;
    found.push({column, index});
    if (plain.includes(column.name, index + 1))
      problems.push(
        problem("column twice", {...at, column: column.name}, "stands twice", "Keep one of the two."),
      );
  }
  const lacking = table.columns.filter((column) => !found.some((one) => one.column === column));
  const unknown = names.filter((_, index) => !table.columns.some(({name}) => name === plain[index]));
  if (found.length === 0)
    return {
      found,
      notes,
      problems: [
        problem(
          "no known column",
          at,
          `has none of the columns of ${table.name} in its first line, which begins ${JSON.stringify(names.join(" ").slice(0, 60))}`,
          `The first line names the columns, with commas, semicolons or tabs between them: ${listed(table.columns)}.`,
        ),
      ],
    };

  const hints = new Map<string, string>();
  for (const name of unknown) {
    const near = meant(
      name,
      lacking.filter((column) => ![...hints.values()].includes(column.name)).map((column) => column.name),
    );
    if (near !== undefined) hints.set(name, near);
    else
      notes.push({
        table: table.name,
        says: `${file} has a column ${JSON.stringify(name)} that is not in the contract; it is not read.`,
      });
  }
  for (const [name, near] of hints)
    problems.push(
      problem(
        "unknown column",
        {...at, column: name},
        `is not in the contract; ${near} is, and lacks`,
        `Rename ${JSON.stringify(name)} to ${near}, if that is what it holds; otherwise to something less alike, or remove it.`,
      ),
    );
  for (const column of lacking) {
    if (column.optional || [...hints.values()].includes(column.name)) continue;
    problems.push(
      problem("missing column", {...at, column: column.name}, "is missing", `Add it: ${column.meaning}.`),
    );
  }
  return {found, problems, notes};
}

const listed = (columns: readonly Column[]): string =>
  columns.map(({name, optional}) => (optional ? `${name} (may lack)` : name)).join(", ");
