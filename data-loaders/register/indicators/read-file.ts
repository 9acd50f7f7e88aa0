/** The table of indicators from its Arrow file, for loaders that draw from it. */
import {tableFromIPC, type Table} from "apache-arrow";
import {disclosureRules} from "../disclosure.js";
import type {ProfileRow} from "../nearest-profile.js";
import type {RegisterOrigin} from "../source.js";
import type {Column} from "./indicator.js";
import {series as allSeries} from "./ids.js";
import type {IndicatorTable, SeriesOfYear} from "./table.js";
import {unitsOfAreas, type Area} from "./units.js";

/** What `indicatorsArrow` wrote, as it was computed. */
export function readIndicators(bytes: Uint8Array): IndicatorTable {
  const table = tableFromIPC(bytes);
  const cells = cellsOf(table);
  const {metadata} = table.schema;
  const units = unitsOfAreas(areasOf(cells, table.numRows));
  const values = Array.from({length: table.numRows / units.length}, (_, at) =>
    seriesOf(cells, at * units.length, (at + 1) * units.length),
  );
  const lacking = JSON.parse(metadata.get("not computed for want of")!) as Record<string, readonly Column[]>;
  return {
    origin: metadata.get("origin") as RegisterOrigin,
    rules: metadata.has("disclosure") ? disclosureRules : undefined,
    years: [...new Set(values.map(({year}) => year))],
    since: Number(metadata.get("change since")),
    units,
    values,
    profile: JSON.parse(metadata.get("nearest people") ?? "[]") as ProfileRow[],
    off: Object.entries(lacking).map(([indicator, lacks]) => ({indicator, lacks})),
  };
}

/** What stands in a column from one row to before another. */
type Cells = <Cell>(column: string, from: number, to: number) => (Cell | null)[];

const cellsOf =
  (table: Table): Cells =>
  <Cell>(name: string, from: number, to: number) => {
    const column = table.getChild(name);
    if (column === null) throw new Error(`There is no column ${name}: this is no table of indicators.`);
    return Array.from({length: to - from}, (_, at) => column.get(from + at) as Cell | null);
  };

/** The first series begins with the areas, and the other units follow from what is said of these. */
function areasOf(cells: Cells, rows: number): Area[] {
  const count = cells<string>("level", 0, rows).findIndex((level) => level !== "area");
  const texts = (name: string) => cells<string>(name, 0, count);
  const flags = (name: string) => cells<boolean>(name, 0, count).map(Number);
  const [municipality, group, district] = [texts("municipality"), texts("group"), texts("district")];
  const [mapped, analysis, summary] = [flags("mapped"), flags("analysis"), flags("summary")];
  return texts("name").map((area, at) => ({
    area: area!,
    municipality: municipality[at]!,
    city_group: group[at]!,
    district: district[at]!,
    mapped: mapped[at]!,
    analysis: analysis[at]!,
    summary: summary[at]!,
  }));
}

function seriesOf(cells: Cells, from: number, to: number): SeriesOfYear {
  const numbers = (name: string) => Float64Array.from(cells<number>(name, from, to), (value) => value ?? NaN);
  const [id] = cells<string>("series", from, to);
  const series = allSeries.find((one) => one.id === id);
  if (series === undefined) throw new Error(`There is no series ${id} any more: make the table again.`);
  return {
    year: numbers("year")[0]!,
    series,
    nation: numbers("nation")[0]!,
    numerator: numbers("numerator"),
    denominator: numbers("denominator"),
    value: numbers("value"),
    lower: numbers("lower"),
    upper: numbers("upper"),
    shrunken: numbers("shrunken"),
    rank: numbers("rank"),
    fromMunicipality: numbers("from_municipality"),
    fromNation: numbers("from_nation"),
    change: numbers("change"),
    hidden: Uint8Array.from(cells<boolean>("hidden", from, to), Number),
  };
}
