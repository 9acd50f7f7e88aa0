import type {Change} from "./difference-change.js";
import type {GroupTable} from "./group-table.js";
import type {Key} from "../keys.js";
import {informationBy} from "./local-segregation.js";

/** Each common unit's part of the structural term, in the order of `before`. */
export interface UnitDifferences {
  readonly unit: readonly Key[];
  /** The unit's share of everybody in the common units and groups, before. */
  readonly p1: Float64Array;
  /** The same after. */
  readonly p2: Float64Array;
  /** How the unit's local segregation changes with the structure, at the sizes of before. */
  readonly lsDiff1: Float64Array;
  /** The same at the sizes of after. */
  readonly lsDiff2: Float64Array;
  readonly lsDiffMean: Float64Array;
  /** ½ p1 lsDiff1 + ½ p2 lsDiff2; together they are the structural term. */
  readonly total: Float64Array;
}

/**
 * @internal Each of sizes of groups, sizes of units and structure is changed before and after the others, and counts
 * by the mean of what it then makes: first sizes (both) and structure, then within sizes those of groups and of units.
 */
export function shapley({times, fittable, fit, M}: Change): {
  groupMarginal: number;
  unitMarginal: number;
  structural: number;
} {
  if (!fittable) return {groupMarginal: NaN, unitMarginal: NaN, structural: NaN};
  const {before: A, after: B} = fittable;
  // Letters: the sizes of groups, the sizes of units and the structure, each of before (A) or after (B).
  const AAA = M(times.common.before);
  const BAA = M(fit(A, {groups: B.margins.groups, units: A.margins.units}));
  const ABA = M(fit(A, {groups: A.margins.groups, units: B.margins.units}));
  const BBA = M(fit(A, B.margins));
  const AAB = M(fit(B, A.margins));
  const BAB = M(fit(B, {groups: B.margins.groups, units: A.margins.units}));
  const ABB = M(fit(B, {groups: A.margins.groups, units: B.margins.units}));
  const BBB = M(times.common.after);
  return {
    groupMarginal: (BAA - AAA + BBA - ABA + (BAB - AAB) + BBB - ABB) / 4,
    unitMarginal: (ABA - AAA + BBA - BAA + (ABB - AAB) + BBB - BAB) / 4,
    structural: (AAB - AAA + BBB - BBA) / 2,
  };
}

/** @internal What each common unit contributes to the structural term. */
export function shapleyByUnit({times, fittable, fit, nats}: Change): UnitDifferences {
  const {units, before, after} = times.common;
  const p1 = before.unitTotals.map((people) => people / before.all);
  const p2 = after.unitTotals.map((people) => people / after.all);
  const none = new Float64Array(units.length).fill(NaN);
  if (!fittable) {
    return {unit: units, p1, p2, lsDiff1: none, lsDiff2: none, lsDiffMean: none, total: none};
  }
  const {before: A, after: B} = fittable;
  const lsDiff1 = minus(localOf(fit(B, A.margins), nats), localOf(before, nats));
  const lsDiff2 = minus(localOf(after, nats), localOf(fit(A, B.margins), nats));
  return {
    unit: units,
    p1,
    p2,
    lsDiff1,
    lsDiff2,
    lsDiffMean: lsDiff1.map((first, unit) => (first + lsDiff2[unit]!) / 2),
    total: lsDiff1.map((first, unit) => (p1[unit]! * first + p2[unit]! * lsDiff2[unit]!) / 2),
  };
}

function localOf(table: GroupTable, nats: number): Float64Array {
  return informationBy("unit", table).map(
    (information, unit) => information / table.unitTotals[unit]! / nats,
  );
}

function minus(column: Float64Array, other: Float64Array): Float64Array {
  return column.map((value, row) => value - other[row]!);
}
