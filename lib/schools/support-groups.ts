import {ascendingOrder} from "../ascending-order.js";
import {checkOptions, checkWhole, valueColumn} from "../checks.js";

/** Into how many groups. */
export interface SupportGroupsOptions {
  /** How many groups of equally many schools. Default: 10, as in figure 3.6 of the report. */
  readonly groups?: number | undefined;
}

/**
 * Puts schools in groups of equally many by their support rate, from the lowest to the highest.
 *
 * @formula gᵢ = 1 + ⌊G · (rankᵢ − 1) / n⌋, where rankᵢ is the place of school i among the n schools in ascending order of
 *   support, and schools with the same rate have the place of the first of them
 * @param rates the support rate of each school, in percent: finite numbers, one per school
 * @param options.groups how many groups; default 10
 * @returns one whole number per school, from 1 (lowest support) to the number of groups; equal rates are never parted, so
 *   that groups can differ in size
 * @nan never
 * @source NOU 2020: 16, section 3.4.2.1 and figure 3.6: in Oslo in 2020 group 1 has rates of 41-71 percent and group 10 of
 *   114-158 percent
 * @form reading: the report prints that a group is a tenth of the schools, not what happens with equal rates or when ten
 *   does not divide their number
 * @methods m-3-support-rate
 * @example
 * supportGroups([41, 158, 90, 100], {groups: 2}) // [1, 2, 1, 2]
 * supportGroups([100, 100, 100], {groups: 3}) // [1, 1, 1]
 */
export function supportGroups(rates: ArrayLike<number>, options: SupportGroupsOptions = {}): Float64Array {
  checkOptions("supportGroups", options, ["groups"]);
  const {groups = 10} = options;
  checkWhole("supportGroups", "groups", groups, 1);
  const column = valueColumn("supportGroups", "rates", rates);
  const order = ascendingOrder(column);
  const result = new Float64Array(column.length);
  let first = 0;
  order.forEach((school, place) => {
    if (column[school] !== column[order[first]!]) first = place;
    result[school] = 1 + Math.floor((groups * first) / column.length);
  });
  return result;
}
