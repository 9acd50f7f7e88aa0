import {checkSameLength} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {groupTable, tableOf, type GroupTable} from "./group-table.js";
import {keyColumn, type Key} from "../keys.js";

/** Units in groups at one time (or in one place), with keys that say which unit is which at the other. */
export interface Snapshot {
  /** The key of each unit, text or a number; no key twice. */
  readonly units: ArrayLike<Key>;
  /** One column of counts per group, each with one entry per unit; the same groups in the same order at both times. */
  readonly groups: ArrayLike<ArrayLike<number>>;
}

/** Two times, and the part of each that the other has as well. */
export interface TwoTimes {
  readonly before: GroupTable;
  readonly after: GroupTable;
  /**
   * The units with people and the groups with members at both times, counting only each other; in the order of
   * `before`, and none or at least one of both.
   */
  readonly common: {
    readonly units: readonly Key[];
    readonly before: GroupTable;
    readonly after: GroupTable;
  };
}

/** @internal Reads `(before, after)`. */
export function twoTimes(functionName: string, before: Snapshot, after: Snapshot): TwoTimes {
  const first = readSnapshot(functionName, "before", before);
  const second = readSnapshot(functionName, "after", after);
  if (first.table.columns.length !== second.table.columns.length) {
    throw new InvalidInputError({
      functionName,
      argument: "after.groups",
      value: after.groups,
      advice: `before has ${first.table.columns.length} groups and after has ${second.table.columns.length}: give both the same groups in the same order, with zeros for a group that has no members.`,
    });
  }
  return {before: first.table, after: second.table, common: inCommon(first, second)};
}

interface KeyedTable {
  readonly keys: readonly Key[];
  readonly table: GroupTable;
}

function readSnapshot(functionName: string, name: string, snapshot: Snapshot): KeyedTable {
  const given: unknown = snapshot;
  if (typeof given !== "object" || given === null || !("units" in given) || !("groups" in given)) {
    throw new InvalidInputError({
      functionName,
      argument: name,
      value: given,
      advice: "Give {units, groups}: a column of keys and an array with one column of counts per group.",
    });
  }
  const keys = keyColumn(functionName, `${name}.units`, snapshot.units);
  const table = groupTable(functionName, snapshot.groups, `${name}.groups`);
  checkSameLength(
    functionName,
    `${name}.units`,
    keys.codes.length,
    `${name}.groups[0]`,
    table.unitTotals.length,
  );
  const repeated = keys.codes.findIndex((code, row) => code !== row);
  if (repeated >= 0) {
    throw new InvalidInputError({
      functionName,
      argument: `${name}.units`,
      row: repeated,
      value: snapshot.units[repeated],
      advice: `Row ${keys.codes[repeated]!} has the same key: add the rows of a unit up first.`,
    });
  }
  return {keys: keys.distinct, table};
}

/** A row of each time that is the same unit. */
type Pair = readonly [before: number, after: number];

function inCommon(first: KeyedTable, second: KeyedTable): TwoTimes["common"] {
  const rowAfter = new Map(second.keys.map((key, row) => [key, row]));
  let pairs = first.keys.flatMap((key, row): Pair[] => {
    const other = rowAfter.get(key);
    return other === undefined ? [] : [[row, other]];
  });
  let groups = [...first.table.groupTotals.keys()];
  let before = partOf(first.table, pairs, groups, 0);
  let after = partOf(second.table, pairs, groups, 1);

  // A unit may have lost all its people of the groups that stay, a group all its members in the units that stay: taking
  // one out can empty another, so until nothing changes.
  for (;;) {
    const stayingPairs = pairs.filter(
      (_, unit) => before.unitTotals[unit]! > 0 && after.unitTotals[unit]! > 0,
    );
    const stayingGroups = groups.filter(
      (_, group) => before.groupTotals[group]! > 0 && after.groupTotals[group]! > 0,
    );
    if (stayingPairs.length === pairs.length && stayingGroups.length === groups.length) break;
    [pairs, groups] = [stayingPairs, stayingGroups];
    before = partOf(first.table, pairs, groups, 0);
    after = partOf(second.table, pairs, groups, 1);
  }
  return {units: pairs.map(([row]) => first.keys[row]!), before, after};
}

function partOf(
  {columns}: GroupTable,
  pairs: readonly Pair[],
  groups: readonly number[],
  time: 0 | 1,
): GroupTable {
  const counts = new Float64Array(pairs.length * groups.length);
  groups.forEach((group, at) => {
    pairs.forEach((pair, unit) => (counts[at * pairs.length + unit] = columns[group]![pair[time]]!));
  });
  return tableOf(counts, groups.length);
}
