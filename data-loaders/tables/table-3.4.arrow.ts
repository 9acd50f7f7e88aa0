import {escape} from "arquero";
import {printedTable, writePrinted} from "../report/printed-table.js";

const id = "table-3.4";

/** What each printed line is about, in the printed order: four criteria, then the two outcomes. */
const roles = ["work", "education", "income", "immigrants", "vulnerable", "ghetto"];

writePrinted(
  id,
  printedTable(id)
    .assign({role: roles})
    .fold(["y2008", "y2013", "y2018"], {as: ["year", "areas"]})
    .derive({year: escape(({year}: {year: string}) => Number(year.slice(1)))}),
);
