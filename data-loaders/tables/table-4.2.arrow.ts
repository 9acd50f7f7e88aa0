import {levelsTable} from "../report/levels-table.js";
import {writePrinted} from "../report/printed-table.js";

writePrinted("table-4.2", levelsTable("table-4.2"));
