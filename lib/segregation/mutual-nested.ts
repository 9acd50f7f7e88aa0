import {checkOptions, checkSameLength} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";
import {groupTable, type GroupTable} from "./group-table.js";
import {informationWithin} from "./information-within.js";
import {entropyOf} from "./information.js";
import {keyColumn, type Key, type Keys} from "../keys.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";
import type {Information} from "./mutual-information.js";
import {mergedTable} from "./parts.js";

/**
 * How the segregation of units divides into segregation between the largest parts, between the parts within those, and
 * so on down to the units (the nested decomposition of the mutual information index).
 *
 * @formula M = M(1) + M(2 | 1) + ... + M(units | 1, 2, ...), where M(1) is the mutual information of the parts of the
 *   first level and M(j | ...) that of level j within the parts of all levels above, weighted by their people; every H
 *   is the M divided by the entropy of the groups in the whole
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @param partitions one column of keys (text or numbers) per level from the largest parts to the smallest, each with one
 *   entry per unit, such as `[state, district]`; a key needs to be unique only within the part above it
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns one `{M, H}` per level and a last one for the units themselves; each from 0, and together the mutual
 *   information of the units
 * @nan M when there is nobody, H when fewer than two groups have members
 * @source Mora, R. & Ruiz-Castillo, J. (2011), "Entropy-based segregation indices", Sociological Methodology 41,
 *   pp. 159-194; agrees with mutual_total_nested of the R package segregation
 * @example
 * const groups = [[10, 0, 5, 5], [0, 10, 5, 5]];
 * mutualNested(groups, [["A", "A", "B", "B"]], {base: 2}) // [{M: 0, H: 0}, {M: 0.5, H: 0.5}]
 * mutualNested(groups, [], {base: 2}) // [{M: 0.5, H: 0.5}]
 */
export function mutualNested(
  groups: ArrayLike<ArrayLike<number>>,
  partitions: ArrayLike<ArrayLike<Key>>,
  options: BaseOptions = {},
): Information[] {
  checkOptions("mutualNested", options, ["base"]);
  const nats = natsPerUnit("mutualNested", options.base);
  const table = groupTable("mutualNested", groups);
  const levels = readPartitions(partitions, table.unitTotals.length);

  const entropy = entropyOf(table.groupTotals, table.all);
  let above: {codes: Uint32Array; table: GroupTable} = wholeOf(table);
  const terms: Information[] = [];
  for (const keys of [...nestedKeys(levels), undefined]) {
    // The last step, without keys, is from the smallest parts to the units themselves.
    const below = keys ? mergedTable(table, keys.codes, keys.distinct.length) : table;
    const codes = keys ? firstEntries(above.codes, keys) : above.codes;
    const information = sum(informationWithin(below, above.table, codes));
    terms.push({M: information / table.all / nats, H: Math.min(1, information / entropy)});
    if (keys) above = {codes: keys.codes, table: below};
  }
  return terms;
}

/** Everybody as one part: what lies above the first level. */
function wholeOf(table: GroupTable): {codes: Uint32Array; table: GroupTable} {
  const codes = new Uint32Array(table.unitTotals.length);
  return {codes, table: mergedTable(table, codes, 1)};
}

function readPartitions(partitions: ArrayLike<ArrayLike<Key>>, units: number): Keys[] {
  const given: unknown = partitions;
  if (typeof given !== "object" || given === null || !("length" in given)) {
    throw new InvalidInputError({
      functionName: "mutualNested",
      argument: "partitions",
      value: given,
      advice: "Give an array with one column of keys per level, such as [state, district].",
    });
  }
  return Array.from(partitions, (column, level) => {
    const argument = `partitions[${level}]`;
    const keys = keyColumn("mutualNested", argument, column);
    checkSameLength("mutualNested", "groups[0]", units, argument, keys.codes.length);
    return keys;
  });
}

/** The parts of each level as they lie in all the levels above: two districts of the same name in two states are two. */
function nestedKeys(levels: readonly Keys[]): Keys[] {
  const nested: Keys[] = [];
  for (const {codes, distinct} of levels) {
    const above = nested.at(-1);
    const combined = Float64Array.from(codes, (code, unit) =>
      above ? above.codes[unit]! * distinct.length + code : code,
    );
    nested.push(keyColumn("mutualNested", "partitions", combined));
  }
  return nested;
}

/** For each part, the code above it: that of the first of its units. */
function firstEntries(codesAbove: Uint32Array, {codes, distinct}: Keys): Uint32Array {
  const first = new Uint32Array(distinct.length);
  for (let unit = codes.length - 1; unit >= 0; unit--) first[codes[unit]!] = codesAbove[unit]!;
  return first;
}
