/**
 * @internal The chance that at least `both` of `all` areas meet two rules, when `first` and `second` areas meet one each
 * and which they are has nothing to do with each other (the upper tail of the hypergeometric distribution). Probabilities
 * are relative to the likeliest count, so that no factorial is needed.
 */
export function hypergeometricTail(all: number, first: number, second: number, both: number): number {
  const least = Math.max(0, first + second - all);
  const most = Math.min(first, second);
  const mode = Math.min(most, Math.max(least, Math.floor(((first + 1) * (second + 1)) / (all + 2))));
  const others = all - first - second;
  let total = 1;
  let tail = mode >= both ? 1 : 0;
  let probability = 1;
  for (let count = mode; count < most; count++) {
    probability *= ((first - count) * (second - count)) / ((count + 1) * (others + count + 1));
    total += probability;
    if (count + 1 >= both) tail += probability;
  }
  probability = 1;
  for (let count = mode; count > least; count--) {
    probability *= (count * (others + count)) / ((first - count + 1) * (second - count + 1));
    total += probability;
    if (count - 1 >= both) tail += probability;
  }
  return both <= least ? 1 : tail / total;
}

/** @internal The chances of 0, 1, … n yeses among n independent questions with these chances of a yes. */
export function yesesOf(chances: readonly number[]): Float64Array {
  let soFar = Float64Array.of(1);
  for (const chance of chances) {
    const next = new Float64Array(soFar.length + 1);
    soFar.forEach((probability, yeses) => {
      next[yeses]! += probability * (1 - chance);
      next[yeses + 1]! += probability * chance;
    });
    soFar = next;
  }
  return soFar;
}
