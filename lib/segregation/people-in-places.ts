import {checkChoice, checkSameLength, checkWithinTotal, countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {peopleTree} from "../spatial/people-tree.js";
import {pointColumns} from "../spatial/points.js";
import type {Point} from "../spatial/weights.js";
import {sum} from "../sums.js";
import type {SharesTask} from "./shares-around.js";

/** The people at each point: a group, and everybody. */
export interface PeopleAtPoints {
  /** Members of the group per point: counts of people, 0 or more. */
  readonly group: ArrayLike<number>;
  /** Everybody per point, the group included. */
  readonly total: ArrayLike<number>;
}

/** How a neighbourhood of the k nearest people ends. */
export interface NeighbourhoodOptions {
  /**
   * The point that brings a neighbourhood over k people belongs to it in proportion, so that it holds exactly k
   * (`"exact"`, default), or with all its people (`"whole"`).
   */
  readonly crossing?: "exact" | "whole" | undefined;
}

/** Points with their people, checked. */
export interface PeopleInPlaces {
  readonly members: Float64Array;
  readonly everybody: Float64Array;
  readonly allMembers: number;
  readonly allPeople: number;
  /** At which place of the tree each row is. */
  readonly placeOf: Uint32Array;
  readonly task: SharesTask;
}

/** @internal Reads `(points, {group, total}, ks, {crossing})`. */
export function peopleInPlaces(
  functionName: string,
  points: ArrayLike<Point>,
  people: PeopleAtPoints,
  ks: ArrayLike<number>,
  crossing: "exact" | "whole" = "exact",
): PeopleInPlaces {
  checkChoice(functionName, "crossing", crossing, ["exact", "whole"]);
  const columns = pointColumns(functionName, "points", points);
  checkPeople(functionName, people);
  const members = countColumn(functionName, "group", people.group);
  const everybody = countColumn(functionName, "total", people.total);
  checkSameLength(functionName, "points", columns.x.length, "total", everybody.length);
  checkWithinTotal(functionName, "group", members, "total", everybody);
  // The check lets rounding through that puts members a hair above the total.
  for (let row = 0; row < members.length; row++) members[row] = Math.min(members[row]!, everybody[row]!);

  const numbers = countColumn(functionName, "ks", ks);
  const none = numbers.indexOf(0);
  if (none >= 0) {
    const advice = "A neighbourhood holds more than 0 people: leave this k out.";
    throw new InvalidInputError({functionName, argument: "ks", row: none, value: 0, advice});
  }

  const allMembers = sum(members);
  const allPeople = sum(everybody);
  const {tree, placeOf} = peopleTree(columns, members, everybody);
  const task = {tree, shareOfAll: allMembers / allPeople, ks: numbers, crossing};
  return {members, everybody, allMembers, allPeople, placeOf, task};
}

/** A table with more columns than these two is fine: it is not an object of options. */
function checkPeople(functionName: string, people: unknown): void {
  if (typeof people === "object" && people !== null && !("length" in people)) return;
  throw new InvalidInputError({
    functionName,
    argument: "people",
    value: people,
    advice: "Give an object with the columns group and total.",
  });
}
