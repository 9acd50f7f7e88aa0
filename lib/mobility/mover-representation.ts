import {checkOptions, checkShare, checkWithinTotal, countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";

/** What a group’s share is compared with. */
export interface RepresentationOptions {
  /** The share to compare with, above 0 and at most 1. Default: the group’s share of all rows together. */
  readonly reference?: number | undefined;
}

/**
 * How over- or under-represented a group is among those who move in or out (or any other people): its share here over its share
 * where it is compared with.
 *
 * @formula ratio = (group / total) / reference; without a reference given, reference = Σ group / Σ total
 * @param group members per row: among those who moved into each area, among those charged with each kind of offence, …;
 *   counts, 0 or more
 * @param total everybody per row, the group included
 * @param options.reference the group’s share in what it is compared with, above 0 and at most 1, such as its share of the
 *   population; default its share of all rows together, which makes the ratio a location quotient
 * @returns one ratio per row: 1 is as expected, above 1 over-represented, below 1 under-represented, 0 absent; at most
 *   1 / reference
 * @nan for a row with nobody, and everywhere when no reference is given and the group has no members
 * @source Isard, W. (1960), Methods of Regional Analysis, pp. 123-126 (location quotient); NOU 2020: 16, section 9.1.3 (moves in
 *   words) and section 7.1.1 (girls: 30 and 3 percent against 15)
 * @form standard
 * @methods m-9-four-mechanisms, m-9-household-size-east-west, m-7-girls-representation, m-4-representation-index,
 *   m-6-over-representation-child-welfare
 * @example
 * moverRepresentation([30, 3], [100, 100], {reference: 0.15}) // [2, 0.2]
 * moverRepresentation([40, 10], [100, 100]) // [1.6, 0.4]
 */
export function moverRepresentation(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  options: RepresentationOptions = {},
): Float64Array {
  const name = "moverRepresentation";
  checkOptions(name, options, ["reference"]);
  const members = countColumn(name, "group", group);
  const everybody = countColumn(name, "total", total);
  checkWithinTotal(name, "group", members, "total", everybody);
  const {reference = sum(members) / sum(everybody)} = options;
  if (options.reference !== undefined) checkShare(name, "reference", options.reference);
  if (options.reference === 0) {
    throw new InvalidInputError({
      functionName: name,
      argument: "reference",
      value: options.reference,
      advice: "Give the group’s share in what it is compared with, above 0 and at most 1.",
    });
  }
  return members.map((count, row) => count / everybody[row]! / reference);
}
