/** How many of each kind of people have to be taken so that what is counted of them comes out exactly. */
import {backgroundOf, kindCount, sideOf, workOf} from "./kinds.js";

export interface Wanted {
  readonly working: number;
  readonly notWorking: number;
  readonly withBackground: number;
  readonly without: number;
}

/** One number for each kind. */
export type Counts = Float64Array;

export interface Fitted {
  readonly counts: Counts;
  /** People too many or too few, taken over all that is wanted: 0 where it comes out. */
  readonly missed: number;
}

/** Rounds of scaling to one wanted number after the other, before numbers become whole. */
const rounds = 15;
const mostRepairs = 400;

const kinds = Array.from({length: kindCount}, (_, kind) => kind);
const parts = {
  working: kinds.filter((kind) => workOf(kind) === 1),
  notWorking: kinds.filter((kind) => workOf(kind) === 2),
  withBackground: kinds.filter((kind) => backgroundOf(kind) === 1),
  without: kinds.filter((kind) => backgroundOf(kind) === 0),
};
const [below, above] = [
  kinds.filter((kind) => sideOf(kind) === 1),
  kinds.filter((kind) => sideOf(kind) === 2),
];
const names = Object.keys(parts) as (keyof typeof parts)[];

/** Of each kind: what one more of it adds to the four wanted numbers, and to those above the median over those below. */
const effects = kinds.map((kind) => [
  ...names.map((name) => Number(parts[name].includes(kind))),
  Number(sideOf(kind) === 2) - Number(sideOf(kind) === 1),
]);

/**
 * Scales what is usual until it agrees with what is wanted (iterative proportional fitting), within the least and the most
 * of each kind, as many below as above the median; then takes whole numbers and puts right what rounding has moved.
 */
export function fit(usual: Counts, wanted: Wanted, least: Counts, most: Counts): Fitted {
  const real = usual.map((count, kind) =>
    within(Math.max(count, Math.min(0.5, most[kind]! / 2)), least, most, kind),
  );
  for (let round = 0; round < rounds; round++) {
    for (const name of names) scale(real, parts[name], wanted[name], least, most);
    const half = (total(real, below) + total(real, above)) / 2;
    scale(real, below, half, least, most);
    scale(real, above, half, least, most);
  }
  const counts = real.map((count, kind) => within(Math.round(count), least, most, kind));
  const off = names.map((name) => total(counts, parts[name]) - wanted[name]);
  off.push(total(counts, above) - total(counts, below));
  return {counts, missed: repair(counts, off, real, least, most)};
}

const within = (count: number, least: Counts, most: Counts, kind: number) =>
  Math.min(most[kind]!, Math.max(least[kind]!, count));

const total = (counts: Counts, of: readonly number[]) => of.reduce((sum, kind) => sum + counts[kind]!, 0);

function scale(counts: Counts, of: readonly number[], wanted: number, least: Counts, most: Counts): void {
  const factor = wanted / Math.max(1e-9, total(counts, of));
  for (const kind of of) counts[kind] = within(counts[kind]! * factor, least, most, kind);
}

/** One more or fewer on one side of the median does no harm: one of them then has the median itself. */
const missedBy = (off: readonly number[]) =>
  off.reduce(
    (sum, value, at) => sum + (at < names.length ? Math.abs(value) : Math.max(0, Math.abs(value) - 1)),
    0,
  );

/** One of a kind more, one fewer, or one kind for another: whatever helps most, and among equals what is most usual. */
function repair(counts: Counts, off: number[], real: Counts, least: Counts, most: Counts): number {
  let missed = missedBy(off);
  const apply = (kind: number | null, sign: number, to: number[]) => {
    if (kind !== null) effects[kind]!.forEach((effect, at) => (to[at] = to[at]! + sign * effect));
  };
  for (let turn = 0; turn < mostRepairs && missed > 0; turn++) {
    let best: {more: number | null; fewer: number | null} | null = null;
    let [bestMissed, bestCost] = [missed, Infinity];
    const scratch = [...off];
    for (const more of [null, ...kinds]) {
      if (more !== null && counts[more]! >= most[more]!) continue;
      for (const fewer of [null, ...kinds]) {
        if (more === fewer || (fewer !== null && counts[fewer]! <= least[fewer]!)) continue;
        for (let at = 0; at < off.length; at++)
          scratch[at] =
            off[at]! +
            (more === null ? 0 : effects[more]![at]!) -
            (fewer === null ? 0 : effects[fewer]![at]!);
        const now = missedBy(scratch);
        if (now > bestMissed || now === missed) continue;
        const cost =
          (more === null ? 0 : (counts[more]! + 1 - real[more]!) / (real[more]! + 1)) +
          (fewer === null ? 0 : (real[fewer]! - counts[fewer]! + 1) / (real[fewer]! + 1));
        if (now < bestMissed || cost < bestCost) [best, bestMissed, bestCost] = [{more, fewer}, now, cost];
      }
    }
    if (best === null) break;
    apply(best.more, 1, off);
    apply(best.fewer, -1, off);
    if (best.more !== null) counts[best.more]!++;
    if (best.fewer !== null) counts[best.fewer]!--;
    missed = bestMissed;
  }
  return missed;
}
