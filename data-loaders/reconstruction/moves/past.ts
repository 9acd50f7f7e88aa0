/** Those of an earlier year, to be found again some years later: of each area, by sex, background and age. */
import {shuffle, type RandomStream} from "../../../lib/random.js";
import {empty} from "../people/people.js";
import {areaOf, type Town} from "./town.js";

/** Born in Norway, come there in the course of the year, or before. */
const arrivals = 3;
const [ages, backgrounds, sexes] = [121, 3, 2];
const cells = sexes * backgrounds * arrivals * ages;

export class Past {
  /** Persons by area and cell, and where each cell of each area begins and ends; `next` is the first not yet taken. */
  private readonly persons: Uint32Array;
  private readonly next: Uint32Array;
  private readonly end: Uint32Array;
  /** Those left over in all areas, by cell, once `mix` has been called. */
  private pool: {
    readonly persons: Uint32Array;
    readonly next: Uint32Array;
    readonly end: Uint32Array;
  } | null = null;

  constructor(
    readonly town: Town,
    /** Years that have passed since. */
    readonly passed: number,
  ) {
    const {persons} = town.people;
    const place = (person: number) => areaOf(town, person) * cells + this.cellThen(person);
    const everybody = Uint32Array.from({length: persons.count}, (_, person) => person);
    const sorted = sortedBy(everybody, place, town.areas.length * cells);
    [this.persons, this.next, this.end] = [sorted.persons, sorted.next, sorted.end];
  }

  /** Takes someone of an area who can be this person of a later year, if there is one. */
  take(later: Town, person: number, area: number, age = later.people.persons.age[person]!): number | null {
    const cell = this.cellOf(later, person, age);
    if (cell === null) return null;
    const place = area * cells + cell;
    return this.next[place]! < this.end[place]! ? this.persons[this.next[place]!++]! : null;
  }

  /** Puts those left over together, so that they can be found again in any area. */
  mix(stream: RandomStream): void {
    const left: number[] = [];
    for (let place = 0; place < this.next.length; place++)
      for (let at = this.next[place]!; at < this.end[place]!; at++) left.push(this.persons[at]!);
    const shuffled = Uint32Array.from(left);
    shuffle(stream, shuffled);
    this.pool = sortedBy(shuffled, (person) => this.cellThen(person), cells);
  }

  /** Takes someone who lived in another area. */
  takeFromElsewhere(later: Town, person: number): number | null {
    const cell = this.cellOf(later, person, later.people.persons.age[person]!);
    if (cell === null || this.pool === null) return null;
    const {persons, next, end} = this.pool;
    const at = next[cell]!;
    if (at >= end[cell]! || areaOf(this.town, persons[at]!) === areaOf(later, person)) return null;
    next[cell] = at + 1;
    return persons[at]!;
  }

  private cellThen(person: number): number {
    const {age, residenceYears} = this.town.people.persons;
    const arrival = residenceYears[person] === empty ? 0 : residenceYears[person] === 0 ? 1 : 2;
    return this.cell(this.town, person, arrival, age[person]!);
  }

  /** The cell of the earlier year that a person of a later one was in, if born and in Norway by then. */
  private cellOf(later: Town, person: number, age: number): number | null {
    const inNorway = later.people.persons.residenceYears[person]! - this.passed;
    const isNative = later.people.persons.residenceYears[person] === empty;
    if (age < this.passed || (!isNative && inNorway < 0)) return null;
    return this.cell(later, person, isNative ? 0 : inNorway === 0 ? 1 : 2, age - this.passed);
  }

  private cell({people}: Town, person: number, arrival: number, age: number): number {
    const {sex, background} = people.persons;
    return ((sex[person]! * backgrounds + background[person]!) * arrivals + arrival) * ages + age;
  }
}

/** Counting sort; those of one place keep their order. */
function sortedBy(list: Uint32Array, place: (person: number) => number, places: number) {
  const begin = new Uint32Array(places + 1);
  for (const person of list) begin[place(person) + 1]!++;
  for (let at = 0; at < places; at++) begin[at + 1]! += begin[at]!;
  const persons = new Uint32Array(list.length);
  const end = begin.slice(0, places);
  for (const person of list) persons[end[place(person)]!++] = person;
  return {persons, next: begin.slice(0, places), end};
}
