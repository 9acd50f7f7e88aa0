import {printedTable, writePrinted} from "../report/printed-table.js";

const id = "table-3.2";
const countries = ["Belgium", "Denmark", "Netherlands", "Sweden", "Norway"];

writePrinted(
  id,
  printedTable(id)
    .rename(Object.fromEntries(countries.map((country) => [country.toLowerCase(), country])))
    .fold(countries, {as: ["country", "d"]}),
);
