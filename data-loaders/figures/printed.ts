/** What the report prints about the areas of a figure and about the country. Nothing of it is said of your areas. */
import type {NumberOrigin} from "../../src/components/origin.js";
import {assumedOfNorway} from "../reconstruction/series.js";
import {constraints, type Constraint} from "../report/constraints.js";
import {countedAreas} from "./counted.js";
import type {Drawn} from "./drawn.js";

type Level = Extract<Constraint, {series: string; year: number}>;

/** What is printed of a series, in the year that it is printed for. */
const printedLevel = (kind: Level["kind"], set: string, series: string, year: number): number | undefined =>
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
  )?.value ?? undefined;

export interface Nation {
  readonly value: number;
  readonly origin: NumberOrigin;
}

/**
 * Norway's value: your extract's, for your areas, or else the printed one of the year. Only the reconstruction has one
 * assumed where the report does no more than compare with it.
 */
export function nationValue(series: string, {origin, year}: Drawn): Nation | undefined {
  const yours = origin === "yours" ? nationOfExtract(series, year) : undefined;
  if (yours !== undefined) return {value: yours, origin};
  const printed = printedLevel("mean", "nation", series, year);
  if (printed !== undefined) return {value: printed, origin: "printed"};
  const assumed = origin === "reconstructed" ? assumedOfNorway[`${series}@${year}`] : undefined;
  return assumed === undefined ? undefined : {value: assumed, origin: "assumed"};
}

function nationOfExtract(series: string, year: number): number | undefined {
  const found = countedAreas().values.find((one) => one.series.id === series && one.year === year);
  return Number.isFinite(found?.nation) ? found?.nation : undefined;
}

/** The printed lowest and highest of the analysis areas. */
export function printedExtremes(
  series: string,
  {origin, year}: Drawn,
): {lowest: number | undefined; highest: number | undefined} {
  if (origin === "yours") return {lowest: undefined, highest: undefined};
  return {
    lowest: printedLevel("minimum", "analysis", series, year),
    highest: printedLevel("maximum", "analysis", series, year),
  };
}

/** So many percent of a city's analysis areas lie between two values: printed, for Oslo. */
export function printedBands(
  series: string,
  {origin, year}: Drawn,
): {municipality: string; percent: number; from: number; to: number}[] {
  if (origin === "yours") return [];
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
