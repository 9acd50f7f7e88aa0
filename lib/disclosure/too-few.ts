/**
 * @internal Whether so many people are too few for anything to be said of them: somebody, but fewer than the minimum. Of
 * nobody there is nothing to hide.
 */
export const isTooFew = (people: number, minimum: number): boolean => people > 0 && people < minimum;
