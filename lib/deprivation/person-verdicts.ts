import {weightColumn} from "../checks.js";
import {sum} from "../sums.js";

/** What a rule says of every person, and of all of them. */
export interface PersonVerdicts {
  /** 1 for each person the rule is about (of its ages, with what it asks known), 0 for the others. */
  readonly covered: Uint8Array;
  /** 1 for each covered person who meets it, 0 for the others. */
  readonly met: Uint8Array;
  /** The share of the covered who meet it, from 0 to 1; `NaN` when nobody is covered. */
  readonly share: number;
}

/** Whom the rows stand for. */
export interface PersonOptions {
  /** How many people each row stands for: 0 or more. Default: every row counts as 1. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** Whom the rows stand for, and of which ages they must be. */
export interface AgeOptions extends PersonOptions {
  /** First and last age, both included. */
  readonly ages?: readonly [first: number, last: number] | undefined;
}

/** @internal Applies a rule to every row. `weighed` names the column that has the rows. */
export function personVerdicts(
  functionName: string,
  weighed: string,
  rows: number,
  rule: {
    readonly covers?: (row: number) => boolean;
    readonly meets: (row: number) => boolean;
    readonly weights: ArrayLike<number> | undefined;
  },
): PersonVerdicts {
  const {covers = () => true, meets} = rule;
  const weights = weightColumn(functionName, rule.weights, weighed, rows);
  const covered = Uint8Array.from({length: rows}, (_, row) => Number(covers(row)));
  const met = covered.map((isCovered, row) => Number(isCovered === 1 && meets(row)));
  const share = sum(weights.map((w, row) => w * met[row]!)) / sum(weights.map((w, row) => w * covered[row]!));
  return {covered, met, share};
}
