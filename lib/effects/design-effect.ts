import {checkAtLeast, checkOptions, checkShare} from "../checks.js";

/** How unequal clusters are. */
export interface DesignEffectOptions {
  /** The standard deviation of the cluster sizes over their mean, 0 or more. Default: 0 (all of one size). */
  readonly variation?: number | undefined;
}

/**
 * How many times as many people a study of clusters (schools, neighbourhoods) needs as one of people drawn one by one: the
 * design effect.
 *
 * @formula D = 1 + ((1 + v²) m − 1) ρ
 * @param size the mean number of people per cluster, m, 1 or more
 * @param correlation the intraclass correlation ρ, from 0 to 1
 * @param options.variation the coefficient of variation v of the cluster sizes, 0 or more; default 0
 * @returns 1 or more: people divided by it is the effective number of people, which for large clusters comes to the number of
 *   clusters over ρ however many people there are
 * @nan never
 * @source Kish (1965), Survey Sampling, section 5.4; Eldridge, Ashby & Kerry (2006), "Sample size for cluster randomized
 *   trials: effect of coefficient of variation of cluster size and analysis method", International Journal of Epidemiology
 *   35(5), pp. 1292-1300
 * @example
 * designEffect(21, 0.05) // 2
 * designEffect(100, 0.02, {variation: 0.5}) // 3.48
 */
export function designEffect(size: number, correlation: number, options: DesignEffectOptions = {}): number {
  checkOptions("designEffect", options, ["variation"]);
  const {variation = 0} = options;
  checkAtLeast("designEffect", "size", size, 1);
  checkShare("designEffect", "correlation", correlation);
  checkAtLeast("designEffect", "variation", variation, 0);
  return 1 + ((1 + variation ** 2) * size - 1) * correlation;
}
