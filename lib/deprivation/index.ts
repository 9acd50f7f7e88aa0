export {InvalidInputError} from "../invalid-input-error.js";
export {byArea} from "./by-area.js";
export {employmentRate} from "./employment-rate.js";
export {fullTime} from "./full-time.js";
export {highIncome} from "./high-income.js";
export {highScreenTime} from "./high-screen-time.js";
export {largeHousehold} from "./large-household.js";
export {lowEducation} from "./low-education.js";
export {lowIncomeFamily} from "./low-income-family.js";
export {neet} from "./neet.js";
export {overcrowded} from "./overcrowded.js";
export {repeatOffenders} from "./repeat-offenders.js";
export {shortResidence} from "./short-residence.js";
export {socialAssistance} from "./social-assistance.js";
export {transferReliance} from "./transfer-reliance.js";
export {upperSecondaryNotCompleted} from "./upper-secondary-not-completed.js";
export {areaRules, type AreaRuleName} from "./area-rules.js";
export {countingMeasure, type CountingMeasure, type CountingOptions} from "./counting-measure.js";
export {meetsRule, type MeetsRuleOptions} from "./meets-rule.js";
export {overlap, type Overlap, type RulePair} from "./overlap.js";
export {overlapRules, type OverlapRulesOptions} from "./overlap-rules.js";
export {thresholdCount, type ThresholdCount, type ThresholdCountOptions} from "./threshold-count.js";
export type {AgeRange} from "./age-range.js";
export type {AreaShares} from "./by-area.js";
export type {AgeOptions, PersonOptions, PersonVerdicts} from "./person-verdicts.js";
export type {Direction, Rule, Verdict} from "./rule.js";
export {areasToWatch, type AreasToWatch, type WatchedAreas, type WatchLimits} from "./areas-to-watch.js";
export {
  danishClassification,
  type DanishClass,
  type DanishClassification,
  type DanishClassificationOptions,
} from "./danish-classification.js";
export {danishRules, type DanishRules, type DanishRulesOptions} from "./danish-rules.js";
export {norwegianIncomeProxy, type NorwegianIncomeProxy} from "./norwegian-income-proxy.js";
export {norwegianRules, type NorwegianRulesOptions} from "./norwegian-rules.js";
export {
  severityClasses,
  type SeverityClass,
  type SeverityClasses,
  type SeverityOptions,
} from "./severity-classes.js";
export {swedishDevelopmentArea, type SwedishDevelopmentArea} from "./swedish-development-area.js";
export {swedishRules} from "./swedish-rules.js";
export type {Figures, JudgedRule} from "./judge.js";
