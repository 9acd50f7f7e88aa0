import {shareColumn} from "../columns.js";
import {checkNotNegative, checkObject, checkSameLength, checkShare} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** Where the lines are drawn; the report draws none. */
export interface SharePathLimits {
  /** The highest share that is low, from 0 to 1. */
  readonly low: number;
  /** The change over the whole time from which a share has changed, above 0. */
  readonly change: number;
}

/** How the share of a group in a neighbourhood has gone. */
export type SharePath = "low throughout" | "rising" | "falling" | "stable";

/**
 * Which path each neighbourhood has taken over the years: hardly any of a group throughout, a rising, a falling or a stable
 * share.
 *
 * @formula low throughout if every year’s share ≤ limits.low; else rising if last − first ≥ limits.change, falling if first −
 *   last ≥ limits.change, otherwise stable
 * @param years one column per year (two at least), in order, each with the group’s share of every neighbourhood, from 0 to 1
 * @param limits the highest share that is low and the smallest change that is one; the report prints neither
 * @returns the path of each neighbourhood. In the four largest Dutch cities most were stable; shares rose mainly where they were
 *   low and fell where they were high
 * @nan never
 * @source Zwiers et al. (2018) as in NOU 2020: 16, section 3.2, in words
 * @form reading: the kinds of path are printed, how to tell them apart is not
 * @methods m-3-neighbourhood-trajectories
 * @example
 * const years = [[0.01, 0.1, 0.5, 0.3], [0.02, 0.3, 0.4, 0.31]];
 * sharePaths(years, {low: 0.05, change: 0.1}) // ["low throughout", "rising", "falling", "stable"]
 */
export function sharePaths(years: ArrayLike<ArrayLike<number>>, limits: SharePathLimits): SharePath[] {
  const name = "sharePaths";
  const givenYears: unknown = years;
  if (!Array.isArray(givenYears) || givenYears.length < 2) {
    throw new InvalidInputError({
      functionName: name,
      argument: "years",
      value: givenYears,
      advice: "Give an array with one column of shares per year, two years at least.",
    });
  }
  checkObject(name, "limits", limits, "Give {low, change}.");
  checkShare(name, "limits.low", limits.low);
  checkNotNegative(name, "limits.change", limits.change);
  if (limits.change === 0) {
    throw new InvalidInputError({
      functionName: name,
      argument: "limits.change",
      value: 0,
      advice: "Give a change above 0: with 0 every share that stands still would count as rising.",
    });
  }
  const columns = Array.from(years, (column, year) => shareColumn(name, `years[${year}]`, column));
  columns.forEach((column, year) => {
    checkSameLength(name, `years[${year}]`, column.length, "years[0]", columns[0]!.length);
  });
  return Array.from(columns[0]!, (first, area): SharePath => {
    if (columns.every((column) => column[area]! <= limits.low)) return "low throughout";
    const change = columns.at(-1)![area]! - first;
    // A change of 0.1 from 0.3 to 0.4 is a little less than 0.1 in the computer.
    if (Math.abs(change) < limits.change * (1 - 1e-12) - 1e-15) return "stable";
    return change > 0 ? "rising" : "falling";
  });
}
