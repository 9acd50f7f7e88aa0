import {table} from "arquero";
import {arrowFile} from "../arrow/write.js";
import {factsMet} from "../reconstruction/facts-met.js";
import {ledger} from "../report/ledger.js";

process.stdout.write(
  arrowFile(table(ledger(factsMet())), {
    origin: "printed",
    title: "Every number that the report prints",
    source: "NOU 2020: 16; source per fact where the report names one",
  }),
);
