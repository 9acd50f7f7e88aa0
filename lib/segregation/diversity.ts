import {checkOptions} from "../checks.js";
import {entropyOf} from "./information.js";
import {groupTable} from "./group-table.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";

/** In which unit, and whether relative to the most it could be. */
export interface DiversityOptions extends BaseOptions {
  /** Whether to divide by what it would be if all groups, empty ones included, were of one size. Default: `false`. */
  readonly normalized?: boolean | undefined;
}

/**
 * How mixed everybody is: how much there is to learn from hearing which group a person is of (Shannon's entropy).
 *
 * @formula E = −Σₘ Pₘ ln Pₘ, where Pₘ is group m's share of everybody and 0 ln 0 counts as 0; normalized, E / ln K for K
 *   groups
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; where people live does not matter
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @param options.normalized whether to divide by the most it could be; default `false`
 * @returns from 0 (everybody is of one group) to ln K (all K groups are of one size), or to 1 if normalized
 * @nan when there is nobody, or if normalized when there is only one group
 * @source Shannon, C. E. (1948), "A mathematical theory of communication", Bell System Technical Journal 27, section 6;
 *   Reardon & Firebaugh (2002), "Measures of multigroup segregation", Sociological Methodology 32, p. 37, eq. 2
 * @example
 * diversity([[10, 0], [0, 10]], {base: 2}) // 1
 * diversity([[10], [10], [10], [10]], {base: 2}) // 2
 * diversity([[30], [10], [0]]) // ≈ 0.5623
 * diversity([[10], [10], [10]], {normalized: true}) // 1
 */
export function diversity(groups: ArrayLike<ArrayLike<number>>, options: DiversityOptions = {}): number {
  checkOptions("diversity", options, ["base", "normalized"]);
  const nats = natsPerUnit("diversity", options.base);
  const {columns, groupTotals, all} = groupTable("diversity", groups);
  const entropy = entropyOf(groupTotals, all) / all;
  // Cannot exceed 1 when normalized; rounding can, by the last digit.
  return options.normalized ? Math.min(1, entropy / Math.log(columns.length)) : entropy / nats;
}
