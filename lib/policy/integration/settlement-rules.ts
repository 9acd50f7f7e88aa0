import type {PrintedRules} from "../rules.js";

/** The criteria for asking municipalities to settle refugees. */
export interface SettlementRules extends PrintedRules {
  /** The weight of results in the introduction programme. */
  readonly resultsWeight: number;
  /** The weight of competence and capacity. */
  readonly capacityWeight: number;
  /** The smallest number of persons a municipality is asked for. */
  readonly smallestRequest: number;
  /** The share of immigrants that counts as high. */
  readonly immigrantShare: number;
}

/** The criteria for 2021; both weights and the share of immigrants are printed as "about". */
export const settlementRules2021: SettlementRules = {
  year: 2021,
  section: "17.2, box 17.1",
  resultsWeight: 0.6,
  capacityWeight: 0.4,
  smallestRequest: 10,
  immigrantShare: 0.3,
};

/** @internal */
export const settlementShares = {
  shares: ["resultsWeight", "capacityWeight", "immigrantShare"],
} as const;
