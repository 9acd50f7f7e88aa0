import {checkChoice, checkOptions, checkShare, checkWithinTotal, countColumn} from "../checks.js";
import {normalP} from "../spatial/normal-tail.js";
import {betaShare} from "./incomplete-beta.js";

/** Ways to a p-value. */
const methods = ["score", "exact"] as const;

/** Which interval the test goes with. */
export interface BinomialTestOptions {
  /** `"score"` goes with `wilsonInterval`, `"exact"` with `clopperPearsonInterval`. Default: `"score"`. */
  readonly method?: (typeof methods)[number] | undefined;
}

/**
 * How probable a share as far from a given one as the one counted is, or farther, if the given one is true: for each area
 * whether it differs from the city by more than chance.
 *
 * @formula score: p = 2 Φ(−|x/n − θ| / √(θ (1 − θ) / n)); exact: p = min(1, 2 Pr(X ≤ x), 2 Pr(X ≥ x)) for X binomial (n, θ),
 *   with x = group, n = total and θ = target
 * @param group members: 0 or more, one entry per area or question
 * @param total everybody asked or counted there, the members included
 * @param target the share that all are held against, from 0 to 1, taken as known: the city's own share if areas are a
 *   small part of it
 * @param options.method `"score"` (default), which holds the level on average, or `"exact"`, which holds it for every share
 * @returns one p-value per row, two-sided, from 0 to 1: below 0.05 exactly where the interval of the method at the level
 *   0.95 leaves the target out. Many areas are many tests: see `adjustedPValues`
 * @nan where nobody was counted: that test was not made, and is left out before the values are adjusted
 * @source Agresti, A. & Coull, B. A. (1998), "Approximate is better than “exact” for interval estimation of binomial
 *   proportions", The American Statistician 52(2), pp. 119-126 (intervals as tests turned round); the exact one is twice the
 *   smaller tail, where binom.test of R adds up all that is less probable
 * @example
 * binomialTest([60, 10], [100, 20], 0.5)[0] // ≈ 0.0455
 * binomialTest([60], [100], 0.5, {method: "exact"})[0] // ≈ 0.0569
 * binomialTest([60, 10], [100, 20], 0.5)[1] // 1
 */
export function binomialTest(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  target: number,
  options: BinomialTestOptions = {},
): Float64Array {
  const functionName = "binomialTest";
  checkOptions(functionName, options, ["method"]);
  const {method = "score"} = options;
  checkChoice(functionName, "method", method, methods);
  const members = countColumn(functionName, "group", group);
  const people = countColumn(functionName, "total", total);
  checkWithinTotal(functionName, "group", members, "total", people);
  checkShare(functionName, "target", target);
  const p = method === "score" ? scoreP : exactP;
  return members.map((count, row) => {
    const n = people[row]!;
    return n === 0 ? NaN : p(Math.min(count, n), n, target);
  });
}

function scoreP(members: number, people: number, target: number): number {
  const distance = members - people * target;
  // A share that nothing can differ from by chance leaves no room for any distance, nor a standard deviation.
  return distance === 0 ? 1 : normalP(distance / Math.sqrt(people * target * (1 - target)), "two-sided");
}

function exactP(members: number, people: number, target: number): number {
  const others = people - members;
  const atLeast = members === 0 ? 1 : betaShare(target, members, others + 1);
  const atMost = others === 0 ? 1 : betaShare(1 - target, others, members + 1);
  return Math.min(1, 2 * atLeast, 2 * atMost);
}
