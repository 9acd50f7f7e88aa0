import {checkAbove} from "../checks.js";
import {detectableEffect, readDesign, type ClusterDesign} from "./cluster-design.js";

/**
 * How many clusters (schools, neighbourhoods, municipalities) a trial needs to find an effect of a given size.
 *
 * @formula the smallest whole J with MDES(J) ≤ effect, see `minimalDetectableEffect`
 * @param effect the effect to be found, in standard deviations of the outcome, above 0
 * @param options.size people measured per cluster, 1 or more
 * @param options.correlation the intraclass correlation of the outcome, from 0 to 1
 * @param options.treated the share of clusters treated, between 0 and 1; default 0.5
 * @param options.significance the level of a two-sided test; default 0.05
 * @param options.power the probability of finding such an effect, from 0.5 up to, not including, 1; default 0.8
 * @param options.explainedBetween the share of the variance between clusters that covariates explain; default 0
 * @param options.explainedWithin the share of the variance within clusters that covariates explain; default 0
 * @param options.distribution `"t"` (default) or `"normal"`
 * @returns a whole number of 3 or more, treated and not together
 * @nan never
 * @source Bloom (2005), Learning More from Social Experiments, chapter 4 (randomising groups: minimum detectable effect);
 *   NOU 2020: 16, section 10.1.3 (shares of variance between schools)
 * @form standard
 * @methods m-10-school-variance-share, m-19-full-day-trial
 * @example
 * clustersNeeded(0.2, {size: 25, correlation: 0.02}) // 49
 * clustersNeeded(0.2, {size: 25, correlation: 0.02, power: 0.9}) // 65
 */
export function clustersNeeded(effect: number, options: ClusterDesign): number {
  const design = readDesign("clustersNeeded", options);
  checkAbove("clustersNeeded", "effect", effect, 0);
  const isEnough = (clusters: number) => detectableEffect(clusters, design) <= effect;
  let enough = 3;
  while (!isEnough(enough)) enough *= 2;
  let tooFew = enough === 3 ? 2 : enough / 2;
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
