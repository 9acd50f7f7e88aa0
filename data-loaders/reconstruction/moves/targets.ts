/** What the world wants of the moves of each area, in a form that people can be counted against. */
import type {World, Year} from "../world.js";

/** Series that this folder is to make come out. */
export const movingSeries = [
  "in-mover-income",
  "in-mover-employment",
  "in-mover-immigrant-background",
  "out-mover-income",
  "out-mover-employment",
  "out-mover-immigrant-background",
  "small-child-families-moving-out",
  "settled",
] as const;
export type MovingSeries = (typeof movingSeries)[number];

/** What is to be counted of the people who move into one area, or out of it. */
export interface Aims {
  /** Shares, from 0 to 1. */
  readonly employment: number;
  readonly background: number;
  /** Median of their incomes, in whole kroner. */
  readonly income: number;
}

export interface Targets {
  readonly into: readonly Aims[];
  readonly outOf: readonly Aims[];
  /** Shares, from 0 to 1: families that leave, and people who have stayed for years. */
  readonly familiesOut: Float64Array;
  readonly settled: Float64Array;
}

export function targetsOf(world: World, year: Year): Targets {
  const values = (series: MovingSeries) => world.values(series, year);
  const shares = (series: MovingSeries) => values(series).map((percent) => percent / 100);
  const aims = (way: "in" | "out"): Aims[] => {
    const [employment, background] = [
      shares(`${way}-mover-employment`),
      shares(`${way}-mover-immigrant-background`),
    ];
    return Array.from(values(`${way}-mover-income`), (income, area) => ({
      employment: employment[area]!,
      background: background[area]!,
      income: Math.round(income),
    }));
  };
  return {
    into: aims("in"),
    outOf: aims("out"),
    familiesOut: shares("small-child-families-moving-out"),
    settled: shares("settled"),
  };
}
