import {table} from "arquero";
import {printedTable, writePrinted} from "../report/printed-table.js";

const id = "table-3.5";

interface Printed {
  year: string;
  schools_over_50: number;
  schools_over_90: number;
  schools_under_10: number | null;
  schools_total: number;
}

/** The printed counts overlap ("over 50" holds "over 90"): here every school stands in one band. */
const bands = (printedTable(id).objects() as Printed[]).flatMap((row) => {
  const {
    year,
    schools_over_50: over50,
    schools_over_90: over90,
    schools_under_10: under10,
    schools_total: all,
  } = row;
  const counts: Record<string, number> =
    under10 === null
      ? {"under 50": all - over50, "50–90": over50 - over90, "over 90": over90}
      : {"under 10": under10, "10–50": all - over50 - under10, "50–90": over50 - over90, "over 90": over90};
  return Object.entries(counts).map(([band, schools]) => ({
    year,
    band,
    schools,
    share: (100 * schools) / all,
    all,
  }));
});

const column = <K extends keyof (typeof bands)[number]>(key: K): (typeof bands)[number][K][] =>
  bands.map((band) => band[key]);

writePrinted(
  id,
  table({
    year: column("year"),
    band: column("band"),
    schools: column("schools"),
    share: column("share"),
    all: column("all"),
  }),
);
