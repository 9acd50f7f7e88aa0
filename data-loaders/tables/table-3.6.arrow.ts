import {printedTable, writePrinted} from "../report/printed-table.js";

const id = "table-3.6";

writePrinted(
  id,
  printedTable(id).rename({
    mean_admission_points: "points",
    median_days_absent: "days",
    median_hours_absent: "hours",
  }),
);
