/**
 * @internal ln(a / b), exact also where a and b are nearly equal. There the quotient rounds to 1 and its logarithm
 * to noise; the difference a − b still knows how far apart they are.
 */
export function logRatio(a: number, b: number): number {
  const excess = (a - b) / b;
  return Math.abs(excess) < 0.5 ? Math.log1p(excess) : Math.log(a / b);
}
