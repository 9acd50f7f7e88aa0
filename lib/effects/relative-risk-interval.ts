import {
  checkTwoGroups,
  logInterval,
  type Cases,
  type EstimateWithInterval,
  type LevelOptions,
} from "./two-by-two.js";

/**
 * The relative risk of two groups of people, with the interval that chance leaves open.
 *
 * @formula RR = (a / n₁) / (b / n₀), limits RR · exp(± z √(1/a − 1/n₁ + 1/b − 1/n₀)), with z the normal deviate of the
 *   level
 * @param exposed `{cases, people}` of the group of interest, whole numbers
 * @param unexposed `{cases, people}` of the group compared with
 * @param options.level how sure the interval is meant to be, between 0 and 1; default 0.95
 * @returns `{estimate, lower, upper}`; an interval that holds 1 leaves open which group has the higher risk. Approximate:
 *   few cases make it too narrow
 * @nan the estimate when neither group has cases; the limits when either has none
 * @source Katz, Baptista, Azen & Pike (1978), "Obtaining confidence intervals for the risk ratio in cohort studies",
 *   Biometrics 34(3), pp. 469-474; the example is the aspirin study in Agresti (2007), An Introduction to Categorical
 *   Data Analysis, second edition, section 2.2
 * @example
 * const placebo = {cases: 189, people: 11034};
 * const aspirin = {cases: 104, people: 11037};
 * relativeRiskInterval(placebo, aspirin).estimate // ≈ 1.82
 * relativeRiskInterval(placebo, aspirin).lower // ≈ 1.43
 */
export function relativeRiskInterval(
  exposed: Cases,
  unexposed: Cases,
  options: LevelOptions = {},
): EstimateWithInterval {
  checkTwoGroups("relativeRiskInterval", {exposed, unexposed});
  const risk = exposed.cases / exposed.people;
  const reference = unexposed.cases / unexposed.people;
  const variance = (1 - risk) / exposed.cases + (1 - reference) / unexposed.cases;
  return logInterval("relativeRiskInterval", risk / reference, variance, options);
}
