/**
 * Moves that link the areas and the years: who moved where in the course of each year, who of one year is whom of the
 * next, and for how long everybody has lived in their area.
 */
import {checkWhole} from "../../../lib/checks.js";
import {randomStream, type RandomStream} from "../../../lib/random.js";
import type {Moves, People} from "../people/people.js";
import type {World, Year} from "../world.js";
import {familyCountsOf} from "./families.js";
import {chooseInMovers} from "./in-movers.js";
import {chooseOrigins} from "./origins.js";
import {Past} from "./past.js";
import {nameAndSettle, Pseudonyms, recognise} from "./pseudonyms.js";
import {rowsOfMoves} from "./rows-of-moves.js";
import {targetsOf, type Targets} from "./targets.js";
import {townOf, type Town} from "./town.js";
import {unmetOf, type Unmet} from "./unmet.js";

export interface LinkOptions {
  readonly seed: number;
  /** NOK a year: nobody's personal income is set from one side of it to the other. */
  readonly highIncomeFrom: Readonly<Record<Year, number>>;
}

export interface LinkedYears {
  readonly moves: ReadonlyMap<Year, Moves>;
  /** Where what is counted is not what the world wants, because there are not the people for it. */
  readonly unmet: readonly Unmet[];
  /** How many have become a few years older or younger so that they can have been there before. */
  readonly shifted: number;
}

/** Streams of random numbers of their own, after those that the people of each area are drawn with. */
const steps = ["movers", "origins", "years"] as const;
type Step = (typeof steps)[number];
const [perYear, firstStep] = [1000, 900];

/**
 * Fills `person` and `areaYears` of everybody, in place. A few incomes of movers are set to a median, and what a person
 * brings from one year to the next (years in Norway) is carried over.
 */
export function linkYears(
  world: World,
  people: readonly People[],
  {seed, highIncomeFrom}: LinkOptions,
): LinkedYears {
  checkWhole("linkYears", "seed", seed, 0);
  const moves = new Map<Year, Moves>();
  const unmet: Unmet[] = [];
  const pseudonyms = new Pseudonyms();
  let [shifted, before]: [number, Town | null] = [0, null];
  for (const ofYear of [...people].sort((a, b) => a.year - b.year)) {
    const {year} = ofYear;
    const stream = (step: Step) =>
      randomStream("linkYears", (seed * 10_000 + year) * perYear + steps.indexOf(step) + firstStep);
    const targets = targetsOf(world, year);
    const town = townOf(ofYear, world.areas);
    move(town, targets, highIncomeFrom[year], stream);
    if (before === null) nameAndSettle(town, targets.settled, pseudonyms, stream("years"));
    else {
      const past = new Past(before, year - before.people.year);
      shifted += recognise(past, town, targets.settled, pseudonyms, stream("years"));
    }
    const made = rowsOfMoves(town, pseudonyms);
    moves.set(year, made);
    unmet.push(...unmetOf(world, ofYear, made));
    before = town;
  }
  return {moves, unmet, shifted};
}

/** Who moves into each area in the course of the year, and from where. */
function move(
  town: Town,
  targets: Targets,
  highIncomeFrom: number,
  stream: (step: Step) => RandomStream,
): void {
  const families = familyCountsOf(town, targets.familiesOut);
  const toMovers = stream("movers");
  targets.into.forEach((aims, area) => {
    const wanted = {
      families: families[area]!.into,
      aims,
      settled: targets.settled[area]!,
      highIncomeFrom,
    };
    chooseInMovers(town, area, wanted, toMovers);
  });
  chooseOrigins(town, families, targets, highIncomeFrom, stream("origins"));
}
