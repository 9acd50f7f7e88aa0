import {levelsTable} from "../report/levels-table.js";
import {writePrinted} from "../report/printed-table.js";

writePrinted("table-3.3", levelsTable("table-3.3"));
