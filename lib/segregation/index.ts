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
export {absoluteCentralization} from "./absolute-centralization.js";
export {absoluteClustering} from "./absolute-clustering.js";
export {absoluteConcentration} from "./absolute-concentration.js";
export {atkinsonIndex, type AtkinsonIndexOptions} from "./atkinson-index.js";
export {biasCorrectedDissimilarity} from "./bias-corrected-dissimilarity.js";
export {boundaryDissimilarity, type BoundaryDissimilarityOptions} from "./boundary-dissimilarity.js";
export {concentrationProfile} from "./concentration-profile.js";
export {correlationRatio} from "./correlation-ratio.js";
export {delta} from "./delta.js";
export {densityCorrectedDissimilarity} from "./density-corrected-dissimilarity.js";
export {distanceDecayInteraction} from "./distance-decay-interaction.js";
export {distanceDecayIsolation} from "./distance-decay-isolation.js";
export {expectedDissimilarity} from "./expected-dissimilarity.js";
export {localDivergence} from "./local-divergence.js";
export {localDiversity} from "./local-diversity.js";
export {localEntropy} from "./local-entropy.js";
export {localSimpsonConcentration} from "./local-simpson-concentration.js";
export {localSimpsonInteraction} from "./local-simpson-interaction.js";
export {locationQuotient} from "./location-quotient.js";
export {minMax} from "./min-max.js";
export {modifiedDissimilarity} from "./modified-dissimilarity.js";
export {modifiedGini} from "./modified-gini.js";
export {perimeterAreaDissimilarity} from "./perimeter-area-dissimilarity.js";
export {relativeCentralization} from "./relative-centralization.js";
export {relativeClustering} from "./relative-clustering.js";
export {relativeConcentration} from "./relative-concentration.js";
export {spatialDissimilarity} from "./spatial-dissimilarity.js";
export {spatialProximity} from "./spatial-proximity.js";
export {spatialProximityProfile} from "./spatial-proximity-profile.js";
export {InvalidInputError} from "../invalid-input-error.js";
export type {CurvePoint} from "../curve-point.js";
export type {RankOrderOptions} from "./cut-points.js";
export type {UnitDifferences} from "./difference-shapley.js";
export type {Key} from "../keys.js";
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
export type {CenterOptions} from "./center.js";
export type {Profile, ProfileOptions} from "./profile.js";
export type {ProximityOptions} from "./proximity.js";
export type {RandomOptions} from "../random.js";
export {neighbourhoodShares} from "./neighbourhood-shares.js";
export {neighbourhoodSharesInWorkers} from "./neighbourhood-shares-in-workers.js";
export {scaleProfile, type ScaleProfilePoint} from "./scale-profile.js";
export {scaleProfileInWorkers} from "./scale-profile-in-workers.js";
export {serveNeighbourhoods} from "./serve-neighbourhoods.js";
export type {NeighbourhoodOptions, PeopleAtPoints} from "./people-in-places.js";
export type {NeighbourhoodWorkerOptions} from "./shares-in-workers.js";
export type {WorkerPort} from "./worker-port.js";
