/**
 * Finds the two pulls of a group that make its small neighbourhoods as uneven as printed, by Broyden's method: each step
 * also teaches it how much a pull does. Broyden, C. G. (1965), "A class of methods for solving nonlinear simultaneous
 * equations", Mathematics of Computation 19, pp. 577-593.
 */
import type {PerSize} from "./printed-profile.js";

type Pair = readonly [number, number];

/** Squares of pulls and of D in percent are what it works with: the one rises about evenly with the other. */
export interface PullSearch {
  readonly at: Pair;
  /** How much the squared D of the smallest and of the second neighbourhood rises with each squared pull. */
  readonly rise: readonly [Pair, Pair];
  /** What the last step found, and how long it was. */
  readonly last?: {readonly found: Pair; readonly step: Pair} | undefined;
}

/** A stronger pull than this does nothing more. */
const most = 25;

export const pullsOf = ({at}: PullSearch): number[] => at.map(Math.sqrt);

export function nextSearch({at, rise, last}: PullSearch, d: PerSize, wanted: PerSize): PullSearch {
  const found = [d[0]! ** 2, d[1]! ** 2] as const;
  const learnt = last ? taught(rise, last, found) : rise;
  const next = solved(at, learnt, [wanted[0]! ** 2 - found[0], wanted[1]! ** 2 - found[1]]);
  return {at: next, rise: learnt, last: {found, step: [next[0] - at[0], next[1] - at[1]]}};
}

/** Where nothing would be missing; if that takes a pull below none, the other one alone comes as near as it can. */
function solved(at: Pair, [[a, b], [c, e]]: PullSearch["rise"], [first, second]: Pair): Pair {
  const determinant = a * e - b * c;
  const street = at[0] + (e * first - b * second) / determinant;
  const quarter = at[1] + (a * second - c * first) / determinant;
  if (street < 0) {
    const [left, leftSecond] = [first + a * at[0], second + c * at[0]];
    return [0, within(at[1] + (b * left + e * leftSecond) / (b * b + e * e))];
  }
  if (quarter < 0) {
    const [left, leftSecond] = [first + b * at[1], second + e * at[1]];
    return [within(at[0] + (a * left + c * leftSecond) / (a * a + c * c)), 0];
  }
  return [within(street), within(quarter)];
}

const within = (squared: number) => Math.min(most, Math.max(0, squared));

function taught(
  rise: PullSearch["rise"],
  {found: before, step}: NonNullable<PullSearch["last"]>,
  found: Pair,
): PullSearch["rise"] {
  const length = step[0] ** 2 + step[1] ** 2;
  if (length === 0) return rise;
  const row = ([a, b]: Pair, gained: number): Pair => {
    const unexpected = (gained - a * step[0] - b * step[1]) / length;
    return [a + unexpected * step[0], b + unexpected * step[1]];
  };
  return [row(rise[0], found[0] - before[0]), row(rise[1], found[1] - before[1])];
}
