import {checkOptions, checkShare} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import type {SpatialWeights} from "../spatial/weights.js";
import {allNeighbours, linkedNeighbours, type MergingNeighbours} from "./merging-neighbours.js";
import {groupTable, type GroupTable} from "./group-table.js";
import {informationOf, surprise} from "./information.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";
import {mergedTable} from "./parts.js";

/** How far to go, and who may be merged with whom. */
export interface CompressOptions extends BaseOptions {
  /** The share of the mutual information to keep, from 0 to 1. Default: 0.95, or 0 when `units` is given. */
  readonly share?: number | undefined;
  /** How many units to leave, at least 1. Default: as few as `share` allows. */
  readonly units?: number | undefined;
  /** Which units are neighbours: only neighbours merge, and any link counts. Default: all units are. */
  readonly neighbours?: SpatialWeights | undefined;
}

/** Fewer units that say nearly as much. */
export interface CompressedUnits {
  /** For each unit given, the number of the merged unit it is in, from 0 in order of first occurrence. */
  readonly codes: Uint32Array;
  /** The merged units: one column of counts per group. */
  readonly groups: readonly Float64Array[];
  /** The mutual information of the merged units. */
  readonly M: number;
  /** The same as a share of that of the units given. */
  readonly share: number;
  /** Units and mutual information at the start and after each merge, for a scree plot. */
  readonly path: readonly {readonly units: number; readonly M: number}[];
}

/**
 * Puts units together that differ little in mix, so that few are left and most of the segregation: at each step the
 * two whose merging loses the least mutual information.
 *
 * @formula merging units i and j loses (tᵢ + tⱼ)/T × Mᵢⱼ, where Mᵢⱼ is the mutual information of the two units alone and tᵢ
 *   the people of unit i
 * @param groups one column per group, each with one entry per areal unit: counts of people, 0 or more; every person is
 *   in exactly one group; a unit with nobody can be put anywhere
 * @param options.share the share of the mutual information to keep, from 0 to 1; default 0.95, or 0 when `units` is given
 * @param options.units how many units to leave, at least 1; default as few as `share` allows
 * @param options.neighbours spatial weights such as `contiguity` gives: only units with a link, and what they are merged
 *   into, are put together; default any two
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns `{codes, groups, M, share, path}`: the merged unit of each unit, the columns of the merged units, what they
 *   keep, and every step on the way; a greedy choice, so another order of merging may keep a little more
 * @nan share when the mutual information is 0 or there is nobody; M when there is nobody
 * @source Slonim, N. & Tishby, N. (1999), "Agglomerative information bottleneck", Advances in Neural Information
 *   Processing Systems 12, pp. 617-623; as compress(neighbors = "all") and merge_units of the R package segregation, whose
 *   default considers only the 50 units closest in entropy
 * @example
 * const {codes, groups, share} = compressUnits([[10, 20, 1, 2], [1, 2, 10, 20]]);
 * codes // [0, 0, 1, 1]
 * groups // [[30, 3], [3, 30]]
 * share // 1
 */
export function compressUnits(
  groups: ArrayLike<ArrayLike<number>>,
  options: CompressOptions = {},
): CompressedUnits {
  checkOptions("compressUnits", options, ["share", "units", "neighbours", "base"]);
  const {units = 1, share = options.units === undefined ? 0.95 : 0} = options;
  checkShare("compressUnits", "share", share);
  checkUnits(units);
  const nats = natsPerUnit("compressUnits", options.base);
  const table = groupTable("compressUnits", groups);
  const neighbours = options.neighbours
    ? linkedNeighbours("compressUnits", options.neighbours, table.unitTotals.length)
    : allNeighbours(table.unitTotals.length);
  return compress(table, neighbours, {share, units, nats});
}

function checkUnits(units: number): void {
  if (Number.isInteger(units) && units >= 1) return;
  throw new InvalidInputError({
    functionName: "compressUnits",
    argument: "units",
    value: units,
    advice: "Give how many units to leave: a whole number, at least 1.",
  });
}

function compress(
  table: GroupTable,
  neighbours: MergingNeighbours,
  goal: {share: number; units: number; nats: number},
): CompressedUnits {
  const start = informationOf(table);
  const perPerson = 1 / table.all / goal.nats;
  const mergedInto = Uint32Array.from(table.unitTotals.keys());
  const closest = new ClosestNeighbours(table, neighbours);

  let units = mergedInto.length;
  let information = start;
  const path = [{units, M: information * perPerson}];
  while (units > goal.units) {
    const pair = closest.pair();
    if (!pair || (goal.share > 0 && information - pair.loss < goal.share * start)) break;
    closest.merge(pair.into, pair.from);
    mergedInto[pair.from] = pair.into;
    units--;
    // One unit says nothing; what rounding leaves of the sum is not information.
    information = units === 1 ? 0 : Math.max(0, information - pair.loss);
    path.push({units, M: information * perPerson});
  }

  const codes = codesOf(mergedInto);
  return {
    codes,
    groups: mergedTable(table, codes, units).columns,
    M: information * perPerson,
    share: information / start,
    path,
  };
}

/** Numbers the merged units. A unit is merged into one before it, so that one has its number already. */
function codesOf(mergedInto: Uint32Array): Uint32Array {
  const codes = new Uint32Array(mergedInto.length);
  let next = 0;
  for (let unit = 0; unit < codes.length; unit++) {
    const into = mergedInto[unit]!;
    codes[unit] = into === unit ? next++ : codes[into]!;
  }
  return codes;
}

