import {overlapRows} from "../figures/overlaps.js";
import {writeFigure} from "../figures/write.js";

writeFigure("figure-3.1", overlapRows());
