import {stripRows} from "../figures/strips.js";
import {writeFigure} from "../figures/write.js";

// Printed for 2019, which belongs to the last year of the data.
const children = stripRows({series: "child-immigrant-background", year: 2018, lines: {from: 5, to: 85}});

writeFigure("figure-3.2", children);
