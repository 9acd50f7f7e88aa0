import {pairRows} from "../figures/pairs.js";
import {writeFigure} from "../figures/write.js";

writeFigure("figure-4.7", pairRows({x: "tenants", y: "settled"}));
