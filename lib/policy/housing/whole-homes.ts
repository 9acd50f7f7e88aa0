/**
 * @internal The most whole homes within a share of a number: rounded down, but not for the last digit of the share, since
 * 0.29 × 100 is 28.999999999999996 in the machine.
 */
export function wholeHomes(share: number, homes: number): number {
  return Math.floor(share * homes * (1 + 1e-12));
}
