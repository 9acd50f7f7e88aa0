/** So many of so many. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

export interface Bounds {
  readonly part: number;
  readonly rest: number;
}

/** How much smaller or larger than wanted the whole may be, and how much a part already there may enlarge it. */
const [slack, mostGrowth] = [0.03, 4];

/**
 * The whole numbers that come nearest to a share: a few people more or fewer make it fit much better. No smaller than
 * what there already is of the part and of the rest.
 */
export function nearestFraction(share: number, around: number, least: Bounds = {part: 0, rest: 0}): Fraction {
  const most = mostGrowth * Math.max(1, around);
  const wanted = Math.min(
    most,
    Math.max(around, least.part / Math.max(share, 1e-9), least.rest / Math.max(1 - share, 1e-9)),
  );
  const [first, last] = [Math.floor(wanted * (1 - slack)), Math.ceil(wanted * (1 + slack))];
  let best = {part: least.part, whole: least.part + least.rest};
  let nearest = Infinity;
  for (let whole = Math.max(1, first); whole <= last; whole++) {
    const part = Math.round(share * whole);
    if (part < least.part || whole - part < least.rest) continue;
    // Among those that fit as well, the one that is nearest in size.
    const distance = Math.abs(part / whole - share) + (1e-4 * Math.abs(whole - around)) / Math.max(1, around);
    if (distance < nearest) [nearest, best] = [distance, {part, whole}];
  }
  return best;
}
