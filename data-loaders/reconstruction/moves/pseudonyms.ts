/**
 * Who of one year is whom of the next: the settled are found again in their area, others elsewhere, and the rest have
 * come since, by birth or from outside all areas.
 */
import {uniform, type RandomStream} from "../../../lib/random.js";
import {empty} from "../people/people.js";
import type {Past} from "./past.js";
import type {Town} from "./town.js";
import {fillOthers, likelySettled, settle, settledCount} from "./years-here.js";

/** Part of those who came in the years between whom another area knew. */
const cameFromInside = 0.55;

/**
 * First ages of the groups that indicators and the rules of work, school and pension tell apart: someone can be a few
 * years older or younger within one of them without anything counted being another.
 */
const firstAges = [0, 1, 6, 7, 14, 16, 18, 20, 21, 25, 30, 60, 65, 67];
const mostShifted = 5;

/** Numbers that nobody has had yet. */
export class Pseudonyms {
  private last = 0;
  next = (): number => ++this.last;
}

/** In the first year everybody is new, and so many have been there for years. */
export function nameAndSettle(
  town: Town,
  settledShares: Float64Array,
  pseudonyms: Pseudonyms,
  stream: RandomStream,
): void {
  const {persons} = town.people;
  for (let person = 0; person < persons.count; person++) persons.person[person] = pseudonyms.next();
  settledShares.forEach((share, area) => {
    settle(town, area, share, stream);
  });
}

/** Finds those of a later year in an earlier one; returns how many have had their age shifted for it. */
export function recognise(
  past: Past,
  later: Town,
  settledShares: Float64Array,
  pseudonyms: Pseudonyms,
  stream: RandomStream,
): number {
  const {persons} = later.people;
  persons.person.fill(empty);
  let shifted = 0;
  later.areas.forEach((_, area) => {
    const likely = likelySettled(later, area, stream);
    const wanted = settledCount(later, area, settledShares[area]!);
    let found = 0;
    for (let at = 0; at < likely.length && found < wanted; at++) {
      const before = past.take(later, likely[at]!, area);
      if (before === null) continue;
      isSettled(past, later, likely[at]!, before);
      found++;
    }
    for (let at = 0; at < likely.length && found < wanted; at++) {
      if (persons.person[likely[at]!] !== empty || !takeOfOtherAge(past, later, likely[at]!, area)) continue;
      found++;
      shifted++;
    }
    fillOthers(later, area, stream);
  });
  findElsewhere(past, later, stream);
  for (let person = 0; person < persons.count; person++)
    if (persons.person[person] === empty) persons.person[person] = pseudonyms.next();
  return shifted;
}

/** The nearest age at which someone of the area can be this person, who then is of that age. */
function takeOfOtherAge(past: Past, later: Town, person: number, area: number): boolean {
  const {age, schoolPoints} = later.people.persons;
  // Points belong to the year in which someone leaves school.
  if (schoolPoints[person] !== empty) return false;
  for (let years = 1; years <= mostShifted; years++)
    for (const other of [age[person]! + years, age[person]! - years]) {
      if (groupOf(other) !== groupOf(age[person]!)) continue;
      const before = past.take(later, person, area, other);
      if (before === null) continue;
      age[person] = other;
      isSettled(past, later, person, before);
      return true;
    }
  return false;
}

const groupOf = (age: number) => firstAges.findLastIndex((first) => age >= first);

function isSettled(past: Past, later: Town, person: number, before: number): void {
  isSame(past, later, person, before);
  later.people.persons.areaYears[person] = past.town.people.persons.areaYears[before]! + past.passed;
}

/** Two rows of one person: who came to Norway so long ago then has been there so much longer now. */
function isSame(past: Past, later: Town, person: number, before: number): void {
  const [now, then] = [later.people.persons, past.town.people.persons];
  now.person[person] = then.person[before]!;
  if (then.residenceYears[before] !== empty)
    now.residenceYears[person] = then.residenceYears[before]! + past.passed;
}

/** Who moved from another area is looked for there; then in all areas, as are many of those who came a few years ago. */
function findElsewhere(past: Past, later: Town, stream: RandomStream): void {
  const {persons} = later.people;
  const isKnown = (person: number) => persons.person[person] !== empty;
  for (let person = 0; person < persons.count; person++) {
    const from = later.origin[person]!;
    if (isKnown(person) || from === empty) continue;
    const before = past.take(later, person, from);
    if (before !== null) isSame(past, later, person, before);
  }
  past.mix(stream);
  for (let person = 0; person < persons.count; person++) {
    if (isKnown(person)) continue;
    const fromInside = later.moved[person]
      ? later.origin[person] !== empty
      : uniform(stream) < cameFromInside;
    if (!fromInside) continue;
    const before = past.takeFromElsewhere(later, person);
    if (before !== null) isSame(past, later, person, before);
  }
}
