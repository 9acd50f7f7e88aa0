/**
 * The only place that figures of areas take their values from: areas that were counted from people, the reconstruction's or
 * yours, other reconstructions that show what is not known, the country, and what the report prints about the spread.
 */
import {readFileSync} from "node:fs";
import {tableFromIPC} from "apache-arrow";
import type {NumberOrigin} from "../../src/components/origin.js";
import {builtTable} from "../build/built-table.js";
import {ensembleYear, peopleOf} from "../reconstruction/ensemble.js";
import {assumedOfNorway} from "../reconstruction/series.js";
import {readIndicators} from "../register/indicators/read-file.js";
import {unitsAt, type IndicatorTable, type SeriesOfYear} from "../register/indicators/table.js";
import type {RegisterOrigin} from "../register/source.js";
import {constraints, type Constraint} from "../report/constraints.js";

export interface AreaValue {
  readonly area: string;
  readonly municipality: string;
  /** `oslo`, `large`, `mid-sized`. */
  readonly group: string;
  readonly mapped: boolean;
  readonly analysis: boolean;
  readonly value: number;
  /** How many people the value is about. */
  readonly people: number;
}

let indicators: IndicatorTable | undefined;

/** What the build has computed from people, the reconstruction's or yours. */
const table = (): IndicatorTable =>
  (indicators ??= readIndicators(readFileSync(builtTable("indicators.arrow"))));

const seriesIn = (series: string, year: number): SeriesOfYear | undefined =>
  table().values.find((one) => one.series.id === series && one.year === year);

/**
 * Whose areas a figure of these series draws: yours where your extract has all of them in that year. Otherwise the
 * reconstruction stays, with its badge, and the build says so.
 */
export function valuesOrigin(series: readonly string[], year: number): RegisterOrigin {
  if (table().origin === "reconstructed") return "reconstructed";
  const lacking = series.filter((one) => !seriesIn(one, year));
  if (lacking.length === 0) return "yours";
  console.error(`Drawn of the reconstruction: your extract has no ${lacking.join(" and no ")} of ${year}.`);
  return "reconstructed";
}

type Cells = Readonly<Record<string, string | number | boolean>>;

let known: readonly (readonly Cells[])[] | undefined;

/** The rows of each reconstruction. */
function worlds(): readonly (readonly Cells[])[] {
  if (known) return known;
  const found = new Map<number, Cells[]>();
  const rows = tableFromIPC(readFileSync(builtTable("ensemble.arrow"))).toArray() as {toJSON(): Cells}[];
  for (const row of rows) {
    const cells = row.toJSON();
    const member = cells["member"] as number;
    const areas = found.get(member);
    if (areas) areas.push(cells);
    else found.set(member, [cells]);
  }
  return (known = [...found.values()]);
}

/**
 * Every area with its value, counted from people, and after that in each of the other reconstructions, which show what
 * is not known. Of your areas there is nothing else to show. A value that disclosure control hides is NaN.
 */
export function areaValues(
  series: string,
  year: number,
  origin: RegisterOrigin,
): readonly (readonly AreaValue[])[] {
  if (origin === "yours") return [countedValues(series, year)];
  const [first, ...others] = reconstructedValues(series, year);
  return [table().origin === "reconstructed" ? countedValues(series, year) : first!, ...others];
}

function countedValues(series: string, year: number): AreaValue[] {
  const found = seriesIn(series, year);
  if (!found) throw new Error(`indicators.arrow has no ${series} of ${year}.`);
  return unitsAt(table(), "area").map((at) => {
    const {name, municipality, group, mapped, analysis} = table().units[at]!;
    return {
      area: name,
      municipality: municipality!,
      group: group ?? "other",
      mapped: mapped!,
      analysis: analysis!,
      value: found.value[at]!,
      people: found.denominator[at]!,
    };
  });
}

function reconstructedValues(series: string, year: number): AreaValue[][] {
  if (year !== ensembleYear) throw new Error(`ensemble.arrow holds ${ensembleYear} only, and not ${year}.`);
  return worlds().map((rows) =>
    rows.map((cells) => {
      const value = cells[series];
      if (typeof value !== "number")
        throw new Error(
          `ensemble.arrow has no series ${series}: add it to data-loaders/reconstruction/ensemble.ts.`,
        );
      return {
        area: cells["area"] as string,
        municipality: cells["municipality"] as string,
        group: cells["group"] as string,
        mapped: cells["mapped"] as boolean,
        analysis: cells["analysis"] as boolean,
        value,
        people: cells[peopleOf(series)] as number,
      };
    }),
  );
}

/** What a share comes to in all areas of a municipality together, mapped or not. */
export function municipalityShares(areas: readonly AreaValue[]): ReadonlyMap<string, number> {
  const sums = new Map<string, {people: number; counted: number}>();
  for (const {municipality, value, people} of areas) {
    if (!Number.isFinite(value)) continue;
    const sum = sums.get(municipality) ?? {people: 0, counted: 0};
    sums.set(municipality, {people: sum.people + people, counted: sum.counted + value * people});
  }
  return new Map(Array.from(sums, ([name, {people, counted}]) => [name, counted / people]));
}

type Level = Extract<Constraint, {series: string; year: number}>;

const printedLevel = (kind: Level["kind"], set: string, series: string, year: number): Level | undefined =>
  constraints().find(
    (rule): rule is Level =>
      rule.kind === kind &&
      rule.areas.set === set &&
      "series" in rule &&
      rule.series === series &&
      "year" in rule &&
      rule.year === year &&
      rule.used &&
      rule.relation === "=",
  );

/** Norway's value: printed or, where the report only compares with it, assumed. */
export function nationValue(series: string, year: number): {value: number; origin: NumberOrigin} | undefined {
  const printed = printedLevel("mean", "nation", series, year)?.value;
  if (typeof printed === "number") return {value: printed, origin: "printed"};
  const assumed = assumedOfNorway[`${series}@${year}`];
  return assumed === undefined ? undefined : {value: assumed, origin: "assumed"};
}

/** The printed lowest and highest of the analysis areas. */
export function printedExtremes(
  series: string,
  year: number,
): {lowest: number | undefined; highest: number | undefined} {
  return {
    lowest: printedLevel("minimum", "analysis", series, year)?.value ?? undefined,
    highest: printedLevel("maximum", "analysis", series, year)?.value ?? undefined,
  };
}

/** So many percent of a city's analysis areas lie between two values: printed, for Oslo. */
export function printedBands(
  series: string,
  year: number,
): {municipality: string; percent: number; from: number; to: number}[] {
  return constraints().flatMap((rule) => {
    if (rule.kind !== "percent-of-areas" || !rule.used || rule.relation !== "=") return [];
    const {areas, conditions, value} = rule;
    if (areas.set !== "analysis" || areas.group !== "oslo" || areas.part !== undefined) return [];
    if (conditions.some((one) => one.series !== series || one.year !== year || one.against)) return [];
    const from = conditions.find(({relation}) => relation === ">=")?.cut;
    const to = conditions.find(({relation}) => relation === "<=")?.cut;
    if (from === undefined || to === undefined || value === null) return [];
    return [{municipality: "Oslo", percent: value, from, to}];
  });
}
