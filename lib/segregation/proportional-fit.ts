import {InvalidInputError} from "../invalid-input-error.js";
import {tableOf, type GroupTable} from "./group-table.js";
import {newtonStep} from "./newton-step.js";

/** When a fit is good enough, and when to give up. */
export interface FitOptions {
  /**
   * The fit ends when every unit's and every group's share of everybody is this close to its target. Default: 1e-14,
   * as close as numbers come.
   */
  readonly tolerance?: number | undefined;
  /** After how many rounds to give up. Default: 100 000. */
  readonly maxIterations?: number | undefined;
}

/** Rows and columns of a table as shares of everybody. */
export interface Margins {
  readonly units: Float64Array;
  readonly groups: Float64Array;
}

/** After so many rounds a fit is a slow one, and worth the larger steps. */
const patience = 100;

/** With more groups than this, a larger step would take longer than the many small ones it saves. */
const manyGroups = 64;

/**
 * @internal Scales the groups and the units of a table in turn until both have the shares asked for (iterative
 * proportional fitting; Deming, W. E. & Stephan, F. F. 1940, Annals of Mathematical Statistics 11(4), pp. 427-444). What
 * does not change is the structure: every odds ratio of two units and two groups. No count may be 0, so that there
 * always is such a table, and only one. Where groups hardly share a unit the rounds would go on for ever: from some
 * point on, each tries a Newton step first. If the table is not reached, the result is one of NaN.
 */
export function proportionalFit(source: GroupTable, target: Margins, options: FitOptions): GroupTable {
  const {tolerance = 1e-14, maxIterations = 100_000} = options;
  const {columns} = source;
  const slow = columns.length <= manyGroups ? patience : Infinity;
  let unitFactors: Float64Array = new Float64Array(target.units.length).fill(1);
  let groupFactors = factorsFor(target.groups, weightedTotals(columns, unitFactors));
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    // The groups fit exactly here (after a Newton step, nearly); how far are the units off?
    const unitSums = unitTotals(columns, groupFactors);
    if (iteration < slow && distance(unitSums, unitFactors, target.units) <= tolerance) {
      return scaled(columns, unitFactors, groupFactors);
    }
    // And here it is the units that fit.
    unitFactors = factorsFor(target.units, unitSums);
    const groupSums = weightedTotals(columns, unitFactors);
    const off = distance(groupSums, groupFactors, target.groups);
    if (off <= tolerance) return scaled(columns, unitFactors, groupFactors);

    const step = iteration < slow ? undefined : newtonStep(columns, unitFactors, groupFactors, target);
    groupFactors =
      step && offAfter(columns, step, target) < off ? step : factorsFor(target.groups, groupSums);
  }
  return scaled(columns, unitFactors, groupFactors.fill(NaN));
}

/** How far the groups are off when the units are fitted to these factors. */
function offAfter(columns: readonly Float64Array[], groupFactors: Float64Array, target: Margins): number {
  const unitFactors = factorsFor(target.units, unitTotals(columns, groupFactors));
  return distance(weightedTotals(columns, unitFactors), groupFactors, target.groups);
}

/** @internal Refuses a tolerance or a number of rounds that makes no sense. */
export function checkFitOptions(functionName: string, {tolerance, maxIterations}: FitOptions): void {
  if (tolerance !== undefined && !(tolerance > 0 && tolerance < 1)) {
    throw new InvalidInputError({
      functionName,
      argument: "tolerance",
      value: tolerance,
      advice: "Give how close a share must come to its target: a small number above 0, such as 1e-9.",
    });
  }
  if (maxIterations !== undefined && !(Number.isInteger(maxIterations) && maxIterations > 0)) {
    throw new InvalidInputError({
      functionName,
      argument: "maxIterations",
      value: maxIterations,
      advice: "Give a whole number of rounds, at least 1.",
    });
  }
}

/**
 * @internal A table to fit to: with 1e-10 of its smallest count in place of each 0, so that any margins can be reached.
 * It stands for so few people that the information of the table does not notice.
 */
export function withoutZeros({columns}: GroupTable): GroupTable {
  let smallest = Infinity;
  for (const column of columns) {
    for (const count of column) if (count > 0 && count < smallest) smallest = count;
  }
  const units = columns[0]!.length;
  const counts = new Float64Array(units * columns.length);
  columns.forEach((column, group) => {
    for (let unit = 0; unit < units; unit++) counts[group * units + unit] = column[unit]! || smallest * 1e-10;
  });
  return tableOf(counts, columns.length);
}

/** @internal The margins of a table, as shares. */
export function marginsOf({unitTotals, groupTotals, all}: GroupTable): Margins {
  return {
    units: unitTotals.map((people) => people / all),
    groups: groupTotals.map((members) => members / all),
  };
}

/** @internal The table with each unit's and each group's counts multiplied by its factor. */
export function scaled(
  columns: readonly Float64Array[],
  unitFactors: Float64Array,
  groupFactors: Float64Array,
): GroupTable {
  const units = unitFactors.length;
  const counts = new Float64Array(units * columns.length);
  columns.forEach((column, group) => {
    const factor = groupFactors[group]!;
    for (let unit = 0; unit < units; unit++) {
      counts[group * units + unit] = column[unit]! * unitFactors[unit]! * factor;
    }
  });
  return tableOf(counts, columns.length);
}

function unitTotals(columns: readonly Float64Array[], groupFactors: Float64Array): Float64Array {
  const totals = new Float64Array(columns[0]!.length);
  columns.forEach((column, group) => {
    const factor = groupFactors[group]!;
    for (let unit = 0; unit < column.length; unit++) totals[unit]! += column[unit]! * factor;
  });
  return totals;
}

function weightedTotals(columns: readonly Float64Array[], unitFactors: Float64Array): Float64Array {
  return Float64Array.from(columns, (column) => {
    let total = 0;
    for (let unit = 0; unit < column.length; unit++) total += column[unit]! * unitFactors[unit]!;
    return total;
  });
}

function factorsFor(target: Float64Array, totals: Float64Array): Float64Array {
  return totals.map((total, at) => target[at]! / total);
}

function distance(totals: Float64Array, factors: Float64Array, target: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < totals.length; at++) {
    largest = Math.max(largest, Math.abs(totals[at]! * factors[at]! - target[at]!));
  }
  return largest;
}
