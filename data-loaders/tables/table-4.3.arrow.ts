import {levelsTable} from "../report/levels-table.js";
import {writePrinted} from "../report/printed-table.js";

writePrinted("table-4.3", levelsTable("table-4.3"));
