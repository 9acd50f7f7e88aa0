import {arrowFile} from "../arrow/write.js";
import {ensemble} from "../reconstruction/ensemble.js";

const {areas, achieved} = ensemble();
process.stdout.write(
  arrowFile(areas, {
    origin: "reconstructed",
    title: "Areas of twenty reconstructions",
    source: "Synthetic areas that satisfy what NOU 2020: 16 prints",
    achieved: JSON.stringify(achieved),
  }),
);
