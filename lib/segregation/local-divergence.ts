import {checkOptions} from "../checks.js";
import {groupTable} from "./group-table.js";
import {informationBy} from "./local-segregation.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";

/**
 * How surprising the mix of each unit is to someone who expects the mix of the whole (local divergence).
 *
 * @formula Dᵢ = Σₘ pᵢₘ ln(pᵢₘ/Pₘ), where pᵢₘ is group m's share of the people in unit i and Pₘ its share of everybody;
 *   0 ln 0 counts as 0
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns one entry per unit, from 0 (the mix of the whole) to −ln of the smallest group's share (that group only);
 *   its mean over people is the divergence index
 * @nan for a unit with nobody
 * @source Roberto, E. (2016), "The divergence index: a decomposable measure of segregation and inequality",
 *   arXiv:1508.01167, section "The Divergence Index", eq. 1; the same as `localSegregation` by unit
 * @example
 * localDivergence([[10, 0, 5, 0], [0, 10, 5, 0]], {base: 2}) // [1, 1, 0, NaN]
 */
export function localDivergence(
  groups: ArrayLike<ArrayLike<number>>,
  options: BaseOptions = {},
): Float64Array {
  checkOptions("localDivergence", options, ["base"]);
  const nats = natsPerUnit("localDivergence", options.base);
  const table = groupTable("localDivergence", groups);
  return informationBy("unit", table).map(
    (information, unit) => information / table.unitTotals[unit]! / nats,
  );
}
