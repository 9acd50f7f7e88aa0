/** The table of indicators as a file: a row per unit, year and series, as CSV or Arrow. */
import {resolve} from "node:path";
import {table} from "arquero";
import {arrowFile, type Provenance} from "../../arrow/write.js";
import {writeWhole} from "../../build/content.js";
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

/** Writes the file, whole or not at all; the ending of its name says which kind. Returns the number of rows. */
export async function writeIndicators(indicators: IndicatorTable, path: string): Promise<number> {
  const long = table(indicatorColumns(indicators));
  await writeWhole(
    resolve(path),
    path.endsWith(".arrow") ? arrowFile(long, provenanceOf(indicators)) : long.toCSV(),
  );
  return long.numRows();
}

/** The kinds of file there are. */
export const indicatorFiles = /\.(csv|arrow)$/;

const provenanceOf = ({origin, rules}: IndicatorTable): Provenance => ({
  origin,
  title: "Indicators of areas",
  source: origin === "yours" ? "Your extract" : "Synthetic people who satisfy what the report prints",
  ...(rules && {
    disclosure: `shares, means and medians of fewer than ${rules.minimum} are left out; counts are multiples of ${rules.base}`,
  }),
});
