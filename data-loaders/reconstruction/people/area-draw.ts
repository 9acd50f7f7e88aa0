/** What every step of drawing the people of one area works on. */
import type {RandomStream} from "../../../lib/random.js";
import type {World, Year} from "../world.js";
import {groups} from "../world/area-counts.js";
import {code, type Households, type Persons} from "./people.js";

/** Nobody under it is an adult. */
export const adultAge = 18;

export interface AreaDraw {
  readonly world: World;
  readonly year: Year;
  /** Place in the world's list of areas. */
  readonly area: number;
  readonly stream: RandomStream;
  readonly persons: Persons;
  readonly households: Households;
  /** Of the area, by their places in the columns. */
  readonly everybody: readonly number[];
  readonly homes: readonly number[];
}

/** How many of so many people the world has in mind, to the nearest whole person. */
export function aimedAt({world, year, area}: AreaDraw, series: string, people: number): number {
  return Math.round((world.values(series, year)[area]! / 100) * people);
}

export const other = code("background", "other");
export const male = code("sex", "male");

/** Whom the report counts as with immigrant background. */
export const withBackground = ({background}: Persons, person: number): boolean =>
  background[person] === other;

/** The group of sex and background that somebody belongs to. */
export const groupOf = (persons: Persons, person: number): number =>
  2 * persons.sex[person]! + Number(withBackground(persons, person));

/** Those of the candidates that belong to each group. */
export function byGroup(persons: Persons, candidates: readonly number[]): number[][] {
  const found: number[][] = groups.map(() => []);
  for (const person of candidates) found[groupOf(persons, person)]!.push(person);
  return found;
}

export function aged(persons: Persons, candidates: readonly number[], first: number, last: number): number[] {
  return candidates.filter((person) => persons.age[person]! >= first && persons.age[person]! <= last);
}

/** How many live in a home. */
export const sizeOf = ({first}: Households, home: number): number => first[home + 1]! - first[home]!;

/** How many members of a home meet a condition. */
export function countIn({first}: Households, home: number, meets: (person: number) => boolean): number {
  let count = 0;
  for (let person = first[home]!; person < first[home + 1]!; person++) if (meets(person)) count++;
  return count;
}

/** Does any member meet a condition? */
export function anyIn(households: Households, home: number, meets: (person: number) => boolean): boolean {
  for (let person = households.first[home]!; person < households.first[home + 1]!; person++)
    if (meets(person)) return true;
  return false;
}
