import {checkWhole} from "./checks.js";
import {stirlingError} from "./stirling-error.js";

/**
 * Random numbers that are the same on every machine: the generator xoshiro128** (Blackman & Vigna 2021, "Scrambled
 * linear pseudorandom number generators", ACM Transactions on Mathematical Software 47(4), section 4), started by
 * splitmix32, and exact draws of counts from it. Whoever draws takes the stream as its first argument and moves it on.
 */
export interface RandomStream {
  /** The four words of 32 bits that the generator has come to. */
  readonly state: Uint32Array;
}

/** What every function takes whose result depends on random draws. */
export interface RandomOptions {
  /**
   * Which stream of random numbers: a whole number, 0 or more. The same seed gives the same result on every machine;
   * another seed shows how much the result owes to chance. Default: 1.
   */
  readonly seed?: number | undefined;
  /** How many times to draw: a whole number, 1 or more. More is slower and closer; the error falls with the root. */
  readonly replicates?: number | undefined;
}

/** @internal The stream that a seed stands for. */
export function randomStream(functionName: string, seed = 1): RandomStream {
  checkWhole(functionName, "seed", seed, 0);
  const state = new Uint32Array(4);
  let word = seed % 2 ** 32;
  const upper = Math.floor(seed / 2 ** 32);
  // Only a seed beyond 32 bits has an upper half; the others start from their own value.
  if (upper > 0) word = mixed(mixed(word + 0x9e3779b9) + upper);
  for (let at = 0; at < 4; at++) {
    word = (word + 0x9e3779b9) >>> 0;
    state[at] = mixed(word);
  }
  return {state};
}

/** @internal How often to draw. */
export function checkReplicates(functionName: string, replicates: number): void {
  checkWhole(functionName, "replicates", replicates, 1);
}

/** @internal A whole number from 0 to 2³² − 1. */
export function randomBits({state}: RandomStream): number {
  const s1 = state[1]!;
  const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
  const s2 = state[2]! ^ state[0]!;
  const s3 = state[3]! ^ s1;
  state[1] = s1 ^ s2;
  state[0] = state[0]! ^ s3;
  state[2] = s2 ^ (s1 << 9);
  state[3] = rotated(s3, 11);
  return result;
}

/** @internal A number from 0 up to, not including, 1: any multiple of 2⁻⁵³ is equally likely. */
export function uniform(stream: RandomStream): number {
  const upper = randomBits(stream) >>> 5;
  const lower = randomBits(stream) >>> 6;
  return (upper * 2 ** 26 + lower) * 2 ** -53;
}

/** @internal A number from the standard normal distribution (Box & Muller 1958): two uniform ones make it. */
export function standardNormal(stream: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - uniform(stream))) * Math.cos(2 * Math.PI * uniform(stream));
}

/** @internal A whole number from 0 up to, not including, the bound (at most 2³²), each equally likely. */
export function wholeBelow(stream: RandomStream, bound: number): number {
  // What is left over when 2³² is shared out evenly would favour the first numbers, so it is drawn again.
  const even = 2 ** 32 - (2 ** 32 % bound);
  let bits = randomBits(stream);
  while (bits >= even) bits = randomBits(stream);
  return bits % bound;
}

/** @internal Puts the entries of a column in random order, in place; each order is equally likely. */
export function shuffle(stream: RandomStream, column: Float64Array | Uint32Array): void {
  for (let last = column.length - 1; last > 0; last--) {
    const pick = wholeBelow(stream, last + 1);
    const picked = column[pick]!;
    column[pick] = column[last]!;
    column[last] = picked;
  }
}

/**
 * @internal How many of `trials` succeed when each does with the given probability. Few expected successes are counted
 * up from none; otherwise by transformed rejection (Hörmann 1993, "The generation of binomial random variates",
 * Journal of Statistical Computation and Simulation 46, algorithm BTRS), in constant time.
 */
export function binomial(stream: RandomStream, trials: number, probability: number): number {
  if (trials === 0 || probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (probability > 0.5) return trials - binomial(stream, trials, 1 - probability);
  return trials * probability < 10
    ? binomialByCounting(stream, trials, probability)
    : binomialByRejection(stream, trials, probability);
}

/**
 * @internal Deals people out over cells, each person on their own, with chances in proportion to the weights; writes
 * how many each cell gets into `counts` (of the same length) and returns it. The weights must not add up to 0.
 */
export function multinomial(
  stream: RandomStream,
  people: number,
  weights: Float64Array,
  counts: Float64Array,
): Float64Array {
  let weightAhead = 0;
  let last = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    if (weights[cell] === 0) continue;
    weightAhead += weights[cell]!;
    last = cell;
  }
  counts.fill(0);
  let left = people;
  for (let cell = 0; cell < last && left > 0; cell++) {
    const weight = weights[cell]!;
    if (weight === 0) continue;
    counts[cell] = binomial(stream, left, weight / weightAhead);
    left -= counts[cell]!;
    weightAhead -= weight;
  }
  counts[last] = counts[last]! + left;
  return counts;
}

