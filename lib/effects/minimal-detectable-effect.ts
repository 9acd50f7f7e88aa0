import {checkWhole} from "../checks.js";
import {detectableEffect, readDesign, type ClusterDesign} from "./cluster-design.js";

/**
 * The smallest effect that a trial of clusters (schools, neighbourhoods, municipalities) can be expected to find: the minimal
 * detectable effect size.
 *
 * @formula MDES = (t₁₋α/₂ + t_power) √( [ρ (1 − R²between) + (1 − ρ)(1 − R²within) / n] / (P (1 − P) J) ), with t of J − 2
 *   degrees of freedom
 * @param clusters the number of clusters J, treated and not: a whole number of 3 or more
 * @param options.size people measured per cluster, n, 1 or more
 * @param options.correlation the intraclass correlation ρ of the outcome, from 0 to 1; section 10.1.3 of the report prints
 *   about 0.02 for schools and length of education, 0.01 for income
 * @param options.treated the share of clusters treated, P, between 0 and 1; default 0.5
 * @param options.significance the level α of a two-sided test; default 0.05
 * @param options.power the probability of finding such an effect, from 0.5 up to, not including, 1; default 0.8
 * @param options.explainedBetween the share of the variance between clusters that covariates explain; default 0
 * @param options.explainedWithin the share of the variance within clusters that covariates explain; default 0
 * @param options.distribution `"t"` (default) or `"normal"`, which is too hopeful with few clusters
 * @returns in standard deviations of the outcome, above 0: a smaller true effect will more often than not asked for be missed.
 *   More people per cluster help little once n is large against 1 / ρ; more clusters always do. Covariates at the level of
 *   clusters cost degrees of freedom that are not counted here
 * @nan never
 * @source Bloom (2005), Learning More from Social Experiments, chapter 4 (randomising groups: minimum detectable effect);
 *   Bloom (1995), "Minimum detectable effects", Evaluation Review 19(5), pp. 547-556; NOU 2020: 16, section 10.1.3
 * @form standard
 * @methods m-10-school-variance-share, m-19-full-day-trial
 * @example
 * minimalDetectableEffect(20, {size: 60, correlation: 0.1}) // ≈ 0.449
 * minimalDetectableEffect(4600, {size: 1, correlation: 0, distribution: "normal"}) // ≈ 0.0826
 */
export function minimalDetectableEffect(clusters: number, options: ClusterDesign): number {
  const design = readDesign("minimalDetectableEffect", options);
  checkWhole("minimalDetectableEffect", "clusters", clusters, 3);
  return detectableEffect(clusters, design);
}
