import {checkChoice, checkOptions} from "../checks.js";
import {changeOf, outerTerms, type Change} from "./difference-change.js";
import {karmelMaclachlan, karmelMaclachlanBothWays} from "./difference-karmel-maclachlan.js";
import {moraRuizCastillo} from "./difference-mora-ruiz-castillo.js";
import {shapley, shapleyByUnit, type UnitDifferences} from "./difference-shapley.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";
import {checkFitOptions, type FitOptions} from "./proportional-fit.js";
import {twoTimes, type Snapshot} from "./two-times.js";

/** The terms that every method gives. Those after `diff` add up to it. */
export interface DifferenceTerms {
  /** The mutual information before. */
  readonly M1: number;
  /** The mutual information after. */
  readonly M2: number;
  /** M2 − M1. */
  readonly diff: number;
  /** What units and groups add that there are only after. */
  readonly additions: number;
  /** What is gone with units and groups that there were only before, with its sign turned. */
  readonly removals: number;
  /** From changes in the sizes of groups. */
  readonly groupMarginal: number;
  /** From changes in the sizes of units. */
  readonly unitMarginal: number;
  /** From changes in who lives where that the sizes do not explain. */
  readonly structural: number;
}

/** With what comes from sizes of units and groups changing together. */
export interface DifferenceTermsWithInteraction extends DifferenceTerms {
  readonly interaction: number;
}

/** With each common unit's part of the structural term. */
export interface DetailedDifferenceTerms extends DifferenceTerms {
  readonly units: UnitDifferences;
}

/** What each method gives. */
export interface DifferenceByMethod {
  readonly shapley: DifferenceTerms;
  readonly "shapley-detailed": DetailedDifferenceTerms;
  readonly km: DifferenceTermsWithInteraction;
  readonly ipf: DifferenceTermsWithInteraction;
  readonly mrc: DifferenceTerms;
}

/** Which method, in which unit, and how close the fit. */
export interface DifferenceOptions<Method extends keyof DifferenceByMethod> extends BaseOptions, FitOptions {
  /** How to divide the change between sizes and structure. Default: `"shapley"`. */
  readonly method?: Method | undefined;
}

