import {table} from "arquero";
import {arrowFile} from "../arrow/write.js";
import {ledger} from "../report/ledger.js";

process.stdout.write(
  arrowFile(table(ledger()), {
    origin: "printed",
    title: "Every number that the report prints",
    source: "NOU 2020: 16; source per fact where the report names one",
  }),
);
