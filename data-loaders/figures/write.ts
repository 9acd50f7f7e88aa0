/** A figure of areas as a table: what it is stands in the report's catalogue, its values come from areas. */
import {table} from "arquero";
import {arrowFile} from "../arrow/write.js";
import {exhibitById} from "../report/report.js";

type Cell = string | number | boolean | null;

/** Writes rows to standard output, where a loader's result is expected. All have the same keys. */
export function writeFigure(id: string, rows: readonly Readonly<Record<string, Cell>>[]): void {
  const {kind, number, title, name, source, section} = exhibitById(id);
  const columns = Object.fromEntries(
    Object.keys(rows[0]!).map((key) => [key, rows.map((row) => row[key] ?? null)]),
  );
  const isYours = rows.some(({origin}) => origin === "yours");
  const origin = isYours ? "yours" : "reconstructed";
  const what = `${kind} ${number} of NOU 2020: 16, section ${section}`;
  process.stdout.write(
    arrowFile(table(columns), {
      origin,
      title,
      // The report's own title names its year.
      ...(!isYours && {name_no: name}),
      source: isYours
        ? `Your extract, as in ${what}`
        : `Synthetic areas that satisfy what the report prints, in place of ${what}, whose values are not printed${source ? ` (its source: ${source})` : ""}`,
    }),
  );
}
