import {InvalidInputError} from "../../invalid-input-error.js";
import {sum} from "../../sums.js";
import {amountColumn, sameRows, wholeColumn} from "../../columns.js";

/** Where everybody goes. */
export interface Placement {
  /** The place of each person, counted from 0, and −1 for whoever finds none. */
  readonly place: Int32Array;
  /** The suitability of all placements added up. */
  readonly suitability: number;
}

/**
 * The placement of persons (or families) that suits them best in all, within what each place can take.
 *
 * @formula the largest Σ s(person, place) over all placements with at most `capacity` persons in each place
 * @param suitability one column per place (municipality), with one entry per person: how well the place suits, 0 or more, such
 *   as the chance of work there; 0 also where a place is out of the question. The report prints no weights
 * @param capacity persons each place can take: whole numbers, 0 or more, one per place
 * @returns `place` per person, −1 where the places are full, and the `suitability` of all added up. Nobody is put where the
 *   suitability is 0. Of placements that are equally good one is returned
 * @nan never
 * @source Bansak et al. (2018), "Improving refugee integration through data-driven algorithmic assignment", Science 359(6373),
 *   pp. 325-329 (assignment within capacities); NOU 2020: 16, section 17.1, on matching refugees with municipalities in words
 * @form standard
 * @methods m-17-matching
 * @example
 * bestPlacement([[0.9, 0.8, 0.1], [0.8, 0.1, 0.3]], [1, 2]) // {place: [1, 0, 1], suitability: 1.9}
 */
export function bestPlacement(
  suitability: readonly ArrayLike<number>[],
  capacity: ArrayLike<number>,
): Placement {
  const name = "bestPlacement";
  const room = wholeColumn(name, "capacity", capacity);
  if (room.length !== suitability.length) {
    const advice = `Give one capacity for each of the ${suitability.length} columns of suitability.`;
    throw new InvalidInputError({functionName: name, argument: "capacity", value: capacity, advice});
  }
  const suits = suitability.map((column) => amountColumn(name, "suitability", column));
  const persons = suits[0]!.length;
  for (const column of suits)
    sameRows(name, {suitability: suits[0]!, "suitability of another place": column});

  const place = new Int32Array(persons).fill(-1);
  const members = suits.map(() => new Set<number>());
  for (let person = 0; person < persons; person++) admit(person, {suits, room, members, place});
  for (let person = 0; person < persons; person++) {
    const at = place[person]!;
    if (at >= 0 && suits[at]![person] === 0) place[person] = -1;
  }
  const gained = Float64Array.from(place, (at, person) => (at < 0 ? 0 : suits[at]![person]!));
  return {place, suitability: sum(gained)};
}

interface State {
  readonly suits: readonly Float64Array[];
  readonly room: Float64Array;
  readonly members: readonly Set<number>[];
  readonly place: Int32Array;
}

/** A chain of moves: a person arrives at a place, and whoever makes room goes on to another or is left without one. */
interface Chain {
  readonly gain: number;
  /** Who arrives last, and where. */
  readonly person: number;
  readonly at: number;
  readonly before: Chain | undefined;
}

/**
 * Takes in one more person by the chain of moves that gains most. What was best for those before stays best with the new
 * one after such a chain (successive shortest paths), so no chain ever has to come back to a place it left.
 */
function admit(person: number, {suits, room, members, place}: State): void {
  const best: Chain[] = suits.map((column, at) => ({gain: column[person]!, person, at, before: undefined}));
  for (let round = 1; round < suits.length; round++) {
    let isBetter = false;
    for (const [from, people] of members.entries()) {
      for (const other of people) {
        for (let to = 0; to < suits.length; to++) {
          const gain = best[from]!.gain - suits[from]![other]! + suits[to]![other]!;
          if (to === from || gain <= best[to]!.gain + tolerance) continue;
          best[to] = {gain, person: other, at: to, before: best[from]!};
          isBetter = true;
        }
      }
    }
    if (!isBetter) break;
  }
  let chosen: Chain | undefined;
  let leaver = -1;
  let most = tolerance;
  for (const [at, chain] of best.entries()) {
    if (members[at]!.size < room[at]!) {
      if (chain.gain > most) [chosen, leaver, most] = [chain, -1, chain.gain];
    } else {
      for (const other of members[at]!) {
        const gain = chain.gain - suits[at]![other]!;
        if (gain > most) [chosen, leaver, most] = [chain, other, gain];
      }
    }
  }
  if (!chosen) return;
  if (leaver >= 0) {
    members[chosen.at]!.delete(leaver);
    place[leaver] = -1;
  }
  for (let step: Chain | undefined = chosen; step; step = step.before) {
    if (place[step.person]! >= 0) members[place[step.person]!]!.delete(step.person);
    members[step.at]!.add(step.person);
    place[step.person] = step.at;
  }
}

/** Gains smaller than this are the machine’s, not the placement’s. */
const tolerance = 1e-12;
