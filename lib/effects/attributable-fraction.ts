import {checkAbove} from "../checks.js";

/**
 * The share of the cases among exposed people that would not be there without the exposure, if it is the cause: the
 * attributable fraction among the exposed.
 *
 * @formula AF = (RR − 1) / RR
 * @param relativeRisk the relative risk of the exposed, above 0
 * @returns up to 1; 0 where the risks are equal; negative where the exposure protects. It is a share of cases only if
 *   the whole difference is an effect of the exposure, which a comparison of areas does not show
 * @nan never
 * @source NOU 2020: 16, section 6.5.1 (30 and 80 percent more common); Rothman, Greenland & Lash (2008), Modern Epidemiology, third edition, chapter 4 (attributable fractions); Levin (1953), "The occurrence of lung cancer in man", Acta Unio Internationalis contra Cancrum 9, pp. 531-541 (of the population)
 * @form standard
 * @methods m-6-health-gradient
 * @example
 * attributableFraction(1.3) // ≈ 0.23
 * attributableFraction(1.8) // ≈ 0.44
 * attributableFraction(2) // 0.5
 * attributableFraction(1) // 0
 */
export function attributableFraction(relativeRisk: number): number {
  checkAbove("attributableFraction", "relativeRisk", relativeRisk, 0);
  return (relativeRisk - 1) / relativeRisk;
}
