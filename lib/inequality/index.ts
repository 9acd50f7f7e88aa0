export {atkinson, type AtkinsonOptions} from "./atkinson.js";
export {
  betweenInequalityChange,
  type BetweenInequalityChange,
  type BetweenInequalityOptions,
  type PeopleInGroups,
} from "./between-inequality-change.js";
export {budgetShortfall, type BudgetShortfall} from "./budget-shortfall.js";
export {concentrationIndex} from "./concentration-index.js";
export {consumptionUnits, type EquivalenceOptions, type HouseholdMembers} from "./consumption-units.js";
export {decileMeanRatio} from "./decile-mean-ratio.js";
export {entropyDecomposition, type EntropyDecomposition, type EntropyGroup} from "./entropy-decomposition.js";
export {equivalise} from "./equivalise.js";
export {extremeGroupGap, type ExtremeGroupGap, type ExtremeGroupOptions} from "./extreme-group-gap.js";
export {fosterGreerThorbecke, type FosterGreerThorbeckeOptions} from "./foster-greer-thorbecke.js";
export {generalizedEntropy, type EntropyOptions} from "./generalized-entropy.js";
export {gini} from "./gini.js";
export {growthIncidence, type GrowthIncidence, type GrowthIncidenceOptions} from "./growth-incidence.js";
export {inKindEffect, type InKindEffect, type InKindOptions} from "./in-kind-effect.js";
export {
  inequalityWithoutGroup,
  type InequalityMeasure,
  type InequalityWithoutGroup,
  type WithoutGroupOptions,
} from "./inequality-without-group.js";
export {intergenerationalElasticity} from "./intergenerational-elasticity.js";
export {lorenz} from "./lorenz.js";
export {lowIncomeGap, type LowIncomeGap} from "./low-income-gap.js";
export {lowIncomeRate} from "./low-income-rate.js";
export {
  lowIncomeThreshold,
  type LowIncomeOptions,
  type LowIncomeRateOptions,
} from "./low-income-threshold.js";
export {mobilityTable, type MobilityTableOptions} from "./mobility-table.js";
export {percentileRanks, type PercentileRanksOptions} from "./percentile-ranks.js";
export {percentileRatio, type PercentileRatioOptions} from "./percentile-ratio.js";
export {
  persistentLowIncome,
  type PeopleOverYears,
  type PersistentLowIncomeOptions,
} from "./persistent-low-income.js";
export {povertyGap, type PovertyGapOptions} from "./poverty-gap.js";
export {quantile} from "./quantile.js";
export {quantileGroups, type QuantileGroupsOptions} from "./quantile-groups.js";
export {quintileShareRatio} from "./quintile-share-ratio.js";
export {rankMobility, type RankMobility, type RankMobilityOptions} from "./rank-mobility.js";
export {redistributionSteps, type RedistributionStep} from "./redistribution-steps.js";
export {redistributiveEffect, type RedistributiveEffect} from "./redistributive-effect.js";
export {
  regionalLowIncome,
  type RegionalLowIncome,
  type RegionalLowIncomeOptions,
} from "./regional-low-income.js";
export {relativeLevelAfterGrowth} from "./relative-level-after-growth.js";
export {segregationExplained, type SegregationExplained} from "./segregation-explained.js";
export {theilL} from "./theil-l.js";
export {theilT} from "./theil-t.js";
export {topShare, type TopShareOptions} from "./top-share.js";
export {InvalidInputError} from "../invalid-input-error.js";
export type {CurvePoint} from "../curve-point.js";
export type {EquivalenceScale, EquivalenceWeights} from "./equivalence-scales.js";
export type {Crossing, TailOptions} from "./tails.js";
export type {People, WeightOptions} from "./weighted-values.js";
