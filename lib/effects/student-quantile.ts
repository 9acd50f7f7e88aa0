/**
 * @internal The value of Student's t with whole degrees of freedom that a share of at least one half lies below. The
 * distribution is a finite sum for whole degrees (Abramowitz & Stegun 1964, Handbook of Mathematical Functions, eq.
 * 26.7.3 and 26.7.4); the value is found by halving an angle.
 */
export function studentQuantile(share: number, degrees: number): number {
  const within = 2 * share - 1;
  let low = 0;
  let high = Math.PI / 2;
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2;
    if (withinAngle(middle, degrees) < within) low = middle;
    else high = middle;
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2);
}

/** The probability that |t| is at most √degrees · tan of the angle. */
function withinAngle(angle: number, degrees: number): number {
  const squared = Math.cos(angle) ** 2;
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = 0;
  for (let at = isOdd ? 3 : 2; at <= degrees; at += 2) {
    sum += term;
    term *= (squared * (at - 1)) / at;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
