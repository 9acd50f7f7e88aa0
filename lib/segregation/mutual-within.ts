import {checkOptions, checkSameLength} from "../checks.js";
import {sum} from "../sums.js";
import {groupTable, type GroupTable} from "./group-table.js";
import {informationWithin} from "./information-within.js";
import {entropyOf} from "./information.js";
import {keyColumn, type Key, type Keys} from "../keys.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";
import type {Information} from "./mutual-information.js";
import {mergedTable} from "./parts.js";

/** Segregation inside one part, and what makes it weigh in the whole. */
export interface PartInformation extends Information {
  /** The key of the part in `partition`. */
  readonly part: Key;
  /** The part's share of everybody. */
  readonly p: number;
  /** The diversity of the part, as a share of the diversity of the whole. */
  readonly entropyRatio: number;
}

/** Segregation inside the parts, together and part by part. */
export interface InformationWithin extends Information {
  /** The parts in the order in which they first occur. */
  readonly parts: readonly PartInformation[];
}

/**
 * How much hearing a person's unit tells about the person's group when the part of the whole is known already:
 * segregation inside the parts, not between them (the within term of the mutual information index).
 *
 * @formula M = Σₖ pₖ Mₖ and H = Σₖ pₖ (Eₖ/E) Hₖ = M / E, where pₖ is part k's share of everybody, Mₖ and Hₖ the mutual
 *   information of the units of part k alone, Eₖ the entropy of its groups and E that of the whole
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; units with nobody and groups with no members count for nothing
 * @param partition for each unit the key (text or number) of the part it lies in, such as its district
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns `{M, H, parts}`: M from 0 (the same mix in all units of a part) to the mutual information of the units; the
 *   rest of that is the mutual information of the parts; `parts` holds `{part, M, H, p, entropyRatio}` in order of first
 *   occurrence, so that M is the sum of p × M, and H the sum of p × entropyRatio × H
 * @nan M when there is nobody, H when fewer than two groups have members, in the whole or in a part; entropyRatio when
 *   fewer than two groups have members in the whole or when the part has nobody
 * @source Mora, R. & Ruiz-Castillo, J. (2011), "Entropy-based segregation indices", Sociological Methodology 41,
 *   pp. 159-194; agrees with mutual_total(within = ...) and mutual_within of the R package segregation, which gives H = 0
 *   where a part has only one group
 * @example
 * const {M, H, parts} = mutualWithin([[10, 0, 5, 5], [0, 10, 5, 5]], ["A", "A", "B", "B"], {base: 2});
 * [M, H] // [0.5, 0.5]
 * parts[0] // {part: "A", M: 1, H: 1, p: 0.5, entropyRatio: 1}
 * parts[1] // {part: "B", M: 0, H: 0, p: 0.5, entropyRatio: 1}
 */
export function mutualWithin(
  groups: ArrayLike<ArrayLike<number>>,
  partition: ArrayLike<Key>,
  options: BaseOptions = {},
): InformationWithin {
  checkOptions("mutualWithin", options, ["base"]);
  const nats = natsPerUnit("mutualWithin", options.base);
  const table = groupTable("mutualWithin", groups);
  const keys = keyColumn("mutualWithin", "partition", partition);
  checkSameLength("mutualWithin", "groups[0]", table.unitTotals.length, "partition", keys.codes.length);
  return mutualWithinOf(table, keys, nats);
}

function mutualWithinOf(table: GroupTable, {codes, distinct}: Keys, nats: number): InformationWithin {
  const merged = mergedTable(table, codes, distinct.length);
  const information = informationWithin(table, merged, codes);
  const entropy = entropyOf(table.groupTotals, table.all);
  const whole = sum(information);
  const parts = distinct.map((key, part): PartInformation => {
    const people = merged.unitTotals[part]!;
    const entropyHere = entropyOf(
      Float64Array.from(merged.columns, (column) => column[part]!),
      people,
    );
    return {
      part: key,
      M: information[part]! / people / nats,
      H: Math.min(1, information[part]! / entropyHere),
      p: people / table.all,
      entropyRatio: entropyHere / people / (entropy / table.all),
    };
  });
  return {M: whole / table.all / nats, H: Math.min(1, whole / entropy), parts};
}
