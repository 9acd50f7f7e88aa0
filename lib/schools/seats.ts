/** How a stretch of a school's places is filled. */
export interface SeatPart {
  /** How many places. */
  readonly places: number;
  /** Whether the first pupil goes before the second. No two pupils are equal. */
  readonly before: (first: number, second: number) => boolean;
  /** Whose first try at the school is here; the others try here when the other parts have turned them away. */
  readonly reservedFor?: ((pupil: number) => boolean) | undefined;
}

/**
 * @internal Places in whole numbers in proportion to the shares, which add up to at most 1: what is left after rounding
 * down goes to the largest remainders, of equal ones to the first.
 */
export function dividedPlaces(places: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * places);
  const whole = exact.map(Math.floor);
  const all = Math.round(exact.reduce((sum, count) => sum + count, 0));
  const byRemainder = exact
    .map((count, part) => ({part, remainder: count - whole[part]!}))
    .sort((a, b) => b.remainder - a.remainder || a.part - b.part);
  let left = all - whole.reduce((sum, count) => sum + count, 0);
  for (const {part} of byRemainder) {
    if (left <= 0) break;
    whole[part]!++;
    left--;
  }
  return whole;
}

/**
 * @internal Deferred acceptance (Gale & Shapley 1962): everybody asks the school they want most; every part of a school
 * keeps those who go first and turns the others away, who then ask the next. When there are places for all and
 * everybody lists every school, everybody is placed.
 */
export function deferredAcceptance(
  lists: readonly Uint32Array[],
  schools: readonly (readonly SeatPart[])[],
): Uint32Array {
  const kept = schools.map((parts) => parts.map(() => [] as number[]));
  // How many schools of the list a pupil has come to, and which parts of the last of them are still to be asked.
  const reached = new Uint32Array(lists.length);
  const left = lists.map((): number[] => []);
  const school = new Uint32Array(lists.length);
  const waiting = lists.map((_, pupil) => lists.length - 1 - pupil);
  for (let pupil = waiting.pop(); pupil !== undefined; pupil = waiting.pop()) {
    if (left[pupil]!.length === 0) {
      school[pupil] = lists[pupil]![reached[pupil]!++]!;
      left[pupil] = partsInOrder(schools[school[pupil]!]!, pupil);
    }
    const at = left[pupil]!.shift()!;
    const part = schools[school[pupil]!]![at]!;
    const list = kept[school[pupil]!]![at]!;
    list.splice(placeIn(list, pupil, part.before), 0, pupil);
    if (list.length > part.places) waiting.push(list.pop()!);
  }
  return school;
}

/**
 * @internal Immediate acceptance (the Boston mechanism, Abdulkadiroğlu & Sönmez 2003): all first wishes are settled before
 * any second wish is looked at, and nobody who has a place loses it.
 */
export function immediateAcceptance(
  lists: readonly Uint32Array[],
  places: Float64Array,
  before: (school: number) => (first: number, second: number) => boolean,
): Uint32Array {
  const free = places.slice();
  const school = new Uint32Array(lists.length);
  let waiting = lists.map((_, pupil) => pupil);
  for (let round = 0; waiting.length > 0; round++) {
    const next: number[] = [];
    for (let at = 0; at < free.length; at++) {
      const goesBefore = before(at);
      const asking = waiting
        .filter((pupil) => lists[pupil]![round] === at)
        .sort((a, b) => (goesBefore(a, b) ? -1 : 1));
      const admitted = asking.splice(0, free[at]);
      for (const pupil of admitted) school[pupil] = at;
      free[at]! -= admitted.length;
      next.push(...asking);
    }
    waiting = next;
  }
  return school;
}

/** The parts of a school in the order in which a pupil asks them: reserved for the pupil, open, reserved for others. */
function partsInOrder(parts: readonly SeatPart[], pupil: number): number[] {
  const order = ({reservedFor}: SeatPart) => (reservedFor === undefined ? 1 : reservedFor(pupil) ? 0 : 2);
  return Array.from(parts.keys()).sort((a, b) => order(parts[a]!) - order(parts[b]!) || a - b);
}

/** Where a pupil stands among those who are kept, in order of who goes first. */
function placeIn(
  list: readonly number[],
  pupil: number,
  before: (first: number, second: number) => boolean,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(list[middle]!, pupil)) low = middle + 1;
    else high = middle;
  }
  return low;
}
