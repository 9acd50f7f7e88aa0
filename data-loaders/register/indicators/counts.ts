/** Counts of areas: the only thing that leaves the database, besides medians, which cannot be added up. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {isOf, partsOf, type Group} from "./ids.js";
import type {Indicator} from "./indicator.js";
import {columns as query} from "./query.js";
import {rowsOf} from "./rows.js";

/** As the database counts people, in this order. */
const finest: readonly Group[] = [
  {sex: "female", background: "without"},
  {sex: "female", background: "with"},
  {sex: "male", background: "without"},
  {sex: "male", background: "with"},
];

/** One number for each area, in each group of an indicator. */
export type Cells = readonly Float64Array[];

/** What one year of one indicator adds up from. */
export interface Counts {
  readonly indicator: Indicator;
  readonly year: number;
  /** Those that its breakdowns tell apart, and no others; together they are everybody. */
  readonly groups: readonly Group[];
  readonly denominator: Cells;
  /** Of a share. */
  readonly numerator?: Cells;
  /** Of a mean: the sum of the amounts and of their squares. */
  readonly sum?: Cells;
  readonly squares?: Cells;
}

/**
 * Sums of amounts are taken of whole millionths: adding fractions in another order, which two threads do, would change
 * the last digits from one run to the next.
 */
const exactly = (amount: string) => `(${amount})::DECIMAL(38, 6)`;

/** Who belongs to the denominator. */
export function covers({ages, covered}: Indicator): string {
  if (ages === undefined) return covered;
  const ofAge = `age BETWEEN ${ages[0]} AND ${ages[1]}`;
  return covered === "true" ? ofAge : `${ofAge} AND ${covered}`;
}

const counted = (condition: string) => (condition === "true" ? "count(*)" : `count(*) FILTER (${condition})`);

/** The aggregates of an indicator, by what they are. */
function aggregates(indicator: Indicator): Record<string, string> {
  const covered = covers(indicator);
  const denominator = counted(covered);
  if (indicator.measure === "share") {
    const met = `(${indicator.met!})`;
    return {denominator, numerator: counted(covered === "true" ? met : `${covered} AND ${met}`)};
  }
  if (indicator.measure === "mean") {
    const amount = `(${indicator.amount!})::DOUBLE`;
    const added = (what: string) => `coalesce(sum(${exactly(what)}) FILTER (${covered}), 0)`;
    return {
      denominator,
      sum: added(amount),
      squares: added(`${amount} * ${amount}`),
    };
  }
  return {denominator};
}

/** Counts the indicators in one year, after `prepareRows`: one pass over the rows for each base. */
export async function countYear(
  connection: DuckDBConnection,
  year: number,
  indicators: readonly Indicator[],
  areas: readonly string[],
  columns: ReadonlySet<string>,
): Promise<Counts[]> {
  const place = new Map(areas.map((area, at) => [area, at]));
  const found: Counts[] = [];
  for (const base of new Set(indicators.map((indicator) => indicator.base))) {
    const ofBase = indicators.filter((indicator) => indicator.base === base);
    const byGroup = base === "persons";
    const expressions = [...new Set(ofBase.flatMap((indicator) => Object.values(aggregates(indicator))))];
    const [area, group, ...values] = await query<[string[], number[], ...number[][]]>(
      connection,
      `SELECT area${byGroup ? ", 2 * (sex = 'male')::INTEGER + (background = 'other')::INTEGER" : ", 0"},
         ${expressions.map((expression) => `(${expression})::DOUBLE`).join(",\n         ")}
       FROM (${rowsOf(base, year, columns)}) GROUP BY ALL`,
    );
    const cells = values.map((column) => cellsOf(column, area, group, place, byGroup ? finest.length : 1));
    for (const indicator of ofBase) {
      const groups = partsOf(indicator);
      const parts = Object.entries(aggregates(indicator)).map(([part, expression]) => {
        const counted = cells[expressions.indexOf(expression)]!;
        return [part, byGroup ? groups.map((group) => addUp(counted, finest, group)) : counted] as const;
      });
      found.push({indicator, year, groups, ...(Object.fromEntries(parts) as Pick<Counts, "denominator">)});
    }
  }
  return found.sort((a, b) => indicators.indexOf(a.indicator) - indicators.indexOf(b.indicator));
}

/** The cells of all groups that are part of one. */
export function addUp(cells: Cells, groups: readonly Group[], whole: Group): Float64Array {
  const parts = cells.filter((_, at) => isOf(groups[at]!, whole));
  return parts[0]!.map((_, area) => parts.reduce((total, part) => total + part[area]!, 0));
}

function cellsOf(
  column: readonly number[],
  area: readonly string[],
  group: readonly number[],
  place: ReadonlyMap<string, number>,
  width: number,
): Cells {
  const cells = Array.from({length: width}, () => new Float64Array(place.size));
  column.forEach((value, row) => {
    const at = place.get(area[row]!);
    if (at === undefined) throw new Error(`area ${JSON.stringify(area[row])} is not in the table areas`);
    cells[group[row]!]![at] = value;
  });
  return cells;
}

/** The medians of one year, for each unit that has anybody, by the number of the unit. */
export interface Medians {
  readonly indicator: Indicator;
  readonly byUnit: ReadonlyMap<number, number>;
}

/** After `prepareRows`. Medians cannot be added up: each is taken of the people of all areas of a unit. */
export async function mediansOfYear(
  connection: DuckDBConnection,
  year: number,
  indicators: readonly Indicator[],
  columns: ReadonlySet<string>,
  unitAreas: string,
): Promise<Medians[]> {
  const found: Medians[] = [];
  for (const indicator of indicators.filter(({measure}) => measure === "median")) {
    const [unit, median] = await query<[number[], number[]]>(
      connection,
      `SELECT unit, median((${indicator.amount!})::DOUBLE)
       FROM (${rowsOf(indicator.base, year, columns)}) JOIN ${unitAreas} USING (area)
       WHERE ${covers(indicator)} GROUP BY unit`,
    );
    found.push({indicator, byUnit: new Map(unit.map((id, row) => [id, median[row]!]))});
  }
  return found;
}