/** For every unit the neighbour with which it is merged at the least loss, kept up to date while units merge. */
class ClosestNeighbours {
  /** Counts unit by unit, for the comparisons of two units at a time. */
  readonly #cells: Float64Array;
  readonly #groups: number;
  readonly #people: Float64Array;
  readonly #certainty: Float64Array;
  readonly #closest: Int32Array;
  readonly #loss: Float64Array;
  readonly #neighbours: MergingNeighbours;

  constructor({columns, unitTotals}: GroupTable, neighbours: MergingNeighbours) {
    this.#neighbours = neighbours;
    this.#groups = columns.length;
    this.#people = unitTotals.slice();
    this.#cells = new Float64Array(unitTotals.length * columns.length);
    columns.forEach((column, group) => {
      for (let unit = 0; unit < column.length; unit++)
        this.#cells[unit * this.#groups + group] = column[unit]!;
    });
    this.#certainty = unitTotals.map((_, unit) => this.#certaintyOf(unit));
    this.#closest = new Int32Array(unitTotals.length).fill(-1);
    this.#loss = new Float64Array(unitTotals.length).fill(Infinity);
    neighbours.forEachPair((unit, other) => {
      const loss = this.#lossOf(unit, other);
      this.#consider(unit, other, loss);
      this.#consider(other, unit, loss);
    });
  }

  /** The two units that are cheapest to merge, the one with the lower number first. */
  pair(): {into: number; from: number; loss: number} | undefined {
    let best = -1;
    for (let unit = 0; unit < this.#loss.length; unit++) {
      if (this.#closest[unit]! >= 0 && (best < 0 || this.#loss[unit]! < this.#loss[best]!)) best = unit;
    }
    if (best < 0) return undefined;
    const other = this.#closest[best]!;
    return {into: Math.min(best, other), from: Math.max(best, other), loss: this.#loss[best]!};
  }

  merge(into: number, from: number): void {
    for (let group = 0; group < this.#groups; group++) {
      this.#cells[into * this.#groups + group]! += this.#cells[from * this.#groups + group]!;
    }
    this.#people[into]! += this.#people[from]!;
    this.#certainty[into] = this.#certaintyOf(into);
    this.#neighbours.merge(into, from);
    this.#forget(from);
    this.#forget(into);

    const outdated: number[] = [];
    this.#neighbours.forEach(into, (other) => {
      const loss = this.#lossOf(into, other);
      this.#consider(into, other, loss);
      const closest = this.#closest[other];
      // What was closest has changed: unless it came closer still, another may be closest now.
      if ((closest === into || closest === from) && loss > this.#loss[other]!) outdated.push(other);
      else {
        if (closest === from) this.#closest[other] = into;
        this.#consider(other, into, loss);
      }
    });
    for (const unit of outdated) {
      this.#forget(unit);
      this.#neighbours.forEach(unit, (other) => {
        this.#consider(unit, other, this.#lossOf(unit, other));
      });
    }
  }

  #forget(unit: number): void {
    this.#closest[unit] = -1;
    this.#loss[unit] = Infinity;
  }

  /** Equal losses go to the lower number, so that the result does not depend on the order of looking. */
  #consider(unit: number, other: number, loss: number): void {
    const least = this.#loss[unit]!;
    if (loss < least || (loss === least && other < this.#closest[unit]!)) {
      this.#loss[unit] = loss;
      this.#closest[unit] = other;
    }
  }

  /** The mutual information of two units alone, times their people: what is certain apart and no longer together. */
  #lossOf(unit: number, other: number): number {
    const people = this.#people[unit]! + this.#people[other]!;
    let together = 0;
    for (let group = 0; group < this.#groups; group++) {
      const members = this.#cells[unit * this.#groups + group]! + this.#cells[other * this.#groups + group]!;
      if (members > 0) together += members * Math.log(members / people);
    }
    const loss = this.#certainty[unit]! + this.#certainty[other]! - together;
    return loss > people * hardlyAny ? loss : this.#smallLossOf(unit, other);
  }

  /** The same without a difference of nearly equal numbers: nothing is lost where the mixes are the same. */
  #smallLossOf(unit: number, other: number): number {
    const here = this.#people[unit]!;
    const there = this.#people[other]!;
    if (here === 0 || there === 0) return 0;
    const people = here + there;
    let information = 0;
    for (let group = 0; group < this.#groups; group++) {
      const membersHere = this.#cells[unit * this.#groups + group]!;
      const membersThere = this.#cells[other * this.#groups + group]!;
      const members = membersHere + membersThere;
      if (members === 0) continue;
      information += surprise(membersHere * people, here * members);
      information += surprise(membersThere * people, there * members);
    }
    return information / people;
  }

  /** What is certain about the groups in a unit: −tᵢ Eᵢ, in nats. */
  #certaintyOf(unit: number): number {
    let certainty = 0;
    for (let group = 0; group < this.#groups; group++) {
      const members = this.#cells[unit * this.#groups + group]!;
      if (members > 0) certainty += members * Math.log(members / this.#people[unit]!);
    }
    return certainty;
  }
}

/** Nats per person below which a loss is worth computing exactly. */
const hardlyAny = 1e-6;
