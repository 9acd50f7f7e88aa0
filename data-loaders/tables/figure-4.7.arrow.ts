import {pairRows} from "../figures/pairs.js";
import {writeFigure} from "../figures/write.js";

// Settled residents are printed for 2019, which belongs to the last year of the data.
writeFigure("figure-4.7", pairRows({x: "tenants", y: "settled", year: 2018}));
