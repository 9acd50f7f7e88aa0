import {errata} from "../report/errata.js";

process.stdout.write(JSON.stringify(errata()));
