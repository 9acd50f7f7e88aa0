import {stripLines} from "../../src/exhibits/parts/strip-lines.js";
import {stripRows} from "../figures/strips.js";
import {writeFigure} from "../figures/write.js";

writeFigure("figure-3.2", stripRows({series: "child-immigrant-background", lines: stripLines["figure-3.2"]}));
