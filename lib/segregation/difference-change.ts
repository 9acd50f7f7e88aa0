import type {GroupTable} from "./group-table.js";
import {informationOf} from "./information.js";
import {marginsOf, proportionalFit, withoutZeros, type FitOptions, type Margins} from "./proportional-fit.js";
import type {TwoTimes} from "./two-times.js";

/** A table as fits need it: without zeros, and with its margins. */
export interface Fittable {
  readonly table: GroupTable;
  readonly margins: Margins;
}

/** The change from one time to another, as every method of decomposing it uses it. */
export interface Change {
  readonly times: TwoTimes;
  /** The common units and groups, ready to be fitted; nothing when there are none. */
  readonly fittable: {readonly before: Fittable; readonly after: Fittable} | undefined;
  /** The mutual information of a table, in units of the base. */
  readonly M: (table: GroupTable) => number;
  /** The structure of one table with other margins. */
  readonly fit: (structure: Fittable, margins: Margins) => GroupTable;
  readonly nats: number;
}

/** @internal Prepares what the methods draw on. */
export function changeOf(times: TwoTimes, nats: number, options: FitOptions): Change {
  const {before, after} = times.common;
  const isEmpty = before.unitTotals.length === 0;
  return {
    times,
    fittable: isEmpty ? undefined : {before: fittable(before), after: fittable(after)},
    M: (table) => informationOf(table) / table.all / nats,
    fit: (structure, margins) => proportionalFit(structure.table, margins, options),
    nats,
  };
}

/** @internal The terms that are the same whatever the method: segregation at either time, and what came and went. */
export function outerTerms({times: {before, after, common}, M}: Change): {
  M1: number;
  M2: number;
  diff: number;
  additions: number;
  removals: number;
} {
  const M1 = M(before);
  const M2 = M(after);
  return {M1, M2, diff: M2 - M1, additions: M2 - M(common.after), removals: M(common.before) - M1};
}

function fittable(table: GroupTable): Fittable {
  const filled = withoutZeros(table);
  return {table: filled, margins: marginsOf(filled)};
}
