/** The place between two bounds where something that rises comes to what is wanted. */
export function bisect(low: number, high: number, isBelow: (at: number) => boolean): number {
  // Each step halves the distance: after fifty nothing is left of it that a double could tell.
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
