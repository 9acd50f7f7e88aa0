import {printedTable, writePrinted} from "../report/printed-table.js";

const id = "table-3.1";
const cities = ["Brussels", "Copenhagen", "Amsterdam", "Oslo", "Stockholm"];

writePrinted(
  id,
  printedTable(id)
    .rename({income_group: "group", ...Object.fromEntries(cities.map((city) => [city.toLowerCase(), city]))})
    .fold(cities, {as: ["city", "d"]}),
);
