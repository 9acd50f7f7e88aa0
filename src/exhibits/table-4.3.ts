import {number} from "../components/format.js";
import {levelExhibit} from "./parts/level-exhibit.js";

export default levelExhibit({
  id: "table-4.3",
  indicators: 3,
  // Printed in the order of the differences: there is nothing to sort.
  sortable: false,
  title(rows) {
    const ratios = rows.map(({difference}) => 1 + difference / 100);
    return `Low income, social assistance and living on transfers are ${number(Math.min(...ratios), 1)} to ${number(Math.max(...ratios), 1)} times as common in the analysis areas as in Norway`;
  },
  subtitle:
    "Share of persons in each situation: mean of the analysis areas against Norway, and the lowest and highest area, 2018.",
});
