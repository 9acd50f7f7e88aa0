import {number} from "../components/format.js";
import {defineExhibit} from "./exhibit.js";
import {
  describeLevels,
  howLevels,
  levelColumns,
  levelFunctions,
  levelHeight,
  levels,
  type Level,
} from "./parts/levels.js";

export default defineExhibit({
  id: "table-4.3",
  columns: levelColumns,
  // Three indicators, printed in the order of their differences: there is nothing to sort.
  controls: {},
  height: levelHeight(3),
  title(rows: readonly Level[]) {
    const ratios = rows.map(({difference}) => 1 + difference / 100);
    return `Low income, social assistance and living on transfers are ${number(Math.min(...ratios), 1)} to ${number(Math.max(...ratios), 1)} times as common in the analysis areas as in Norway`;
  },
  subtitle: () =>
    "Share of persons in each situation: mean of the analysis areas against Norway, and the lowest and highest area, 2018.",
  draw: (rows, _state, canvas) => levels(rows, {order: "printed"}, canvas),
  describe: describeLevels,
  how: howLevels,
  functions: levelFunctions,
});
