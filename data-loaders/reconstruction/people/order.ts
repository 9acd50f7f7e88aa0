/** Random orders and choices among a few thousand people or households, fast enough to make millions of them. */
import {uniform, wholeBelow, type RandomStream} from "../../../lib/random.js";

export type Weight = (candidate: number) => number;

/** Room for the place of a candidate in the lower digits of a key; the upper ones hold its turn. */
const places = 2 ** 20;
const turns = 2 ** 26;
const latest = 30;

/**
 * One number for each candidate, in whose order they come: those with more weight tend to come earlier, in proportion, as
 * if one were drawn after the other with chances by weight (Efraimidis & Spirakis 2006); who has no weight comes last.
 * Turn and place share a number, since numbers alone are sorted many times faster than anything else.
 */
function keysOf(stream: RandomStream, candidates: readonly number[], weight?: Weight): Float64Array {
  const keys = new Float64Array(candidates.length);
  for (let place = 0; place < candidates.length; place++) {
    const heavy = weight ? weight(candidates[place]!) : 1;
    const turn = heavy > 0 ? Math.min(latest, -Math.log(1 - uniform(stream)) / heavy) : latest;
    keys[place] = Math.floor(turn * turns) * places + place;
  }
  return keys;
}

/** The candidates in random order; those with more weight tend to come earlier. */
export function inRandomOrder(
  stream: RandomStream,
  candidates: readonly number[],
  weight?: Weight,
): number[] {
  const keys = keysOf(stream, candidates, weight).sort();
  const ordered: number[] = [];
  for (const key of keys) ordered.push(candidates[key % places]!);
  return ordered;
}

/** So many of the candidates, or all where there are fewer, in no order. */
export function chooseSome(
  stream: RandomStream,
  candidates: readonly number[],
  count: number,
  weight?: Weight,
): readonly number[] {
  if (count <= 0) return [];
  if (count >= candidates.length) return candidates;
  if (!weight) return chooseEvenly(stream, candidates, count);
  const keys = keysOf(stream, candidates, weight);
  const last = smallest(keys.slice(), count - 1);
  return candidates.filter((_, place) => keys[place]! <= last);
}

function chooseEvenly(stream: RandomStream, candidates: readonly number[], count: number): number[] {
  const left = candidates.slice();
  for (let at = 0; at < count; at++) {
    const picked = at + wholeBelow(stream, left.length - at);
    [left[at], left[picked]] = [left[picked]!, left[at]!];
  }
  left.length = count;
  return left;
}

/** The value that comes at a place when all are in order (Hoare 1961); it moves them about. */
function smallest(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1]!;
    let [low, high] = [from, to];
    while (low <= high) {
      while (values[low]! < pivot) low++;
      while (values[high]! > pivot) high--;
      if (low > high) break;
      const kept = values[low]!;
      values[low++] = values[high]!;
      values[high--] = kept;
    }
    if (place <= high) to = high;
    else if (place >= low) from = low;
    else break;
  }
  return values[place]!;
}

export interface Choice {
  readonly chosen: readonly number[];
  readonly others: readonly number[];
  /** What the sizes of the chosen fall short of the total. */
  readonly short: number;
}

/**
 * Takes candidates in their order as long as they fit, until their sizes add up to the total. It comes out exactly
 * wherever enough of them have size 1, since nothing but too large a size is passed over.
 */
export function chooseExactly(
  ordered: readonly number[],
  size: (candidate: number) => number,
  total: number,
): Choice {
  let short = total;
  const [chosen, others]: [number[], number[]] = [[], []];
  for (const candidate of ordered) {
    const takes = size(candidate);
    const fits = takes > 0 && takes <= short;
    (fits ? chosen : others).push(candidate);
    if (fits) short -= takes;
  }
  return {chosen, others, short};
}
