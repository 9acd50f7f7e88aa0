/** A printed exhibit as an Arquero table, and the provenance that every table made of it carries. */
import {table, type ColumnTable} from "arquero";
import {arrowFile, type Provenance} from "../arrow/write.js";
import {exhibitById} from "./report.js";

export function printedTable(id: string): ColumnTable {
  const {columns, rows} = exhibitById(id);
  return table(
    Object.fromEntries(columns.map(({key}, index) => [key, rows.map((row) => row[index] ?? null)])),
  );
}

export function printedProvenance(id: string): Provenance {
  const {kind, number, title, name, source, section} = exhibitById(id);
  return {
    origin: "printed",
    title,
    name_no: name,
    source: `${source ? `${source}; ` : ""}NOU 2020: 16, ${kind} ${number}, section ${section}`,
    licence: "Figures from an official Norwegian report (NOU); cite the report and its sources",
  };
}

/** Writes a table made from a printed exhibit to standard output, where a loader's result is expected. */
export function writePrinted(id: string, table: ColumnTable): void {
  process.stdout.write(arrowFile(table, printedProvenance(id)));
}
