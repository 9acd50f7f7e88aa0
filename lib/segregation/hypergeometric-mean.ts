/**
 * @internal The mean of a function of how many of `drawn` people are members, when `members` of `all` people are and the
 * drawing is without replacement (the hypergeometric distribution). Probabilities are relative to the likeliest count,
 * so that no factorial is needed, and counts too unlikely to change the last digit are left out.
 */
export function hypergeometricMean(
  all: number,
  members: number,
  drawn: number,
  valueOf: (count: number) => number,
): number {
  const least = Math.max(0, members + drawn - all);
  const most = Math.min(members, drawn);
  const mode = Math.min(most, Math.max(least, Math.floor(((members + 1) * (drawn + 1)) / (all + 2))));
  const others = all - members - drawn;

  let probability = 1;
  let total = 1;
  let weighted = valueOf(mode);
  for (let count = mode; count < most && probability > negligible; count++) {
    probability *= ((members - count) * (drawn - count)) / ((count + 1) * (others + count + 1));
    total += probability;
    weighted += probability * valueOf(count + 1);
  }
  probability = 1;
  for (let count = mode; count > least && probability > negligible; count--) {
    probability *= (count * (others + count)) / ((members - count + 1) * (drawn - count + 1));
    total += probability;
    weighted += probability * valueOf(count - 1);
  }
  return weighted / total;
}

/** The values grow at most with the square of the count, the probabilities fall much faster from here. */
const negligible = 1e-25;