/**
 * @internal How many members are among `drawn` people taken at random, without putting anybody back, from so many
 * members and others. A few are drawn one by one; more by the ratio of uniforms (Stadlober 1990, "The ratio of
 * uniforms approach for generating discrete random variates", Journal of Computational and Applied Mathematics 31,
 * section 3), in constant time.
 */
export function hypergeometric(stream: RandomStream, members: number, others: number, drawn: number): number {
  // Who is left behind is drawn just as much as who is taken; draw the smaller part.
  if (2 * drawn > members + others) {
    return members - hypergeometric(stream, members, others, members + others - drawn);
  }
  if (members > others) return drawn - hypergeometric(stream, others, members, drawn);
  return drawn <= 10
    ? hypergeometricOneByOne(stream, members, others, drawn)
    : hypergeometricByRatio(stream, members, others, drawn);
}

/** Probability below ½, few successes expected: from none upwards, taking each probability off a uniform number. */
function binomialByCounting(stream: RandomStream, trials: number, probability: number): number {
  const odds = probability / (1 - probability);
  const none = Math.exp(trials * Math.log1p(-probability));
  for (;;) {
    let rest = uniform(stream);
    let chance = none;
    // The probabilities add up to 1 but for rounding; in that gap, draw again.
    for (let successes = 0; successes <= trials && chance > 0; successes++) {
      if (rest < chance) return successes;
      rest -= chance;
      chance *= (odds * (trials - successes)) / (successes + 1);
    }
  }
}

function binomialByRejection(stream: RandomStream, trials: number, probability: number): number {
  const spread = Math.sqrt(trials * probability * (1 - probability));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * probability;
  const centre = trials * probability + 0.5;
  const surelyIn = 0.92 - 4.2 / b;
  for (;;) {
    const u = uniform(stream) - 0.5;
    const v = 1 - uniform(stream);
    const fromEdge = 0.5 - Math.abs(u);
    const successes = Math.floor(((2 * a) / fromEdge + b) * u + centre);
    if (fromEdge >= 0.07 && v <= surelyIn) return successes;
    if (!(successes >= 0 && successes <= trials)) continue;
    const height = (v * (2.83 + 5.1 / b) * spread) / (a / (fromEdge * fromEdge) + b);
    const mode = Math.floor((trials + 1) * probability);
    const logChance =
      logFactorialRatio(mode, successes) +
      logFactorialRatio(trials - mode, trials - successes) +
      (successes - mode) * Math.log(probability / (1 - probability));
    if (Math.log(height) <= logChance) return successes;
  }
}

function hypergeometricOneByOne(
  stream: RandomStream,
  members: number,
  others: number,
  drawn: number,
): number {
  let membersLeft = members;
  for (let left = members + others, at = 0; at < drawn; left--, at++) {
    if (uniform(stream) * left < membersLeft) membersLeft--;
  }
  return members - membersLeft;
}

/** At most half are drawn, and at most half are members. */
function hypergeometricByRatio(stream: RandomStream, members: number, others: number, drawn: number): number {
  const people = members + others;
  const share = members / people;
  const centre = drawn * share + 0.5;
  const spread = Math.sqrt(((people - drawn) * drawn * share * (1 - share)) / (people - 1) + 0.5);
  const width = 1.7155277699214135 * spread + 0.8989161620588988; // 2 √(2/e) and 3 − 2 √(3/e)
  const mode = Math.floor(((drawn + 1) * (members + 1)) / (people + 2));
  const most = Math.min(drawn, members);
  for (;;) {
    const u = 1 - uniform(stream);
    const k = Math.floor(centre + (width * (uniform(stream) - 0.5)) / u);
    if (!(k >= 0 && k <= most)) continue;
    const logChance =
      logFactorialRatio(mode, k) +
      logFactorialRatio(members - mode, members - k) +
      logFactorialRatio(drawn - mode, drawn - k) +
      logFactorialRatio(others - drawn + mode, others - drawn + k);
    if (u * (4 - u) - 3 <= logChance) return k;
    if (u * (u - logChance) >= 1) continue;
    if (2 * Math.log(u) <= logChance) return k;
  }
}

/** ln(a!/b!), without the cancellation of two large logarithms. */
function logFactorialRatio(a: number, b: number): number {
  if (a === b) return 0;
  const a1 = a + 1;
  const b1 = b + 1;
  return (
    (a + 0.5) * Math.log(a1 / b1) + (a - b) * (Math.log(b1) - 1) + (stirlingError(a1) - stirlingError(b1))
  );
}

/** The finaliser of splitmix32: every bit of the result depends on every bit of the word. */
function mixed(word: number): number {
  let bits = word ^ (word >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

function rotated(word: number, places: number): number {
  return (word << places) | (word >>> (32 - places));
}
