export {controlledRounding, type ControlledRoundingOptions} from "./controlled-rounding.js";
export {differencingRisk, type DifferencedCell, type DifferencingRiskOptions} from "./differencing-risk.js";
export {
  disclosureRisk,
  type DisclosureRisk,
  type DisclosureRiskOptions,
  type GroupDisclosure,
} from "./disclosure-risk.js";
export {dominanceRule, type DominanceRuleOptions} from "./dominance-rule.js";
export {feasibilityBounds, type CellBounds} from "./feasibility-bounds.js";
export {hiddenMeans, type HiddenMeansOptions, type WholeAndParts} from "./hidden-means.js";
export {magnitudeTable, type Contributions, type MagnitudeTable} from "./magnitude-table.js";
export {pPercentRule, type PPercentRuleOptions} from "./p-percent-rule.js";
export {
  secondarySuppression,
  type HiddenCell,
  type SecondarySuppressionOptions,
  type SuppressionPattern,
} from "./secondary-suppression.js";
export {smallCountRounding, type SmallCountRoundingOptions} from "./small-count-rounding.js";
export {stratifiedRounding, type StratifiedRoundingOptions} from "./stratified-rounding.js";
export {thresholdRule, type SensitiveCell, type ThresholdRuleOptions} from "./threshold-rule.js";
export {InvalidInputError} from "../invalid-input-error.js";
export type {ConcentrationVerdict} from "./concentration-verdict.js";
export type {TableCell} from "./margin-table.js";
export type {PriorBounds} from "./prior-bounds.js";
export type {RoundedTable} from "./rounded-table.js";
