/** The people of one year as those who move see them: by area and household, with what has been decided about each. */
import {empty, type People} from "../people/people.js";
import type {World} from "../world.js";
import {traitsOf} from "./kinds.js";

/** The last age before school: families with a child of this age or younger are counted when they leave. */
export const smallAge = 5;

/** Whether someone may be chosen: no (or no longer), only where it does not come out otherwise, or as well as anybody. */
export const freedom = {none: 0, last: 1, full: 2} as const;

export interface Town {
  readonly people: People;
  readonly areas: World["areas"];
  /** Place of the first household of each area; one entry more than areas. */
  readonly firstHome: Int32Array;
  /** Of each person, see `traitsOf`. */
  readonly traits: Uint8Array;
  /** 1 for a household with small children. */
  readonly hasSmall: Uint8Array;
  /** 1 for whoever moved into their area in the course of the year. */
  readonly moved: Uint8Array;
  /** The area that they left; `empty` for a place outside all areas, and for who did not move. */
  readonly origin: Int16Array;
  /** Who may still be chosen, in the choice that is under way: see `freedom`. */
  readonly free: Uint8Array;
  /** 1 for those whose income has been set to a median. */
  readonly pinned: Uint8Array;
}

/** Before anything is decided: nobody's years in the area either. */
export function townOf(people: People, areas: World["areas"]): Town {
  const {households, persons} = people;
  persons.areaYears.fill(0);
  const firstHome = new Int32Array(areas.length + 1);
  for (let home = 0; home < households.count; home++) firstHome[households.area[home]! + 1]!++;
  for (let area = 0; area < areas.length; area++) firstHome[area + 1]! += firstHome[area]!;
  const hasSmall = new Uint8Array(households.count);
  for (let person = 0; person < persons.count; person++)
    if (persons.age[person]! <= smallAge) hasSmall[persons.household[person]!] = 1;
  return {
    people,
    areas,
    firstHome,
    traits: traitsOf(people),
    hasSmall,
    moved: new Uint8Array(persons.count),
    origin: new Int16Array(persons.count).fill(empty),
    free: new Uint8Array(persons.count),
    pinned: new Uint8Array(persons.count),
  };
}

/** The households of an area, by their places. */
export function homesOf({firstHome}: Town, area: number): number[] {
  const homes: number[] = [];
  for (let home = firstHome[area]!; home < firstHome[area + 1]!; home++) homes.push(home);
  return homes;
}

/** How many people live in an area. */
export const residents = ({people, firstHome}: Town, area: number): number =>
  people.households.first[firstHome[area + 1]!]! - people.households.first[firstHome[area]!]!;

export const areaOf = ({people}: Town, person: number): number =>
  people.households.area[people.persons.household[person]!]!;

/** Who came to Norway in the course of the year: from outside all areas. */
export const hasJustCome = ({people}: Town, person: number): boolean =>
  people.persons.residenceYears[person] === 0;

/** Has a small child of the household? */
export function hasSmallJustCome(town: Town, home: number): boolean {
  const {households, persons} = town.people;
  for (let person = households.first[home]!; person < households.first[home + 1]!; person++)
    if (persons.age[person]! <= smallAge && hasJustCome(town, person)) return true;
  return false;
}
