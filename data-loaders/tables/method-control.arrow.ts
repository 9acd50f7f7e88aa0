import {table} from "arquero";
import {arrowFile} from "../arrow/write.js";
import {controlColumns, exactIndicators} from "../figures/control-effect.js";

process.stdout.write(
  arrowFile(table(controlColumns(await exactIndicators())), {
    origin: "reconstructed",
    title: "What disclosure control does to the indicators of areas",
    source: "Synthetic people who satisfy what NOU 2020: 16 prints: their counts, and what is left of them",
  }),
);
