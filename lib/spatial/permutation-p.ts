import {checkReplicates} from "../random.js";
import type {Alternative} from "./normal-tail.js";

/**
 * Statistics that are equal can differ in the last digits, because a permutation adds up the same numbers in another
 * order. In standard deviations of the statistic, this is more than that and less than any real difference.
 */
const rounding = 1e-9;

/** How many permutations gave a statistic as large as the one observed or larger, and how many as small or smaller. */
export class PermutationCount {
  readonly #observed: number;
  readonly #slack: number;
  #replicates = 0;
  #asLarge = 0;
  #asSmall = 0;

  constructor(observed: number, variance: number) {
    this.#observed = observed;
    this.#slack = rounding * (variance > 0 ? Math.sqrt(variance) : Math.abs(observed));
  }

  add(statistic: number): void {
    this.#replicates++;
    if (statistic >= this.#observed - this.#slack) this.#asLarge++;
    if (statistic <= this.#observed + this.#slack) this.#asSmall++;
  }

  /** The share of the arrangements seen, the observed one among them, that are as extreme. */
  p(alternative: Alternative): number {
    if (Number.isNaN(this.#observed)) return NaN;
    const larger = (this.#asLarge + 1) / (this.#replicates + 1);
    const smaller = (this.#asSmall + 1) / (this.#replicates + 1);
    if (alternative === "greater") return larger;
    if (alternative === "less") return smaller;
    return Math.min(1, 2 * Math.min(larger, smaller));
  }
}

/** @internal Whether permutations are asked for: they are when a number of them is given. */
export function wantsPermutations(
  functionName: string,
  replicates: number | undefined,
): replicates is number {
  if (replicates === undefined) return false;
  checkReplicates(functionName, replicates);
  return true;
}
