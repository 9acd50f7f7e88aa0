import {
  checkTwoGroups,
  logInterval,
  type Cases,
  type EstimateWithInterval,
  type LevelOptions,
} from "./two-by-two.js";

/**
 * The odds ratio of two groups of people, with the interval that chance leaves open.
 *
 * @formula OR = a d / (b c), limits OR · exp(± z √(1/a + 1/b + 1/c + 1/d)), with a and c the cases, b and d everybody
 *   else, and z the normal deviate of the level (Woolf's interval)
 * @param exposed `{cases, people}` of the group of interest, whole numbers
 * @param unexposed `{cases, people}` of the group compared with
 * @param options.level how sure the interval is meant to be, between 0 and 1; default 0.95
 * @returns `{estimate, lower, upper}`; approximate: small counts make the interval too narrow
 * @nan the estimate when neither group has cases, or neither has anybody else; the limits when any of the four counts is 0
 * @source Woolf (1955), "On estimating the relation between blood group and disease", Annals of Human Genetics 19, pp.
 *   251-253; the example is the aspirin study in Agresti (2007), An Introduction to Categorical Data Analysis, second
 *   edition, section 2.3
 * @example
 * const placebo = {cases: 189, people: 11034};
 * const aspirin = {cases: 104, people: 11037};
 * oddsRatioInterval(placebo, aspirin).estimate // ≈ 1.832
 * oddsRatioInterval(placebo, aspirin).upper // ≈ 2.33
 */
export function oddsRatioInterval(
  exposed: Cases,
  unexposed: Cases,
  options: LevelOptions = {},
): EstimateWithInterval {
  checkTwoGroups("oddsRatioInterval", {exposed, unexposed});
  const [a, c] = [exposed.cases, unexposed.cases];
  const [b, d] = [exposed.people - a, unexposed.people - c];
  const variance = 1 / a + 1 / b + 1 / c + 1 / d;
  return logInterval("oddsRatioInterval", (a / b) * (d / c), variance, options);
}
