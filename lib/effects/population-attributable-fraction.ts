import {checkAtLeast, checkShare} from "../checks.js";

/**
 * The share of all cases in a population that would not be there without an exposure, if it is the cause: the population
 * attributable fraction.
 *
 * @formula PAF = p (RR − 1) / (1 + p (RR − 1)), with p the share of people who are exposed
 * @param relativeRisk the relative risk of the exposed, 0 or more
 * @param exposed the share of the population that is exposed, from 0 to 1
 * @returns up to 1: a large effect on few people can be less than a small effect on many; negative where the exposure
 *   protects. As the attributable fraction, it takes the whole difference as an effect
 * @nan never; −Infinity where everybody is exposed and that prevents all cases
 * @source Levin (1953), "The occurrence of lung cancer in man", Acta Unio Internationalis contra Cancrum 9, pp. 531-541;
 *   NOU 2020: 16, section 6.5.1 (30 and 80 percent more common) and section 10.1.2 (a small effect on one child, and many children)
 * @form standard
 * @methods m-10-individual-vs-aggregate, m-6-health-gradient
 * @example
 * populationAttributableFraction(3, 0.5) // 0.5
 * populationAttributableFraction(1.1, 1) // ≈ 0.0909
 */
export function populationAttributableFraction(relativeRisk: number, exposed: number): number {
  checkAtLeast("populationAttributableFraction", "relativeRisk", relativeRisk, 0);
  checkShare("populationAttributableFraction", "exposed", exposed);
  const excess = exposed * (relativeRisk - 1);
  return excess / (1 + excess);
}
