import {stripLines} from "../../src/exhibits/parts/strip-lines.js";
import {stripRows} from "../figures/strips.js";
import {writeFigure} from "../figures/write.js";

writeFigure(
  "figure-4.2",
  stripRows({
    series: "child-low-income",
    merged: ["Lørenskog", "Skedsmo", "Ullensaker"],
    lines: stripLines["figure-4.2"],
  }),
);
