/** Sets the incomes of one or two people to the median that is wanted, where as many others lie below as above it. */
import type {Town} from "./town.js";

/** No more people than this have their income set, even if the median then does not come out. */
const most = 12;

/**
 * With half of the others below and half above, the median is what the middle one has, or the middle two. Whose income is
 * nearest has it set, if they `may`.
 */
export function setMedian(
  {people, traits, pinned}: Town,
  movers: readonly number[],
  median: number,
  may: (person: number) => boolean,
): void {
  const {personalIncome} = people.persons;
  const [below, above]: [number[], number[]] = [[], []];
  for (const person of movers) {
    if (traits[person]! % 3 === 0) continue;
    // Who has the median already is on neither side, and keeps it.
    if (personalIncome[person] === median) pinned[person] = 1;
    else (personalIncome[person]! < median ? below : above).push(person);
  }
  const earners = movers.filter((person) => traits[person]! % 3 === 1).length;
  const half = Math.floor((earners - 1) / 2);
  for (const side of [below, above]) {
    const tooMany = Math.min(most, side.length - half);
    if (tooMany <= 0) continue;
    const distance = (person: number) => Math.abs(personalIncome[person]! - median);
    const nearest = side.filter((person) => !pinned[person] && may(person));
    nearest.sort((a, b) => distance(a) - distance(b) || a - b);
    for (const person of nearest.slice(0, tooMany)) {
      personalIncome[person] = median;
      pinned[person] = 1;
    }
  }
}
