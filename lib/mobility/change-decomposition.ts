import {checkSameLength, valueColumn} from "../checks.js";
import type {Key} from "../keys.js";
import {readMoves, type PersonMoves} from "./person-moves.js";

/** What made the mean of each area change; one entry per area. */
export interface ChangeDecomposition {
  /** The areas in the order in which they first occur. */
  readonly areas: readonly Key[];
  /** The mean at the first and at the second time, and the change. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly change: Float64Array;
  /** The part that comes from people who stayed and changed. */
  readonly changed: Float64Array;
  /** The part that comes from people who moved in or out: `arrived` + `departed`. */
  readonly moved: Float64Array;
  readonly arrived: Float64Array;
  readonly departed: Float64Array;
  /** The part that comes from births and deaths: `born` + `died`. */
  readonly vital: Float64Array;
  readonly born: Float64Array;
  readonly died: Float64Array;
}

/**
 * What made an area’s mean (its income, its share outside work) change: people who stayed and changed, or people who moved,
 * were born or died.
 *
 * @formula M₁ − M₀ = (S₁ − S₀) + Σₑ nₑ/N₁ (Mₑ − S₁) − Σₗ nₗ/N₀ (Mₗ − S₀), with M the mean of an area’s N people, S that of
 *   the stayers at either time, e the arrived and the born, l the departed and the dead
 * @param moves `{from, to, born, died}`: one row per person, with the area at either time (`null` when not there), and 1 for
 *   the born and the dead
 * @param before each person’s value at the first time, in any unit (1 and 0 for a yes and a no); of whoever was not there any
 *   number, which is not used
 * @param after each person’s value at the second time
 * @returns the mean of each area at both times, the change and its parts, which add up to it: a negative `moved` of an income
 *   says that newcomers are poorer, or leavers richer, than those who stay. The area can stand still, or fall, while
 *   everybody in it does better, and newcomers with low incomes are not in themselves a fall
 * @nan the parts for an area where nobody stayed, the means and all parts where nobody lived at one of the times
 * @source Melitz, M. J. & Polanec, S. (2015), "Dynamic Olley-Pakes productivity decomposition with entry and exit", RAND
 *   Journal of Economics 46(2), pp. 362-375, of plain means; the question is that of NOU 2020: 16, sections 9.1.1 and
 *   15.3.3.1, which answer it in words
 * @form standard
 * @methods m-9-composition-flow, m-9-filtering, m-15-selective-migration, m-15-people-versus-place
 * @example
 * const moves = {from: ["a", "a", "a", null], to: ["a", "a", null, "a"]};
 * const income = changeDecomposition(moves, [200, 400, 600, 0], [260, 400, 0, 180]);
 * income.change // [-120]
 * income.changed // [30]
 * income.arrived // [-50]
 * income.departed // [-100]
 */
export function changeDecomposition(
  moves: PersonMoves,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): ChangeDecomposition {
  const name = "changeDecomposition";
  const {areas, from, to, born, died} = readMoves(name, moves);
  const was = valueColumn(name, "before", before);
  checkSameLength(name, "before", was.length, "from", from.length);
  const is = valueColumn(name, "after", after);
  checkSameLength(name, "after", is.length, "from", from.length);

  const first = new Group(areas.length);
  const second = new Group(areas.length);
  const stayedFirst = new Group(areas.length);
  const stayedSecond = new Group(areas.length);
  const arrived = new Group(areas.length);
  const bornHere = new Group(areas.length);
  const departed = new Group(areas.length);
  const dead = new Group(areas.length);
  for (let row = 0; row < from.length; row++) {
    const [origin, destination] = [from[row]!, to[row]!];
    if (origin !== -1) first.add(origin, was[row]!);
    if (destination !== -1) second.add(destination, is[row]!);
    if (origin === destination) {
      stayedFirst.add(origin, was[row]!);
      stayedSecond.add(origin, is[row]!);
    } else {
      if (origin !== -1) (died[row] === 1 ? dead : departed).add(origin, was[row]!);
      if (destination !== -1) (born[row] === 1 ? bornHere : arrived).add(destination, is[row]!);
    }
  }

  const column = (value: (area: number) => number) => Float64Array.from(areas, (_, area) => value(area));
  const added = (group: Group) => column((area) => group.pull(area, second, stayedSecond));
  const taken = (group: Group) => column((area) => 0 - group.pull(area, first, stayedFirst));
  const parts = {
    arrived: added(arrived),
    departed: taken(departed),
    born: added(bornHere),
    died: taken(dead),
  };
  return {
    areas,
    before: column((area) => first.mean(area)),
    after: column((area) => second.mean(area)),
    change: column((area) => second.mean(area) - first.mean(area)),
    changed: column((area) => stayedSecond.mean(area) - stayedFirst.mean(area)),
    moved: column((area) => parts.arrived[area]! + parts.departed[area]!),
    vital: column((area) => parts.born[area]! + parts.died[area]!),
    ...parts,
  };
}

/** Sums and numbers of people by area. */
class Group {
  readonly people: Float64Array;
  readonly sums: Float64Array;

  constructor(areas: number) {
    this.people = new Float64Array(areas);
    this.sums = new Float64Array(areas);
  }

  add(area: number, value: number): void {
    this.people[area]!++;
    this.sums[area]! += value;
  }

  mean(area: number): number {
    return this.sums[area]! / this.people[area]!;
  }

  /** How far these people pull the mean of everybody away from that of the stayers. */
  pull(area: number, everybody: Group, stayers: Group): number {
    const stayed = stayers.mean(area);
    if (this.people[area] === 0) return stayed * 0; // 0, or NaN where nobody stayed
    return (this.people[area]! / everybody.people[area]!) * (this.mean(area) - stayed);
  }
}
