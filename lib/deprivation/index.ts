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
export {analysisAreas, type CandidateAreas, type CandidateLimits} from "./analysis-areas.js";
export {crowdingFelt} from "./crowding-felt.js";
export {cutPointBounds, type CutPointBounds} from "./cut-point-bounds.js";
export {
  dwellingKinds,
  type BuiltOf,
  type DwellingKinds,
  type DwellingKindsOptions,
} from "./dwelling-kinds.js";
export {
  immigrantBackground,
  type Birth,
  type ImmigrantBackgroundOptions,
  type Origin,
} from "./immigrant-background.js";
export {lifeExpectancy, type LifeExpectancyOptions, type LifeTable} from "./life-expectancy.js";
export {
  lifeSatisfaction,
  type LifeSatisfaction,
  type LifeSatisfactionOptions,
  type Satisfaction,
} from "./life-satisfaction.js";
export {lowIncomeAreaTypes, type LowIncomeAreaType} from "./low-income-area-types.js";
export {parentingStyles, type ParentingStyle} from "./parenting-styles.js";
export {
  recreationAccess,
  type Access,
  type RecreationAccess,
  type RecreationAccessOptions,
} from "./recreation-access.js";
export {safetyAndCrime, type SafetyAndCrime, type SafetyLimits} from "./safety-and-crime.js";
export {tenureMix, type TenureMix, type TenureMixOptions} from "./tenure-mix.js";
