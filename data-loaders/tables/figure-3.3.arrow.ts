import {pairRows} from "../figures/pairs.js";
import {writeFigure} from "../figures/write.js";

writeFigure("figure-3.3", pairRows({x: "in-mover-income", y: "out-mover-income"}));
