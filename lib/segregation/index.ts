export {dissimilarity} from "./dissimilarity.js";
export {entropyIndex} from "./entropy-index.js";
export {interaction} from "./interaction.js";
export {isolation} from "./isolation.js";
export {segregationCurve} from "./segregation-curve.js";
export {segregationGini} from "./segregation-gini.js";
export {compressUnits, type CompressedUnits, type CompressOptions} from "./compress-units.js";
export {divergenceIndex} from "./divergence-index.js";
export {diversity, type DiversityOptions} from "./diversity.js";
export {expectedMutualInformation} from "./expected-mutual-information.js";
export {informationTheoryIndex} from "./information-theory-index.js";
export {localSegregation, type LocalSegregation, type LocalSegregationOptions} from "./local-segregation.js";
export {multigroupDissimilarity} from "./multigroup-dissimilarity.js";
export {multigroupGini} from "./multigroup-gini.js";
export {
  mutualDifference,
  type DetailedDifferenceTerms,
  type DifferenceByMethod,
  type DifferenceOptions,
  type DifferenceTerms,
  type DifferenceTermsWithInteraction,
} from "./mutual-difference.js";
export {mutualInformation, type Information} from "./mutual-information.js";
export {mutualNested} from "./mutual-nested.js";
export {mutualWithin, type InformationWithin, type PartInformation} from "./mutual-within.js";
export {neighbourhoodSortingIndex, type SortingOptions} from "./neighbourhood-sorting-index.js";
export {normalizedExposure} from "./normalized-exposure.js";
export {rankOrderInformation} from "./rank-order-information.js";
export {rankOrderVarianceRatio} from "./rank-order-variance-ratio.js";
export {relativeDiversity} from "./relative-diversity.js";
export {simpsonConcentration} from "./simpson-concentration.js";
export {simpsonInteraction} from "./simpson-interaction.js";
export {squaredCoefficientOfVariation} from "./squared-coefficient-of-variation.js";
export {InvalidInputError} from "../invalid-input-error.js";
export type {CurvePoint} from "../curve-point.js";
export type {RankOrderOptions} from "./cut-points.js";
export type {UnitDifferences} from "./difference-shapley.js";
export type {Key} from "./keys.js";
export type {BaseOptions} from "./log-base.js";
export type {FitOptions} from "./proportional-fit.js";
export type {Snapshot} from "./two-times.js";
export {
  bootstrapSegregation,
  type BootstrapEstimate,
  type BootstrapOptions,
} from "./bootstrap-segregation.js";
export {compareSegregation, type ComparisonOptions} from "./compare-segregation.js";
export {permutationTest, type NullHypothesis, type PermutationOptions} from "./permutation-test.js";
export type {Groups, GroupsIndex, TwoGroupColumns, TwoGroupIndex} from "./counted-groups.js";
export type {Alternative, NullTest} from "./null-distribution.js";
export type {PerStatistic} from "./statistics.js";
