import type {GroupTable} from "./group-table.js";

/**
 * @internal How many ordered pairs of people, with each person also paired with themselves, are of different groups:
 * N² times Simpson's interaction index. It is 0 when fewer than two groups have members.
 */
export function mixedPairs({groupTotals, all}: GroupTable): number {
  let pairs = 0;
  for (const members of groupTotals) pairs += members * (all - members);
  return pairs;
}
