import {arrowFile} from "../arrow/write.js";
import {ensemble} from "../reconstruction/ensemble.js";

process.stdout.write(
  arrowFile(ensemble(), {
    origin: "reconstructed",
    title: "Areas of twenty reconstructions",
    source: "Synthetic areas that satisfy what NOU 2020: 16 prints",
  }),
);
