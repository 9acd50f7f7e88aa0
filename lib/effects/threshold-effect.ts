import {checkFinite, checkOptions} from "../checks.js";

/** A line with a bend; no part of it has a default. */
export interface ThresholdEffectOptions {
  /** Where the line bends, in the unit of the exposure. */
  readonly threshold: number;
  /** The effect of one unit below the threshold. */
  readonly below: number;
  /** The effect of one unit above it. */
  readonly above: number;
}

/**
 * An effect that is stronger or weaker above some level: the share of pupils with immigrant background, say, which may mean
 * nothing up to a point and something beyond.
 *
 * @formula f(x) = below · min(x, threshold) + above · max(0, x − threshold), so that f(0) = 0 (a linear spline with one knot)
 * @param exposure how much there is of the cause, in any unit
 * @param options.threshold where the line bends; no default: studies set different levels, and the report prints none
 * @param options.below the effect of one unit below the threshold; no default
 * @param options.above the effect of one unit above it; no default
 * @returns the effect against an exposure of 0, in the unit of the effects; with `below` 0 nothing up to the threshold
 * @nan never
 * @source Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning, second edition, section 5.2 (piecewise
 *   polynomials); NOU 2020: 16, section 10.3.1 (whether a threshold is found, and where, varies between studies)
 * @form standard
 * @methods m-10-threshold-effects
 * @example
 * thresholdEffect(30, {threshold: 40, below: 0, above: -0.5}) // 0
 * thresholdEffect(60, {threshold: 40, below: 0, above: -0.5}) // -10
 */
export function thresholdEffect(exposure: number, options: ThresholdEffectOptions): number {
  checkOptions("thresholdEffect", options, ["threshold", "below", "above"]);
  const {threshold, below, above} = options;
  checkFinite("thresholdEffect", "exposure", exposure);
  checkFinite("thresholdEffect", "threshold", threshold);
  checkFinite("thresholdEffect", "below", below);
  checkFinite("thresholdEffect", "above", above);
  return below * Math.min(exposure, threshold) + above * Math.max(0, exposure - threshold);
}
