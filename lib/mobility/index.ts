export {InvalidInputError} from "../invalid-input-error.js";
export {changeDecomposition, type ChangeDecomposition} from "./change-decomposition.js";
export {compositionAccount, type CompositionAccount, type CompositionOptions} from "./composition-account.js";
export {
  concentratedAreas,
  type ConcentratedAreas,
  type ConcentratedAreasOptions,
} from "./concentrated-areas.js";
export {
  destinationLikeness,
  type ClassLikeness,
  type DestinationLikeness,
  type DestinationOptions,
} from "./destination-likeness.js";
export {householdsWithoutBackground, type HouseholdBackground} from "./households-without-background.js";
export {moveDirection, type MoveDirection, type MoveDirectionOptions} from "./move-direction.js";
export {moveRateRatio, type MovedOf} from "./move-rate-ratio.js";
export {moveRates, type GroupRate, type MoveRatesOptions} from "./move-rates.js";
export {moverGap, type MoverGap, type MoverGapOptions, type Movers} from "./mover-gap.js";
export {
  movingMechanisms,
  type GroupFlows,
  type Mechanism,
  type MovingMechanisms,
} from "./moving-mechanisms.js";
export {movingRates, type Flows, type MovingRates} from "./moving-rates.js";
export {nextComposition, type CompositionFlow} from "./next-composition.js";
export {persistence, type Persistence} from "./persistence.js";
export {moverRepresentation, type RepresentationOptions} from "./mover-representation.js";
export {retentionCurve, type RetentionCurve, type RetentionOptions} from "./retention-curve.js";
export {settled} from "./settled.js";
export type {LimitOptions} from "../deprivation/measured-by.js";
export type {PersonVerdicts} from "../deprivation/person-verdicts.js";
export type {Key} from "../keys.js";
export type {PersonMoves} from "./person-moves.js";
export {entryAreas, type EntryAreaFigures, type EntryAreaLimits} from "./entry-areas.js";
export {sharePaths, type SharePath, type SharePathLimits} from "./share-paths.js";
