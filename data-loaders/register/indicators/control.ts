/**
 * Disclosure control of counts, before anything is computed from them: whatever is published is computed from counts
 * that may be.
 *
 * Counts of areas are rounded at random to multiples of a base, with no bias, municipality by municipality and group by
 * group, so that those of every area and every municipality stay within a base of the truth (`controlledRounding`). All
 * larger units are sums of them, so that no difference of published counts is closer to the truth than these are. A
 * count that several indicators share, such as a denominator, is rounded once. The draws depend on what is counted and
 * on nothing else: another run gives the same, and a further indicator changes no other.
 *
 * Means and medians cannot be rounded in this way. Those of few are left out, and with them others, so that none can be
 * found from a mean of the whole and those of its other parts.
 */
import {hiddenMeans} from "../../../lib/disclosure/hidden-means.js";
import {stratifiedRounding} from "../../../lib/disclosure/stratified-rounding.js";
import type {DisclosureRules} from "../disclosure.js";
import {covers, type Cells, type Counts} from "./counts.js";
import type {Unit, Units} from "./units.js";

/** By what the draws of the two counts of an indicator are told from those of others. */
export function namesOfDraws({indicator, year, groups}: Pick<Counts, "indicator" | "year" | "groups">): {
  denominator: string;
  numerator: string;
} {
  const who = [year, indicator.base, groups, covers(indicator)];
  return {denominator: JSON.stringify(who), numerator: JSON.stringify([...who, indicator.met])};
}

/** Rounds the counts of one year. */
export function roundCounts(counts: readonly Counts[], {units}: Units, {base}: DisclosureRules): Counts[] {
  const municipality = units.flatMap((unit) => (unit.level === "area" ? [unit.municipality!] : []));
  const known = new Map<string, Cells>();
  const round = (cells: Cells, name: string, atMost?: Cells): Cells => {
    const rounded = known.get(name) ?? stratifiedRounding(cells, municipality, {base, name, atMost});
    known.set(name, rounded);
    return rounded;
  };
  return counts.map((of) => {
    const names = namesOfDraws(of);
    const denominator = round(of.denominator, names.denominator);
    if (of.numerator === undefined) return {...of, denominator};
    // Where nearly everybody is counted, both may be rounded away from each other.
    return {...of, denominator, numerator: round(of.numerator, names.numerator, denominator)};
  });
}

/** Which means of units must be hidden, given how many each is of: everybody's first, then those of its groups. */
export const hiddenMeansOf = (
  counts: readonly ArrayLike<number>[],
  {units}: Pick<Units, "units">,
  {minimum}: Pick<DisclosureRules, "minimum">,
): Uint8Array[] => hiddenMeans(counts, partsByWhole(units), {minimum});

/** Groups and their municipalities, municipalities and their districts, districts and their areas: larger ones first. */
function partsByWhole(units: readonly Unit[]): {whole: number; parts: number[]}[] {
  const key = (level: Unit["level"], name?: string, municipality?: string) =>
    JSON.stringify([level, name, municipality]);
  const wholes = new Map(
    units.map(({level, name, municipality}, at) => [
      key(level, name, level === "district" ? municipality : undefined),
      at,
    ]),
  );
  const wholeOf = ({level, group, district, municipality}: Unit): string | undefined => {
    if (level === "municipality") return key("group", group);
    if (level === "area" && district !== undefined) return key("district", district, municipality);
    return level === "area" || level === "district" ? key("municipality", municipality) : undefined;
  };
  const found = new Map<number, number[]>();
  units.forEach((unit, part) => {
    const whole = wholes.get(wholeOf(unit) ?? "");
    if (whole !== undefined) found.set(whole, [...(found.get(whole) ?? []), part]);
  });
  const order: readonly Unit["level"][] = ["group", "municipality", "district"];
  return Array.from(found, ([whole, parts]) => ({whole, parts})).sort(
    (a, b) => order.indexOf(units[a.whole]!.level) - order.indexOf(units[b.whole]!.level),
  );
}
