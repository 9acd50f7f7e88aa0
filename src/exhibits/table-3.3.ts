import {inWords, number} from "../components/format.js";
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

export default defineExhibit({
  id: "table-3.3",
  columns: levelColumns,
  controls: levelControls,
  height: levelHeight(5),
  title(rows: readonly Level[]) {
    const most = largest(rows);
    return `${most.indicator} are ${number(1 + most.difference / 100, 1)} times as common in the analysis areas as in Norway, the largest of ${inWords(rows.length)} differences`;
  },
  subtitle: () =>
    "Mean of the analysis areas against Norway, and the lowest and highest area. Areas in eleven municipalities, 2018; turnout is from the local election of 2019.",
  draw: (rows, state, canvas) => levels(rows, state, canvas),
  describe: describeLevels,
  notes: () => [
    "Differences are relative, not percentage points. The report’s verdict words do not follow strictly from them; each is in the data table.",
  ],
  how: howLevels,
  functions: levelFunctions,
});
