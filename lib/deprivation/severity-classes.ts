import {checkFinite, checkOptions, checkSameLength, checkShare, countColumn, valueColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** The four groups of section 3.3.5, from the most to the least severe. */
export type SeverityClass = "extensive" | "follow closely" | "negative trend" | "limited";

/** Where the groups begin, in shares of the areas. */
export interface SeverityShares {
  readonly extensive: number;
  readonly followClosely: number;
  readonly negativeTrend: number;
}

/** Where the groups begin, in the units of the two columns. */
export interface SeverityLimits {
  /** From how many problems they are especially extensive. */
  readonly extensive: number;
  /** From how many problems they must be followed closely. */
  readonly followClosely: number;
  /** From which worsening on a trend is negative. */
  readonly negativeTrend: number;
}

/** By shares of the areas, or by limits. */
export interface SeverityOptions {
  /** Shares of the areas. Default: `{extensive: 0.1, followClosely: 0.25, negativeTrend: 0.1}`. */
  readonly shares?: SeverityShares | undefined;
  /** Limits in place of shares. */
  readonly limits?: SeverityLimits | undefined;
  /** People in each area. Default: none are counted. */
  readonly people?: ArrayLike<number> | undefined;
}

/** The group of each area, and how many there are in each. */
export interface SeverityClasses {
  readonly classes: readonly SeverityClass[];
  readonly counts: Readonly<Record<SeverityClass, number>>;
  /** People in the areas of each group; `NaN` when no people were given. */
  readonly people: Readonly<Record<SeverityClass, number>>;
}

/**
 * Sorts areas into four groups by how many problems they have and how these have developed: especially extensive problems,
 * problems to follow closely, a negative trend to be aware of, and limited problems.
 *
 * @formula by shares: of N areas in order of problems the first round(0.10 N) are extensive and the next round(0.25 N) to be
 *   followed closely; of the others those round(0.10 N) that have worsened most have a negative trend. By limits: problems ≥
 *   limits.extensive, else problems ≥ limits.followClosely, else change ≥ limits.negativeTrend, else limited
 * @param problems how many or how large problems each area has, more being worse: such as the number of rules it meets
 *   (`overlap(…).count`) or a mean of indicators
 * @param change how much each area has worsened over ten years, in any unit: above 0 is worse
 * @param options.shares the shares of the areas in the first three groups, from 0 to 1; default 0.1, 0.25 and 0.1, which
 *   section 3.3.5 prints of its 88 areas; the rest, about half, is limited
 * @param options.limits limits in place of the shares; the report prints none, so they have no default
 * @param options.people people in each area, 0 or more, to be added up by group
 * @returns the group of each area, the size of each group and the people in it. By shares, areas that tie across a border all go to the milder
 *   group, so that the order of the rows decides nothing: the severe groups can then be smaller than their shares. An area
 *   that has not worsened never has a negative trend
 * @nan the people, when none are given
 * @source NOU 2020: 16 (2020), section 3.3.5 and section 1.1.1.3, which name indicators, overlap and ten years’ development
 *   but print no rule
 * @form reading: the shares are printed, how areas are put in order is this project’s
 * @methods m-3-severity-split, m-1-severity-split, m-19-scope-groups
 * @example
 * const problems = [5, 4, 4, 1, 0, 2, 1, 3, 0, 1];
 * const change = [0, 1, 0, 3, 0, -1, 1, 0, 0, 0];
 * severityClasses(problems, change).counts // {extensive: 1, "follow closely": 3, "negative trend": 1, limited: 5}
 * severityClasses(problems, change, {limits: {extensive: 4, followClosely: 3, negativeTrend: 1}}).classes[3] // "negative trend"
 */
export function severityClasses(
  problems: ArrayLike<number>,
  change: ArrayLike<number>,
  options: SeverityOptions = {},
): SeverityClasses {
  const name = "severityClasses";
  checkOptions(name, options, ["shares", "limits", "people"]);
  const {shares = {extensive: 0.1, followClosely: 0.25, negativeTrend: 0.1}, limits} = options;
  if (options.shares !== undefined && limits !== undefined) {
    throw new InvalidInputError({
      functionName: name,
      argument: "limits",
      value: limits,
      advice: "Give either shares or limits, not both.",
    });
  }
  for (const key of ["extensive", "followClosely", "negativeTrend"] as const) {
    if (limits) checkFinite(name, `limits.${key}`, limits[key]);
    else checkShare(name, `shares.${key}`, shares[key]);
  }
  const {problems: amount, change: worsening} = columnsOf(name, valueColumn, {problems, change});

  const all = amount.length;
  const extensive = Math.round(shares.extensive * all);
  const isExtensive = limits ? (row: number) => amount[row]! >= limits.extensive : beyond(amount, extensive);
  const isToFollow = limits
    ? (row: number) => amount[row]! >= limits.followClosely
    : beyond(amount, Math.min(all, extensive + Math.round(shares.followClosely * all)));
  const others = worsening.filter((_, row) => !isExtensive(row) && !isToFollow(row));
  const negative = Math.min(others.length, Math.round(shares.negativeTrend * all));
  const trendLine = limits ? 0 : borderOf(others, negative);
  const isWorse = (row: number) =>
    limits ? worsening[row]! >= limits.negativeTrend : worsening[row]! > Math.max(0, trendLine);

  const classes = Array.from({length: all}, (_, row): SeverityClass => {
    if (isExtensive(row)) return "extensive";
    if (isToFollow(row)) return "follow closely";
    return isWorse(row) ? "negative trend" : "limited";
  });
  const residents = options.people === undefined ? undefined : countColumn(name, "people", options.people);
  if (residents) checkSameLength(name, "people", residents.length, "problems", all);
  const counts = {extensive: 0, "follow closely": 0, "negative trend": 0, limited: 0};
  const people = residents
    ? {...counts}
    : {extensive: NaN, "follow closely": NaN, "negative trend": NaN, limited: NaN};
  classes.forEach((kind, row) => {
    counts[kind]++;
    if (residents) people[kind] += residents[row]!;
  });
  return {classes, counts, people};
}

/** The largest value that is not among the first `count`, or less than any when all are. */
function borderOf(values: Float64Array, count: number): number {
  return values.toSorted((a, b) => b - a)[count] ?? -Infinity;
}

function beyond(values: Float64Array, count: number): (row: number) => boolean {
  const border = borderOf(values, count);
  return (row) => values[row]! > border;
}
