import {checkNotNegative, checkOptions, checkWithinTotal, countColumn} from "../checks.js";
import {sum} from "../sums.js";

/** Where the threshold lies. */
export interface ConcentratedAreasOptions {
  /** How many times the city’s mean share. Default: 1. */
  readonly times?: number | undefined;
}

/** The threshold, and the areas above it. */
export interface ConcentratedAreas {
  /** A share from 0 to 1 (above 1 no area can be). */
  readonly threshold: number;
  readonly above: Uint8Array;
}

/**
 * Which areas lie above the share of a group at which others begin to wish for fewer or to move away: about the city’s mean.
 *
 * @formula threshold = times × Σ group / Σ total; above if group / total > threshold
 * @param group members per area (non-Nordic immigrants, in the study of the three cities): counts, 0 or more
 * @param total everybody per area
 * @param options.times how many times the city’s mean share the threshold is, 0 or more; default 1
 * @returns the threshold and 1 for each area above it. Studies of Oslo, Stockholm and Helsinki find the threshold roughly at
 *   each city’s mean; the report prints no values
 * @nan the threshold when there is nobody; no area is then above it, nor is an empty one
 * @source Andersson et al. (2016) as in NOU 2020: 16, section 9.1.3
 * @form printed in words: "roughly at" the mean
 * @methods m-9-tipping-threshold, m-9-tipping-families
 * @example
 * concentratedAreas([10, 30, 80], [100, 100, 100]).threshold // 0.4
 * concentratedAreas([10, 30, 80], [100, 100, 100]).above // [0, 0, 1]
 */
export function concentratedAreas(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  options: ConcentratedAreasOptions = {},
): ConcentratedAreas {
  const name = "concentratedAreas";
  checkOptions(name, options, ["times"]);
  const {times = 1} = options;
  checkNotNegative(name, "times", times);
  const members = countColumn(name, "group", group);
  const everybody = countColumn(name, "total", total);
  checkWithinTotal(name, "group", members, "total", everybody);
  const threshold = (times * sum(members)) / sum(everybody);
  return {
    threshold,
    above: Uint8Array.from(members, (count, row) => Number(count / everybody[row]! > threshold)),
  };
}
