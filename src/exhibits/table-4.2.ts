import {number, quantity} from "../components/format.js";
import {defineExhibit} from "./exhibit.js";
import {
  describeLevels,
  howLevels,
  levelColumns,
  levelControls,
  levelFunctions,
  levelHeight,
  levels,
  largest,
  type Level,
} from "./parts/levels.js";

/** The report compares relative differences; in percentage points another group stands out. */
const points = (row: Level): number => row.implied - row.nation;

export default defineExhibit({
  id: "table-4.2",
  columns: levelColumns,
  controls: levelControls,
  height: levelHeight(4),
  title(rows: readonly Level[]) {
    const most = largest(rows);
    return `${most.indicator.replace(/, .*$/, "")} lie furthest above their national level, by ${number(most.difference)} percent`;
  },
  subtitle: () =>
    "Share outside work and education at ages 30–59 in four groups: mean of the analysis areas against Norway, and the lowest and highest area, 2018.",
  draw: (rows, state, canvas) => levels(rows, state, canvas),
  describe: describeLevels,
  notes(rows) {
    const byPoints = rows.reduce((most, row) => (points(row) > points(most) ? row : most));
    return [
      `Measured in percentage points the order changes: ${byPoints.indicator} then lie furthest above, by about ${quantity(points(byPoints), "percentage points", {decimals: 1})}.`,
      "The text of chapter 3 gives the highest area for men without immigrant background a little lower than this table does; the table’s value is drawn.",
    ];
  },
  how: howLevels,
  functions: levelFunctions,
});
