import {table} from "arquero";
import {arrowFile} from "../arrow/write.js";
import {builtTable} from "../build/built-table.js";
import {builtFindings} from "../reconstruction/findings.js";
import {factsMet} from "../reconstruction/facts-met.js";
import {ledger} from "../report/ledger.js";

process.stdout.write(
  arrowFile(table(ledger(factsMet(builtFindings(builtTable("indicators.arrow"))))), {
    origin: "printed",
    title: "Every number that the report prints",
    source: "NOU 2020: 16; source per fact where the report names one",
  }),
);
