import {checkBetween, checkChoice, checkOptions, checkShare, countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {normalQuantile} from "./normal-quantile.js";

/** How wide a funnel is, and how its limits are found. */
export interface FunnelOptions {
  /** The share of areas that chance alone leaves between the limits, between 0 and 1. Default: 0.95. */
  readonly level?: number | undefined;
  /** `"exact"` inverts the binomial distribution, `"normal"` approximates it. Default: `"exact"`. */
  readonly method?: "exact" | "normal" | undefined;
}

/** The limits of each area, as shares. */
export interface FunnelLimits {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Between which shares areas of different sizes lie by chance alone if all have the same underlying share: the limits of a
 * funnel plot.
 *
 * @formula exact: with R binomial (n, θ) and P = (1 ± level) / 2, the smallest whole r with Pr(R ≤ r) > P, taken back by
 *   (Pr(R ≤ r) − P) / Pr(R = r) and divided by n, so that the limits run smoothly over n; normal: θ ± z √(θ (1 − θ) / n)
 * @param total the people of each area: whole numbers
 * @param target the share that all areas are held against, from 0 to 1, such as the nation's or the municipality's
 * @param options.level the share of areas that chance leaves between the limits; default 0.95 (0.998 is usual for the outer
 *   limits)
 * @param options.method `"exact"` (default) or `"normal"`, which for few people or rare things is badly off
 * @returns `{lower, upper}`, shares from 0 to 1, one per area: an area outside differs from the target by more than chance,
 *   for whatever reason. Of 100 areas about 5 lie outside the limits of 0.95 even if nothing distinguishes them. Where hardly a case is expected the exact upper limit can fall to 0, below the target: a single case is then more than chance
 * @nan both limits of an area without people
 * @source Spiegelhalter (2005), "Funnel plots for comparing institutional performance", Statistics in Medicine 24(8), pp.
 *   1185-1202, appendix A.1; NOU 2020: 16, section 6.7.5.2 (the areas' shares against the nation's 4.2 percent) and section
 *   6.3.6.9 (against 45 percent)
 * @form reading: the sections count areas above a limit and leave out what chance does to small ones
 * @methods m-6-child-welfare-area-ratio, m-6-noncompletion-threshold, m-6-area-vs-municipality, m-18-completion-rate
 * @example
 * const {lower, upper} = funnelLimits([100, 1000], 0.5, {method: "normal"});
 * upper[0] // ≈ 0.598
 * funnelLimits([500], 0.042).upper[0] // ≈ 0.0595
 */
export function funnelLimits(
  total: ArrayLike<number>,
  target: number,
  options: FunnelOptions = {},
): FunnelLimits {
  checkOptions("funnelLimits", options, ["level", "method"]);
  const {level = 0.95, method = "exact"} = options;
  const people = countColumn("funnelLimits", "total", total);
  checkShare("funnelLimits", "target", target);
  checkBetween("funnelLimits", "level", level);
  checkChoice("funnelLimits", "method", method, ["exact", "normal"]);
  const limit = (share: number) => {
    const deviate = normalQuantile(share);
    return people.map((count, row) => {
      if (!Number.isSafeInteger(count)) {
        const advice = "The limits are those of whole people: give whole numbers.";
        throw new InvalidInputError({
          functionName: "funnelLimits",
          argument: "total",
          row,
          value: count,
          advice,
        });
      }
      if (count === 0) return NaN;
      const at =
        method === "exact"
          ? binomialQuantile(count, target, share) / count
          : target + deviate * Math.sqrt((target * (1 - target)) / count);
      return Math.min(1, Math.max(0, at));
    });
  };
  return {lower: limit((1 - level) / 2), upper: limit((1 + level) / 2)};
}

/** Chances so small against the largest that they cannot change a sum. */
const negligible = 1e-25;

/** The smallest count whose cumulative probability exceeds the share, less the part of its own that lies beyond it. */
function binomialQuantile(trials: number, chance: number, share: number): number {
  if (chance === 0 || chance === 1) return trials * chance;
  // Chances relative to that of the most probable count; their sum makes them probabilities.
  const mode = Math.min(trials, Math.floor((trials + 1) * chance));
  const odds = chance / (1 - chance);
  const below: number[] = [];
  for (let count = mode, weight = 1; count > 0 && weight > negligible; count--) {
    weight *= count / ((trials - count + 1) * odds);
    below.push(weight);
  }
  const weights = below.reverse();
  const first = mode - weights.length;
  weights.push(1);
  for (let count = mode, weight = 1; count < trials && weight > negligible; count++) {
    weight *= ((trials - count) * odds) / (count + 1);
    weights.push(weight);
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let cumulative = 0;
  for (let at = 0; at < weights.length; at++) {
    const probability = weights[at]! / all;
    cumulative += probability;
    if (cumulative > share) return first + at - (cumulative - share) / probability;
  }
  return trials;
}