/**
 * What made segregation change from one time to another: units that came and went, the sizes of groups, the sizes of
 * units, or who lives where beyond those (decompositions of the difference of two mutual informations).
 *
 * Sizes are changed alone by iterative proportional fitting, which keeps every odds ratio. M(gus) is the mutual
 * information of the common units and groups with the sizes of groups (g), the sizes of units (u) and the structure
 * (s) of before (A) or after (B).
 *
 * @formula M2 − M1 = additions + removals + groupMarginal + unitMarginal (+ interaction) + structural, where additions =
 *   M2 − M(BBB) and removals = M(AAA) − M1. shapley: structural = ½ [M(AAB) − M(AAA) + M(BBB) − M(BBA)]; groupMarginal =
 *   ¼ [M(BAA) − M(AAA) + M(BBA) − M(ABA) + M(BBB) − M(ABB) + M(BAB) − M(AAB)], unitMarginal with the first two letters
 *   exchanged. km: structural = M(BBB) − M(BBA), groupMarginal and unitMarginal from multiplying only the groups, only
 *   the units, to their sizes after, interaction = the rest of M(BBA) − M(AAA). ipf: the mean of km and of km with the
 *   times exchanged and the signs turned. mrc: groupMarginal = the change of the groups' entropy, unitMarginal =
 *   −½ Σᵢ (p2ᵢ − p1ᵢ)(E1ᵢ + E2ᵢ), structural = −½ Σᵢ (p1ᵢ + p2ᵢ)(E2ᵢ − E1ᵢ), with pᵢ the share and Eᵢ the entropy of unit i
 * @param before `{units, groups}`: a column of keys (text or numbers, no key twice), and one column of counts per group
 *   with one entry per unit; every person is in exactly one group
 * @param after the same at the other time, with the same groups in the same order; a key that only one time has, or a
 *   unit without people at one of them, is an addition or a removal, and so is a group without members
 * @param options.method `"shapley"` (default; treats both times alike), `"shapley-detailed"` (with each unit's part),
 *   `"km"` (Karmel & Maclachlan: sizes change first), `"ipf"` (km both ways), or `"mrc"` (Mora & Ruiz-Castillo: without
 *   fitting; not the same with groups and units exchanged)
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @param options.tolerance how close every share of a fitted table comes to its target; default 1e-14
 * @param options.maxIterations after how many rounds of fitting to give up; default 100 000
 * @returns `{M1, M2, diff, additions, removals, groupMarginal, unitMarginal, structural}`, for km and ipf also
 *   `interaction`, for shapley-detailed also `units`; each of either sign, and those after diff add up to it
 * @nan all terms after diff when the times have no unit or no group in common; terms that need a fit when it does not
 *   converge; M1 or M2, and all that depends on it, when there is nobody at that time
 * @source Elbers, B. (2023), "A method for studying differences in segregation across time and space", Sociological
 *   Methods & Research 52(1), pp. 5-42; Karmel, T. & Maclachlan, M. (1988), Economic Record 64, pp. 187-195; Mora, R. &
 *   Ruiz-Castillo, J. (2009), Research on Economic Inequality 17, pp. 33-53. As mutual_difference of the R package
 *   segregation 1.1.0 (ipf: its version 0.1.0), which stops fitting much earlier: on the schools of its examples its
 *   structural term at precision 1e-7 is 0.2 percent off. With tolerance 1e-7, structural, interaction and the units'
 *   parts agree to 1e-9; its group and unit terms depend on a random start, and only their sum agrees. As there, a zero
 *   stands for a tiny number (1e-10 of the table's smallest count) while a table is fitted.
 * @example
 * const before = {units: ["north", "south"], groups: [[30, 10], [10, 30]]};
 * const after = {units: ["south", "north"], groups: [[20, 20], [20, 20]]};
 * mutualDifference(before, after, {base: 2}).structural // -0.18872187554086717
 * const grown = {units: ["north", "south"], groups: [[60, 10], [20, 30]]};
 * const {unitMarginal, structural} = mutualDifference(before, grown);
 * unitMarginal // ≈ -0.0146
 * Math.abs(structural) < 1e-12 // true
 * const rebuilt = {units: ["north", "east"], groups: [[30, 10], [10, 30]]};
 * const {additions, removals} = mutualDifference(before, rebuilt, {base: 2});
 * [additions, removals] // [0.18872187554086717, -0.18872187554086717]
 */
export function mutualDifference<Method extends keyof DifferenceByMethod = "shapley">(
  before: Snapshot,
  after: Snapshot,
  options: DifferenceOptions<Method> = {},
): DifferenceByMethod[Method] {
  checkOptions("mutualDifference", options, ["method", "base", "tolerance", "maxIterations"]);
  const method = options.method ?? ("shapley" as Method);
  checkChoice("mutualDifference", "method", method, Object.keys(methods));
  const nats = natsPerUnit("mutualDifference", options.base);
  checkFitOptions("mutualDifference", options);

  const times = twoTimes("mutualDifference", before, after);
  return methods[method](changeOf(times, nats, options));
}

/** How each method divides what the common units and groups contribute. */
const methods: {[Method in keyof DifferenceByMethod]: (change: Change) => DifferenceByMethod[Method]} = {
  shapley: (change) => ({...outerTerms(change), ...shapley(change)}),
  "shapley-detailed": (change) => ({
    ...outerTerms(change),
    ...shapley(change),
    units: shapleyByUnit(change),
  }),
  km: (change) => ({...outerTerms(change), ...karmelMaclachlan(change)}),
  ipf: (change) => ({...outerTerms(change), ...karmelMaclachlanBothWays(change)}),
  mrc: (change) => ({...outerTerms(change), ...moraRuizCastillo(change)}),
};
