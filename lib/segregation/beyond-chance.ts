/**
 * @internal How far an index that lies within 0 and 1 is above what chance would make it, relative to the most it could
 * be above; or how far below, relative to the most it could be below (Carrington & Troske 1997, p. 404).
 */
export function beyondChance(index: number, expected: number): number {
  return index >= expected ? (index - expected) / (1 - expected) : (index - expected) / expected;
}
