import {checkOptions} from "../checks.js";
import {groupTable} from "./group-table.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";
import {unitEntropies} from "./unit-entropies.js";

/**
 * How mixed each unit is: how much there is to learn in it from hearing which group a person is of (its entropy).
 *
 * @formula Eᵢ = −Σₘ pᵢₘ ln pᵢₘ, where pᵢₘ is group m's share of the people in unit i and 0 ln 0 counts as 0
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns one entry per unit, from 0 (one group only) to ln K (all K groups are of one size there)
 * @nan for a unit with nobody
 * @source Theil, H. (1972), Statistical Decomposition Analysis, chapter 1, p. 7; agrees with MultiLocalDiversity of
 *   pysal's segregation
 * @example
 * localDiversity([[10, 20, 0], [10, 0, 0]], {base: 2}) // [1, 0, NaN]
 */
export function localDiversity(
  groups: ArrayLike<ArrayLike<number>>,
  options: BaseOptions = {},
): Float64Array {
  checkOptions("localDiversity", options, ["base"]);
  const nats = natsPerUnit("localDiversity", options.base);
  return unitEntropies(groupTable("localDiversity", groups)).map((entropy) => entropy / nats);
}
