import {number, quantity} from "../components/format.js";
import {largest, levelExhibit} from "./parts/level-exhibit.js";
import type {Level} from "./parts/levels.js";

/** The report compares relative differences; in percentage points another group stands out. */
const points = (row: Level): number => row.implied - row.nation;

const group = (row: Level): string => row.indicator.replace(/, .*$/, "");

export default levelExhibit({
  id: "table-4.2",
  indicators: 4,
  sortable: true,
  title(rows) {
    const most = largest(rows);
    return `${group(most)} lie furthest above their national level, by ${number(most.difference)} percent`;
  },
  subtitle:
    "Share outside work and education at ages 30–59 in four groups: mean of the analysis areas against Norway, and the lowest and highest area, 2018.",
  notes(rows) {
    const most = rows.reduce((most, row) => (points(row) > points(most) ? row : most));
    return [
      `Measured in percentage points the order changes: ${group(most).toLowerCase()} then lie furthest above, by about ${quantity(points(most), "percentage points", {decimals: 1})}.`,
      "The text of chapter 3 gives the highest area for men without immigrant background a little lower than this table does; the table’s value is drawn.",
    ];
  },
});
