import {checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {twoGroups, type TwoGroups} from "./two-groups.js";

/** Which units the Atkinson index looks at most. */
export interface AtkinsonIndexOptions {
  /** Between 0 and 1, both excluded. Default: 0.5, where all units count alike. */
  readonly shape?: number | undefined;
}

/**
 * How uneven the group is spread, with a choice of whether units where it is rare or units where it is common should
 * weigh most (the Atkinson index of segregation).
 *
 * @formula A = 1 − (P/(1 − P)) |Σᵢ (1 − pᵢ)¹⁻ᵇ pᵢᵇ tᵢ / (P T)|^(1/(1 − b)), where pᵢ is the group's share of the tᵢ people
 *   in unit i, P its share of all T, and b the shape; computed as 1 − (Σᵢ (xᵢ/X)ᵇ (yᵢ/Y)¹⁻ᵇ)^(1/(1 − b)), which is the
 *   same for the group x and everybody else y
 * @param group members of the group per unit: counts of people, 0 or more, one entry per areal unit
 * @param total everybody per unit, the group included: counts of people, one entry per areal unit; units with
 *   nobody count for nothing
 * @param options.shape b, between 0 and 1: below 0.5 units where the group is underrepresented add most, above 0.5
 *   those where it is overrepresented; default 0.5
 * @returns from 0 (the same mix everywhere) to 1 (no unit has people of both groups); with shape 0.5 the same for the
 *   group as for everybody else
 * @nan when the group has no members, or is everybody
 * @source James, D. R. & Taeuber, K. E. (1985), "Measures of segregation", Sociological Methodology 15, pp. 1-32;
 *   Massey & Denton (1988), "The dimensions of residential segregation", Social Forces 67(2), p. 286
 * @example
 * atkinsonIndex([10, 0], [10, 10]) // 1
 * atkinsonIndex([5, 10], [10, 20]) // 0
 * atkinsonIndex([10, 30], [40, 40]) // 0.25
 * atkinsonIndex([10, 40], [40, 50], {shape: 0.9}) // ≈ 0.459
 */
export function atkinsonIndex(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  options: AtkinsonIndexOptions = {},
): number {
  checkOptions("atkinsonIndex", options, ["shape"]);
  const {shape = 0.5} = options;
  checkShape(shape);
  return atkinsonOf(twoGroups("atkinsonIndex", group, total), shape);
}

function atkinsonOf({members, rest, allMembers, allRest}: TwoGroups, shape: number): number {
  if (allMembers === 0 || allRest === 0) return NaN;
  let overlap = 0;
  for (let unit = 0; unit < members.length; unit++) {
    overlap += (members[unit]! / allMembers) ** shape * (rest[unit]! / allRest) ** (1 - shape);
  }
  // A lies within 0 and 1; rounding can step over an end by the last digit.
  return Math.max(0, 1 - overlap ** (1 / (1 - shape)));
}

function checkShape(shape: number): void {
  if (typeof shape === "number" && shape > 0 && shape < 1) return;
  throw new InvalidInputError({
    functionName: "atkinsonIndex",
    argument: "shape",
    value: shape,
    advice: "Give a number between 0 and 1, both excluded: at the ends the index says nothing.",
  });
}
