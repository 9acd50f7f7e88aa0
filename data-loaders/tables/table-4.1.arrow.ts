import {printedTable, writePrinted} from "../report/printed-table.js";

const id = "table-4.1";

/** The first three rows are totals; the others are parts of the third. */
const totals = ["all", "rest", "immigrants"];

const table = printedTable(id);
const kinds = Array.from({length: table.numRows()}, (_, row) => totals[row] ?? "region");

writePrinted(id, table.assign({kind: kinds}));
