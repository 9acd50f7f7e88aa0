/** Tables 3.3, 4.2 and 4.3 have one shape: nation, relative difference, verdict, lowest and highest area. */
import {escape, type ColumnTable} from "arquero";
import {impliedLevel} from "../../lib/effects/index.js";
import {printedTable} from "./printed-table.js";

interface Printed {
  national_value: number;
  relative_diff_percent: number;
}

/** The printed rows, with the level of the areas that follows from them. */
export const levelsTable = (id: string): ColumnTable =>
  printedTable(id)
    .derive({
      implied: escape(({national_value, relative_diff_percent}: Printed) =>
        impliedLevel(national_value, relative_diff_percent),
      ),
    })
    .rename({national_value: "nation", relative_diff_percent: "difference", min: "lowest", max: "highest"});
