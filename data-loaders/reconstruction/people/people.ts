/**
 * The people of one year, as columns of numbers: millions of them are drawn within seconds and put into a database
 * without an object for each. Codes stand for the words of the contract (register/contract.ts); the writer gives them
 * back.
 */
import type {Year} from "../world.js";

/** Words of the contract in the order of their codes; where a cell may be empty, code 0 says so. */
export const codes = {
  sex: ["female", "male"],
  background: ["none", "eu", "other"],
  education: [null, "none", "basic", "upper", "higher"],
  activity: [null, "work", "education", "neither"],
  tenure: ["owner", "tenant"],
  dwelling: ["block", "small-house", "detached"],
} as const;

export type Coded = keyof typeof codes;

type WordOf<Name extends Coded> = Exclude<(typeof codes)[Name][number], null>;

/** The code of a word. */
export function code<Name extends Coded>(name: Name, word: WordOf<Name>): number {
  return (codes[name] as readonly (string | null)[]).indexOf(word);
}

/** In columns of whole numbers that may be empty, and in amounts. */
export const empty = -1;

/** One entry for each household; those of an area stand together, areas in their order. */
export interface Households {
  readonly count: number;
  /** Place in the world's list of areas. */
  readonly area: Uint16Array;
  /** Place of its first member among the persons; one entry more than households, so that members are a slice. */
  readonly first: Int32Array;
  /** Disposable, NOK. */
  readonly income: Int32Array;
  /** What of it are transfers. */
  readonly transfers: Int32Array;
  readonly tenure: Uint8Array;
  readonly rooms: Uint8Array;
  readonly dwelling: Uint8Array;
  /** Number of the 100 m square that its home stands in, or `empty` before homes are placed. */
  readonly cell: Int32Array;
}

/** One entry for each person; the members of a household stand together, in the order of households. */
export interface Persons {
  readonly count: number;
  /** The same in every year. */
  readonly person: Int32Array;
  readonly household: Int32Array;
  readonly sex: Uint8Array;
  readonly age: Uint8Array;
  readonly background: Uint8Array;
  /** Whole years since the first immigration; `empty` for who was born in Norway. */
  readonly residenceYears: Int8Array;
  /** Whole years in the area without a break. */
  readonly areaYears: Uint8Array;
  readonly education: Uint8Array;
  /** 1, 0 or `empty`, here and in the other flags. */
  readonly upperSecondary: Int8Array;
  readonly activity: Uint8Array;
  /** A week; 0 where the cell is empty. */
  readonly hours: Uint8Array;
  /** NOK a year, or `empty`. */
  readonly personalIncome: Int32Array;
  /** NOK a year; 0 where the cell is empty. */
  readonly socialAssistance: Int32Array;
  readonly childWelfare: Int8Array;
  readonly voted: Int8Array;
  /** Tenths of a point, or `empty`. */
  readonly schoolPoints: Int16Array;
  readonly recreationAccess: Int8Array;
  readonly noise: Int8Array;
}

/** Dwellings sold. */
export interface Sales {
  readonly area: Uint16Array;
  /** NOK per square metre. */
  readonly price: Int32Array;
}

/** Moves in the course of the year: of a person, from one area to another; `empty` for a place outside all areas. */
export interface Moves {
  /** The pseudonym, which those who went outside have as well, though they are no longer among the persons. */
  readonly person: Int32Array;
  readonly from: Int16Array;
  readonly to: Int16Array;
}

/** Everybody and their homes in one year. */
export interface People {
  readonly year: Year;
  readonly households: Households;
  readonly persons: Persons;
}

export function emptyHouseholds(count: number): Households {
  return {
    count,
    area: new Uint16Array(count),
    first: new Int32Array(count + 1),
    income: new Int32Array(count),
    transfers: new Int32Array(count),
    tenure: new Uint8Array(count),
    rooms: new Uint8Array(count),
    dwelling: new Uint8Array(count),
    cell: new Int32Array(count).fill(empty),
  };
}

export function emptyPersons(count: number): Persons {
  return {
    count,
    person: new Int32Array(count).fill(empty),
    household: new Int32Array(count),
    sex: new Uint8Array(count),
    age: new Uint8Array(count),
    background: new Uint8Array(count),
    residenceYears: new Int8Array(count).fill(empty),
    areaYears: new Uint8Array(count),
    education: new Uint8Array(count),
    upperSecondary: new Int8Array(count).fill(empty),
    activity: new Uint8Array(count),
    hours: new Uint8Array(count),
    personalIncome: new Int32Array(count).fill(empty),
    socialAssistance: new Int32Array(count),
    childWelfare: new Int8Array(count).fill(empty),
    voted: new Int8Array(count).fill(empty),
    schoolPoints: new Int16Array(count).fill(empty),
    recreationAccess: new Int8Array(count).fill(empty),
    noise: new Int8Array(count).fill(empty),
  };
}
