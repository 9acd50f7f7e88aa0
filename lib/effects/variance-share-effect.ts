import {checkShare} from "../checks.js";
import {normalQuantile} from "./normal-quantile.js";

/** A share of variance in terms that a reader can picture. */
export interface VarianceShareEffect {
  /** Standard deviations of the outcome for one standard deviation of the place: the correlation with it. */
  readonly perDeviation: number;
  /** The same from the place at the 10th to the one at the 90th percentile of a normal distribution of places. */
  readonly bottomToTop: number;
  /** The standard deviation that is left within places, as a share of the whole. */
  readonly leftWithin: number;
}

/**
 * What a share of variance that lies between schools or neighbourhoods means for one child: a small share can be a large
 * step.
 *
 * @formula perDeviation = √s; bottomToTop = 2 z₀.₉ √s = 2.563 √s; leftWithin = √(1 − s)
 * @param share the share of the variance of the outcome that lies between places, from 0 to 1: the intraclass correlation,
 *   or that of siblings or neighbours. The report prints about 0.02 for schools and length of education, about 0.01 for
 *   schools and income, and somewhat less for neighbourhoods
 * @returns standard deviations of the outcome. 2 percent of the variance is 0.14 standard deviations for each of the place
 *   and 0.36 from a low to a high one. An upper limit of what places do: likes live with likes, and the share holds what
 *   they brought along
 * @nan never
 * @source Solon, Page & Duncan (2000), "Correlations between neighboring children in their subsequent educational
 *   attainment", Review of Economics and Statistics 82(3), pp. 383-392 (the correlation of neighbours as an upper limit of
 *   the neighbourhood's share); NOU 2020: 16, section 10.1.3
 * @form reading: the section prints the share of variance; how to read it as a step is this project's choice
 * @methods m-10-school-variance-share, m-19-variance-share, m-1-school-composition-variance
 * @example
 * varianceShareEffect(0.02).perDeviation // ≈ 0.1414
 * varianceShareEffect(0.02).bottomToTop // ≈ 0.362
 * varianceShareEffect(0.01).perDeviation // 0.1
 */
export function varianceShareEffect(share: number): VarianceShareEffect {
  checkShare("varianceShareEffect", "share", share);
  const perDeviation = Math.sqrt(share);
  return {
    perDeviation,
    bottomToTop: 2 * normalQuantile(0.9) * perDeviation,
    leftWithin: Math.sqrt(1 - share),
  };
}
