import {checkBetween, checkOptions, checkSameLength, checkWithinTotal, countColumn} from "../checks.js";
import {normalQuantile} from "../effects/normal-quantile.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {type IntervalOptions, type Intervals} from "./shares-with-interval.js";
import {wilson} from "./wilson-interval.js";

/** Members among everybody, row by row. */
export interface CountedShare {
  /** Members: 0 or more, one entry per area or question. */
  readonly group: ArrayLike<number>;
  /** Everybody asked or counted there, the members included. */
  readonly total: ArrayLike<number>;
}

/** Differences, and an interval for each. */
export interface DifferenceIntervals extends Intervals {
  /** The first share less the second. */
  readonly difference: Float64Array;
}

/**
 * Between what limits the difference of two shares lies that were counted in two samples, such as pupils in vulnerable
 * areas and elsewhere (Newcombe's hybrid score interval).
 *
 * @formula d = p₁ − p₂; lower = d − √((p₁ − l₁)² + (u₂ − p₂)²), upper = d + √((u₁ − p₁)² + (p₂ − l₂)²), with lᵢ and uᵢ the
 *   limits of `wilsonInterval` for each share
 * @param first `{group, total}`: a column of members and one of everybody, one entry per area or question
 * @param second the same of those compared with, as many rows; no person in both
 * @param options.level the share of such intervals that hold the true difference, above 0 and below 1; default 0.95
 * @returns `{difference, lower, upper}`, each from -1 to 1: an interval without 0 says that the samples differ by more than
 *   chance would make them
 * @nan where nobody was counted in either sample
 * @source Newcombe, R. G. (1998), "Interval estimation for the difference between independent proportions: comparison of
 *   eleven methods", Statistics in Medicine 17(8), pp. 873-890 (method 10)
 * @form standard: the report prints such differences of surveys without their samples, which are arguments here
 * @methods m-7-nova-rule-breaking, m-10-trust-survey
 * @example
 * const {difference, lower, upper} = differenceInterval({group: [56], total: [70]}, {group: [48], total: [80]});
 * difference[0] // 0.2
 * lower[0] // ≈ 0.0524
 * upper[0] // ≈ 0.3339
 */
export function differenceInterval(
  first: CountedShare,
  second: CountedShare,
  options: IntervalOptions = {},
): DifferenceIntervals {
  const functionName = "differenceInterval";
  checkOptions(functionName, options, ["level"]);
  const {level = 0.95} = options;
  checkBetween(functionName, "level", level);
  const [a, b] = [readShare(functionName, "first", first), readShare(functionName, "second", second)];
  checkSameLength(functionName, "first.group", a.group.length, "second.group", b.group.length);

  const z = normalQuantile((1 + level) / 2);
  const rows = a.group.length;
  const told = {
    difference: new Float64Array(rows),
    lower: new Float64Array(rows),
    upper: new Float64Array(rows),
  };
  for (let row = 0; row < rows; row++) {
    const [x, y] = [a.group[row]!, b.group[row]!];
    const [n, m] = [a.total[row]!, b.total[row]!];
    const [p, q] = [x / n, y / m];
    const [lowerP, upperP] = wilson(x, n, z);
    const [lowerQ, upperQ] = wilson(y, m, z);
    told.difference[row] = p - q;
    told.lower[row] = p - q - Math.hypot(p - lowerP, upperQ - q);
    told.upper[row] = p - q + Math.hypot(upperP - p, q - lowerQ);
  }
  return told;
}

function readShare(
  functionName: string,
  argument: string,
  given: CountedShare,
): {group: Float64Array; total: Float64Array} {
  const object: unknown = given;
  if (typeof object !== "object" || object === null || !("group" in object && "total" in object)) {
    throw new InvalidInputError({
      functionName,
      argument,
      value: object,
      advice: "Give {group, total}: a column of members and a column of everybody.",
    });
  }
  const group = countColumn(functionName, `${argument}.group`, given.group);
  const total = countColumn(functionName, `${argument}.total`, given.total);
  checkWithinTotal(functionName, `${argument}.group`, group, `${argument}.total`, total);
  return {group: group.map((members, row) => Math.min(members, total[row]!)), total};
}
