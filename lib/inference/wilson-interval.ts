import {normalQuantile} from "../effects/normal-quantile.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {intervalPerRow, type IntervalOptions, type Intervals} from "./shares-with-interval.js";

/** How sure, and whether the steps of counts are allowed for. */
export interface WilsonOptions extends IntervalOptions {
  /** Whether each limit gives half a person more room, for counts move in whole steps. Default: false. */
  readonly continuity?: boolean | undefined;
}

/**
 * Between what limits a share lies that was counted in a sample (Wilson's score interval).
 *
 * @formula (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), with p = group/total, n = total and z the normal deviate of
 *   the level; with continuity the limits for p ∓ 1/2n, and 0 and 1 where nobody and everybody is a member
 * @param group members: 0 or more, one entry per area or question
 * @param total everybody asked or counted there, the members included
 * @param options.level the share of such intervals that hold the true value, above 0 and below 1; default 0.95
 * @param options.continuity whether each limit gives half a person more room; default false, which holds the level on
 *   average and not for every share
 * @returns `{lower, upper}`: one limit per row, from 0 to 1; 0 and 1 where nobody was counted, for then nothing is known
 * @nan never
 * @source Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical inference", Journal of the
 *   American Statistical Association 22(158), pp. 209-212; Newcombe, R. G. (1998), "Two-sided confidence intervals for the
 *   single proportion: comparison of seven methods", Statistics in Medicine 17(8), pp. 857-872 (methods 3 and 4)
 * @form standard: the report prints shares of surveys without their samples, which are arguments here
 * @methods m-10-trust-survey, m-10-conditional-trust
 * @example
 * const {lower, upper} = wilsonInterval([81, 0], [263, 20]);
 * lower[0] // ≈ 0.2553
 * upper[0] // ≈ 0.3662
 * upper[1] // ≈ 0.1611
 */
export function wilsonInterval(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  options: WilsonOptions = {},
): Intervals {
  const names = ["level", "continuity"];
  return intervalPerRow("wilsonInterval", {group, total, options, names}, (level) => {
    const {continuity = false} = options;
    checkYesOrNo(continuity);
    const z = normalQuantile((1 + level) / 2);
    return (members, people) => wilson(members, people, z, continuity);
  });
}

/** @internal The limits for one share. */
export function wilson(
  members: number,
  people: number,
  z: number,
  continuity = false,
): readonly [lower: number, upper: number] {
  if (people === 0) return [0, 1];
  const others = people - members;
  const upper = (count: number, rest: number) => 1 - limit(rest, count, z, continuity);
  return [limit(members, others, z, continuity), upper(members, others)];
}

/**
 * The lower limit. What is left of the two terms that nearly cancel for few members is written so that none do: with m
 * members, the product of the two roots is m²/n / (n + z²).
 */
function limit(members: number, others: number, z: number, continuity: boolean): number {
  if (members === 0) return 0;
  const people = members + others;
  const counted = continuity ? Math.max(0, members - 0.5) : members;
  const centre = counted + (z * z) / 2;
  const share = counted / people;
  const root = z * Math.sqrt(counted * (1 - share) + (z * z) / 4);
  return (counted * share) / (centre + root);
}

function checkYesOrNo(value: unknown): void {
  if (typeof value === "boolean") return;
  throw new InvalidInputError({
    functionName: "wilsonInterval",
    argument: "continuity",
    value,
    advice: "Give true or false.",
  });
}
