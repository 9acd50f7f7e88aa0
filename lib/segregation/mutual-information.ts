import {checkOptions} from "../checks.js";
import {groupTable, type GroupTable} from "./group-table.js";
import {entropyOf, informationOf} from "./information.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";

/** Segregation as information: in units of the logarithm, and as a share. */
export interface Information {
  /** The mutual information. */
  readonly M: number;
  /** M as a share of the groups' diversity: Theil's H. */
  readonly H: number;
}

/**
 * How much hearing a person's unit tells about the person's group, and the other way around (the mutual information
 * index M, with Theil's H beside it).
 *
 * @formula M = Σᵢ Σₘ pᵢₘ ln(pᵢₘ / (pᵢ Pₘ)), where pᵢₘ is the share of everybody who is in unit i and of group m, pᵢ = Σₘ pᵢₘ
 *   and Pₘ = Σᵢ pᵢₘ; 0 ln 0 counts as 0; H = M / E with E = −Σₘ Pₘ ln Pₘ
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns `{M, H}`: M from 0 (the same mix everywhere) to the smaller of the entropies of the groups and of the units,
 *   the same with groups and units exchanged, and adding up over nested levels; H from 0 to 1, whatever the base
 * @nan M when there is nobody; H when fewer than two groups have members
 * @source Theil, H. (1971), Principles of Econometrics; Mora, R. & Ruiz-Castillo, J. (2011),
 *   "Entropy-based segregation indices", Sociological Methodology 41, pp. 159-194; agrees with mutual_total of the R
 *   package segregation
 * @example
 * mutualInformation([[10, 0], [0, 10]], {base: 2}) // {M: 1, H: 1}
 * mutualInformation([[5, 10], [10, 20], [1, 2]]) // {M: 0, H: 0}
 * mutualInformation([[10, 30], [30, 10]], {base: 2}) // {M: 0.18872187554086717, H: 0.18872187554086717}
 */
export function mutualInformation(
  groups: ArrayLike<ArrayLike<number>>,
  options: BaseOptions = {},
): Information {
  checkOptions("mutualInformation", options, ["base"]);
  const nats = natsPerUnit("mutualInformation", options.base);
  return mutualInformationOf(groupTable("mutualInformation", groups), nats);
}

/**
 * @internal The same of a table that is checked already, such as `tableOf(counts, groups)` for each draw of a
 * bootstrap.
 */
export function mutualInformationOf(table: GroupTable, nats = 1): Information {
  const information = informationOf(table);
  // H cannot exceed 1; rounding can, by the last digit. Without two groups it is 0 / 0, which is NaN as it should be.
  const H = Math.min(1, information / entropyOf(table.groupTotals, table.all));
  return {M: information / table.all / nats, H};
}
