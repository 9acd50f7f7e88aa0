/** The table of indicators as a file: a row per unit, year and series, as CSV or Arrow. */
import {renameSync, rmSync, writeFileSync} from "node:fs";
import {resolve} from "node:path";
import {table} from "arquero";
import {arrowFile, type Provenance} from "../../arrow/write.js";
import type {IndicatorTable, SeriesOfYear} from "./table.js";

type Cell = string | number | boolean | null;

/** Numbers of a series, by the name of their column. */
const numbers = {
  numerator: "numerator",
  denominator: "denominator",
  value: "value",
  lower: "lower",
  upper: "upper",
  shrunken: "shrunken",
  rank: "rank",
  from_municipality: "fromMunicipality",
  from_nation: "fromNation",
  change: "change",
} as const satisfies Record<string, keyof SeriesOfYear>;

/** Columns of the long table. What is not known, or hidden, is null. */
export function indicatorColumns({units, values}: IndicatorTable): Record<string, Cell[]> {
  const columns: Record<string, Cell[]> = {};
  const add = (row: Record<string, Cell>): void => {
    for (const [name, cell] of Object.entries(row)) (columns[name] ??= []).push(cell);
  };
  for (const found of values)
    units.forEach(({level, name, municipality}, unit) => {
      const cells = Object.entries(numbers).map(([column, key]): [string, Cell] => {
        const cell = found[key][unit]!;
        return [column, Number.isFinite(cell) ? cell : null];
      });
      add({
        level,
        name,
        municipality: municipality ?? null,
        year: found.year,
        series: found.series.id,
        unit: found.series.indicator.unit,
        ...Object.fromEntries(cells),
        hidden: found.hidden[unit] === 1,
      });
    });
  return columns;
}

/** Writes the whole file or nothing; the ending of its name says which kind. Returns the number of rows. */
export function writeIndicators(indicators: IndicatorTable, path: string): number {
  const columns = indicatorColumns(indicators);
  const content = path.endsWith(".arrow") ? arrowOf(indicators, columns) : csvOf(columns);
  const temporary = `${resolve(path)}.${process.pid}`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, resolve(path));
  } catch (error) {
    rmSync(temporary, {force: true});
    throw error;
  }
  return columns["level"]?.length ?? 0;
}

/** The kinds of file there are. */
export const indicatorFiles = /\.(csv|arrow)$/;

function arrowOf({origin, rules}: IndicatorTable, columns: Record<string, Cell[]>): Uint8Array {
  const provenance: Provenance = {
    origin,
    title: "Indicators of areas",
    source: origin === "yours" ? "Your extract" : "Synthetic people who satisfy what the report prints",
    ...(rules && {
      disclosure: `shares, means and medians of fewer than ${rules.minimum} are left out; counts are multiples of ${rules.base}`,
    }),
  };
  return arrowFile(table(columns), provenance);
}

function csvOf(columns: Record<string, Cell[]>): string {
  const names = Object.keys(columns);
  const rows = columns[names[0]!]!.map((_, row) =>
    names.map((name) => cellOf(columns[name]![row]!)).join(","),
  );
  return `${[names.join(","), ...rows].join("\n")}\n`;
}

/** In quotes where a comma, a quote or a new line would be taken for the end of the cell. */
function cellOf(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "boolean" ? String(Number(cell)) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
