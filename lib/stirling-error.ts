/** ln n! less Stirling's formula, for n from 1 to 15, where the series below has not settled yet. */
const small = [
  0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475,
  0.005554733551962801,
];

/**
 * @internal What Stirling's formula leaves out: ln n! − (½ ln 2πn + n ln n − n), for a whole n of 1 or more. With it,
 * probabilities of large counts keep all their digits: the huge terms cancel on paper instead of in the computer
 * (Loader 2000, "Fast and accurate computation of binomial probabilities", section 3).
 */
export function stirlingError(n: number): number {
  if (n <= small.length) return small[n - 1]!;
  const r = 1 / (n * n);
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - r / 1188) * r) * r) * r) / n;
}
