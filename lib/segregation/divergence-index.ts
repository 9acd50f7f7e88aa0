import {checkOptions} from "../checks.js";
import {groupTable} from "./group-table.js";
import {informationOf} from "./information.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";

/**
 * How surprising the mix of people's own unit is on average to someone who expects the mix of the whole (the divergence
 * index).
 *
 * @formula D = Σᵢ (tᵢ/T) Dᵢ with Dᵢ = Σₘ pᵢₘ ln(pᵢₘ/Pₘ), where pᵢₘ is group m's share of the tᵢ people in unit i and Pₘ
 *   its share of all T people; 0 ln 0 counts as 0
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns from 0 (the same mix everywhere) to the diversity of the whole (no unit has people of two groups); the same
 *   number as the mutual information M; what it is for one unit is the unit's local segregation
 * @nan when there is nobody
 * @source Roberto, E. (2016), "The divergence index: a decomposable measure of segregation and inequality",
 *   arXiv:1508.01167v2, section Divergence Index
 * @example
 * divergenceIndex([[10, 0], [0, 10]], {base: 2}) // 1
 * divergenceIndex([[5, 10], [10, 20], [1, 2]]) // 0
 * divergenceIndex([[30, 10], [10, 30], [20, 20]]) // ≈ 0.0872
 */
export function divergenceIndex(groups: ArrayLike<ArrayLike<number>>, options: BaseOptions = {}): number {
  checkOptions("divergenceIndex", options, ["base"]);
  const nats = natsPerUnit("divergenceIndex", options.base);
  const table = groupTable("divergenceIndex", groups);
  return informationOf(table) / table.all / nats;
}
