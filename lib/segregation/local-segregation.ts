import {checkChoice, checkOptions} from "../checks.js";
import {groupTable, type GroupTable} from "./group-table.js";
import {surprise} from "./information.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";

/** Of what, and in which unit. */
export interface LocalSegregationOptions extends BaseOptions {
  /** `"unit"` for the segregation of each unit, `"group"` for that of each group. Default: `"unit"`. */
  readonly by?: "unit" | "group" | undefined;
}

/** The parts of the mutual information, one entry per unit or per group. */
export interface LocalSegregation {
  /** How far the unit's mix of groups is from that of everybody, or the group's spread over units from everybody's. */
  readonly ls: Float64Array;
  /** The unit's or the group's share of everybody. */
  readonly p: Float64Array;
}

/**
 * How far the mix of each unit is from the mix of the whole, or how far each group is spread over the units from how
 * everybody is (the local segregation scores of the mutual information index).
 *
 * @formula by unit, lsᵢ = Σₘ pₘ|ᵢ ln(pₘ|ᵢ / Pₘ), where pₘ|ᵢ is group m's share of unit i and Pₘ its share of everybody; by
 *   group, lsₘ = Σᵢ pᵢ|ₘ ln(pᵢ|ₘ / pᵢ), where pᵢ|ₘ is unit i's share of group m and pᵢ its share of everybody; either way
 *   M = Σ p ls
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group
 * @param options.by `"unit"` (default) or `"group"`
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns `{ls, p}`, two columns with one entry per unit or per group, in the order given: ls from 0 (like everybody)
 *   without a bound that holds for all, p the share of everybody; their products add up to the mutual information
 * @nan ls of a unit with nobody or a group with no members (p is 0); p when there is nobody at all
 * @source Alonso-Villar, O. & Del Río, C. (2010), "Local versus overall segregation measures", Mathematical Social
 *   Sciences 60(1), pp. 30-38; Mora, R. & Ruiz-Castillo, J. (2011), "Entropy-based segregation indices", Sociological
 *   Methodology 41, pp. 159-194; agrees with mutual_local of the R package segregation
 * @example
 * localSegregation([[10, 0, 5], [0, 10, 5]], {base: 2}) // {ls: [1, 1, 0], p: [1 / 3, 1 / 3, 1 / 3]}
 * localSegregation([[10, 0], [0, 30]], {by: "group", base: 2}) // {ls: [2, 0.41503749927884376], p: [0.25, 0.75]}
 */
export function localSegregation(
  groups: ArrayLike<ArrayLike<number>>,
  options: LocalSegregationOptions = {},
): LocalSegregation {
  checkOptions("localSegregation", options, ["by", "base"]);
  const {by = "unit"} = options;
  checkChoice("localSegregation", "by", by, ["unit", "group"]);
  const nats = natsPerUnit("localSegregation", options.base);
  const table = groupTable("localSegregation", groups);
  const people = by === "unit" ? table.unitTotals : table.groupTotals;
  return {
    ls: informationBy(by, table).map((information, at) => information / people[at]! / nats),
    p: people.map((count) => count / table.all),
  };
}

/** @internal Each unit's or group's part of the information: its people times its local segregation. */
export function informationBy(
  by: "unit" | "group",
  {columns, unitTotals, groupTotals, all}: GroupTable,
): Float64Array {
  const information = new Float64Array(by === "unit" ? unitTotals.length : groupTotals.length);
  columns.forEach((column, group) => {
    const members = groupTotals[group]!;
    if (members === 0) return;
    for (let unit = 0; unit < column.length; unit++) {
      const people = unitTotals[unit]!;
      if (people === 0) continue;
      information[by === "unit" ? unit : group]! += surprise(column[unit]! * all, people * members);
    }
  });
  return information.map((cells) => cells / all);
}
