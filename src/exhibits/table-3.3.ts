import {inWords, number} from "../components/format.js";
import {largest, levelExhibit} from "./parts/level-exhibit.js";

export default levelExhibit({
  id: "table-3.3",
  indicators: 5,
  sortable: true,
  title(rows) {
    const most = largest(rows);
    return `${most.indicator} are ${number(1 + most.difference / 100, 1)} times as common in the analysis areas as in Norway, the largest of ${inWords(rows.length)} differences`;
  },
  subtitle:
    "Mean of the analysis areas against Norway, and the lowest and highest area. Areas in eleven municipalities, 2018; turnout is from the local election of 2019.",
  notes: () => [
    "Differences are relative, not percentage points. The report’s verdict words do not follow strictly from them; each is in the data table.",
  ],
});
