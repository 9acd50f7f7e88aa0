import {stripRows} from "../figures/strips.js";
import {writeFigure} from "../figures/write.js";

writeFigure(
  "figure-4.2",
  stripRows({
    series: "child-low-income",
    year: 2018,
    merged: ["Lørenskog", "Skedsmo", "Ullensaker"],
    lines: {from: 5, to: 60},
  }),
);
