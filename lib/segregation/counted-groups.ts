import {checkWithinTotal, countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {groupTable} from "./group-table.js";
import {checkWholePeople} from "./whole-people.js";

/** The columns of an index of two groups. */
export interface TwoGroupColumns {
  /** Members of the group per unit. */
  readonly group: ArrayLike<number>;
  /** Everybody per unit, the group included. */
  readonly total: ArrayLike<number>;
}

/** One column of counts per group for an index of many groups, `{group, total}` for an index of two. */
export type Groups = ArrayLike<ArrayLike<number>> | TwoGroupColumns;

/** An index of many groups, such as `mutualInformation`. It does not keep the columns, which are drawn into again. */
export type GroupsIndex<Result> = (groups: readonly Float64Array[]) => Result;

/** An index of two groups, such as `dissimilarity`. It does not keep the columns, which are drawn into again. */
export type TwoGroupIndex<Result> = (group: Float64Array, total: Float64Array) => Result;

/**
 * Groups of either kind as one column of counts each. Of two groups they are the members and everybody else, so that
 * whoever deals people out treats both kinds alike. Units where nobody lives stay in their places.
 */
export interface CountedGroups {
  readonly kind: "two groups" | "many groups";
  readonly columns: readonly Float64Array[];
}

/** @internal Reads groups of either kind; the columns are copies. */
export function countedGroups(functionName: string, groups: Groups, argument = "groups"): CountedGroups {
  const given: unknown = groups;
  const isPair = typeof given === "object" && given !== null && "group" in given && "total" in given;
  if (isPair) return twoColumns(functionName, groups as TwoGroupColumns, argument);
  const isList = typeof given === "object" && given !== null && "length" in given;
  if (!isList) {
    throw new InvalidInputError({
      functionName,
      argument,
      value: given,
      advice:
        "Give {group, total} for an index of two groups, or an array with one column of counts per group for an index of many.",
    });
  }
  const {columns} = groupTable(functionName, groups as ArrayLike<ArrayLike<number>>, argument);
  return {kind: "many groups", columns};
}

function twoColumns(functionName: string, {group, total}: TwoGroupColumns, argument: string): CountedGroups {
  const names = {group: `${argument}.group`, total: `${argument}.total`};
  const members = countColumn(functionName, names.group, group);
  const rest = countColumn(functionName, names.total, total);
  checkWithinTotal(functionName, names.group, members, names.total, rest);
  for (let unit = 0; unit < rest.length; unit++) rest[unit] = Math.max(0, rest[unit]! - members[unit]!);
  return {kind: "two groups", columns: [members, rest]};
}

/** @internal Chance deals people out one by one, which only whole people can be. For groups that are read already. */
export function checkPeople(functionName: string, groups: Groups, argument = "groups"): void {
  if ("total" in groups) {
    checkWholePeople(functionName, `${argument}.group`, groups.group);
    checkWholePeople(functionName, `${argument}.total`, groups.total);
    return;
  }
  for (let group = 0; group < groups.length; group++) {
    checkWholePeople(functionName, `${argument}[${group}]`, groups[group]!);
  }
}

/** @internal As many columns of as many units, with nobody in them yet. */
export function emptied({kind, columns}: CountedGroups): CountedGroups {
  return {kind, columns: columns.map((column) => new Float64Array(column.length))};
}

/** @internal What an index says about groups of its kind. */
export function indexOf<Result>(
  index: GroupsIndex<Result> | TwoGroupIndex<Result>,
  {kind, columns}: CountedGroups,
): Result {
  if (kind === "many groups") return (index as GroupsIndex<Result>)(columns);
  const [members, rest] = columns as [Float64Array, Float64Array];
  const total = new Float64Array(members.length);
  for (let unit = 0; unit < total.length; unit++) total[unit] = members[unit]! + rest[unit]!;
  return (index as TwoGroupIndex<Result>)(members, total);
}

/** @internal An index is a function. */
export function checkIndex(functionName: string, index: unknown): void {
  if (typeof index === "function") return;
  throw new InvalidInputError({
    functionName,
    argument: "index",
    value: index,
    advice:
      "Give a function of this library such as dissimilarity, or one of your own, such as (group, total) => spatialDissimilarity(group, total, weights).",
  });
}
