import {checkOptions, checkSameLength, weightColumn} from "../checks.js";
import {flagColumn} from "../columns.js";
import {keyColumn, type Key} from "../keys.js";

/** Whom the rows stand for. */
export interface MoveRatesOptions {
  /** How many people each row stands for: 0 or more. Default: 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** One group’s rate. */
export interface GroupRate {
  readonly group: Key;
  readonly people: number;
  /** Share of them who moved, from 0 to 1; `NaN` when there is nobody. */
  readonly rate: number;
}

/**
 * Which groups move more often: the share of each that moved, from the highest to the lowest.
 *
 * @formula rate = Σ weights of those who moved / Σ weights, in each group
 * @param moved 1 for each person (or household) that moved in the period, 0 for the others
 * @param groups the group of each: young or old, living alone or with children, …; text or a number
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns the groups in order of their rates; equal rates in the order of the keys, groups of nobody last
 * @nan the rate of a group of nobody
 * @source NOU 2020: 16 (2020), section 9.1, which names the groups that move more often and prints no rates
 * @form standard
 * @methods m-9-move-propensity
 * @example
 * moveRates([1, 1, 0, 0, 1], ["young", "young", "young", "old", "old"])[0].group // "young"
 * moveRates([1, 1, 0, 0, 1], ["young", "young", "young", "old", "old"])[1].rate // 0.5
 */
export function moveRates(
  moved: ArrayLike<number>,
  groups: ArrayLike<Key>,
  options: MoveRatesOptions = {},
): GroupRate[] {
  checkOptions("moveRates", options, ["weights"]);
  const flags = flagColumn("moveRates", "moved", moved);
  const {codes, distinct} = keyColumn("moveRates", "groups", groups);
  checkSameLength("moveRates", "groups", codes.length, "moved", flags.length);
  const weights = weightColumn("moveRates", options.weights, "moved", flags.length);
  const people = new Float64Array(distinct.length);
  const movers = new Float64Array(distinct.length);
  flags.forEach((flag, row) => {
    people[codes[row]!]! += weights[row]!;
    movers[codes[row]!]! += weights[row]! * flag;
  });
  const rates = distinct.map((group, code) => ({
    group,
    people: people[code]!,
    rate: movers[code]! / people[code]!,
  }));
  const place = (rate: number) => (Number.isNaN(rate) ? -1 : rate);
  return rates.sort((a, b) => place(b.rate) - place(a.rate) || (String(a.group) < String(b.group) ? -1 : 1));
}
