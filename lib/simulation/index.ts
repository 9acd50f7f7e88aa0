export {causalGraph, type CausalGraph} from "./causal-graph.js";
export {causalPaths, type CausalPath, type CausalPathsOptions} from "./causal-paths.js";
export {feedbackLoops, type FeedbackLoop} from "./feedback-loops.js";
export {gridNeighbours, type GridNeighboursOptions} from "./grid-neighbours.js";
export {homesAfterSale} from "./homes-after-sale.js";
export {laggedResponse} from "./lagged-response.js";
export {likeNeighbours} from "./like-neighbours.js";
export {linkedChangeStep, type Levels, type LinkedChangeParameters} from "./linked-change-step.js";
export {
  movingAndInvestmentStep,
  type HousingState,
  type MovingAndInvestmentParameters,
} from "./moving-and-investment-step.js";
export {recruitmentStep, type RecruitmentRates, type RecruitmentState} from "./recruitment-step.js";
export {relocationStep, type RelocationParameters, type RelocationState} from "./relocation-step.js";
export {rentalSpiralStep, type RentalRates, type RentalState} from "./rental-spiral-step.js";
export {schoolChoiceStep, type SchoolChoiceParameters, type SchoolsState} from "./school-choice-step.js";
export {
  selectiveMigrationStep,
  type AreasState,
  type GroupMoves,
  type SelectiveMigrationParameters,
} from "./selective-migration-step.js";
export {
  settlementCapacityStep,
  type SettlementParameters,
  type SettlementState,
} from "./settlement-capacity-step.js";
export {simulate, streamOfStep, type SimulateOptions, type Step} from "./simulate.js";
export {upkeepStep, type UpkeepParameters, type UpkeepState} from "./upkeep-step.js";
export {worryStep, type WorryParameters, type WorryState} from "./worry-step.js";
export {InvalidInputError} from "../invalid-input-error.js";
export type {RandomStream} from "../random.js";
export type {SpatialWeights} from "../spatial/weights.js";
export type {CausalEdge, Confidence} from "./causal-edges.js";
export type {CausalNode} from "./causal-nodes.js";
export type {SignedEdge} from "./signed-edges.js";
