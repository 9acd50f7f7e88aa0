import {checkAbove, checkAtLeast, checkOptions, checkShare} from "../checks.js";

/** The shape of the curve; only the ceiling is in the report. */
export interface RiskByStrainsOptions {
  /** The number of strains at which half of the ceiling is reached, above 0. */
  readonly half: number;
  /** How sharply the risk rises there, above 0: 1 is gentle, 4 is sudden. */
  readonly sharpness: number;
  /** The risk with very many strains, from 0 to 1. Default: 0.5. */
  readonly ceiling?: number | undefined;
}

/**
 * A risk that is next to nothing with few strains on a child's life and rises sharply when many come together.
 *
 * @formula p(n) = ceiling · nˢ / (nˢ + halfˢ), with s the sharpness (a Hill curve)
 * @param strains the number of negative events or strains, 0 or more
 * @param options.half the number at which half of the ceiling is reached; no default
 * @param options.sharpness how sharply the risk rises there; no default
 * @param options.ceiling the risk with very many strains, from 0 to 1; default 0.5, from the report
 * @returns from 0 (no strain) up to the ceiling
 * @nan never
 * @source NOU 2020: 16 (2020), section 6.7.4 (risk and protection: vanishingly small with few strains, 50 percent with very
 *   many negative events)
 * @form reading: only the two ends are described; the shape between and its two parameters are assumptions
 * @methods m-6-risk-protective, m-6-ace, m-11-risk-protective
 * @example
 * riskByStrains(0, {half: 6, sharpness: 3}) // 0
 * riskByStrains(6, {half: 6, sharpness: 3}) // 0.25
 */
export function riskByStrains(strains: number, options: RiskByStrainsOptions): number {
  checkOptions("riskByStrains", options, ["half", "sharpness", "ceiling"]);
  const {half, sharpness, ceiling = 0.5} = options;
  checkAtLeast("riskByStrains", "strains", strains, 0);
  checkAbove("riskByStrains", "half", half, 0);
  checkAbove("riskByStrains", "sharpness", sharpness, 0);
  checkShare("riskByStrains", "ceiling", ceiling);
  // In this order neither power can overflow into ∞ / ∞.
  return strains === 0 ? 0 : ceiling / (1 + (half / strains) ** sharpness);
}
