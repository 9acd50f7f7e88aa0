/** Everybody in all years, ready to be written as an extract: the whole of the embedded default. */
import {highIncome, medianIncome} from "../../register/contract.js";
import type {Progress, Reconstruction} from "../extract/write.js";
import {highIncomeShares} from "../homes/high-income-shares.js";
import {placeHomes} from "../homes/place.js";
import {printed} from "../homes/printed-profile.js";
import {settle} from "../homes/settle.js";
import {linkYears} from "../moves/link-years.js";
import {inWords, type Unmet} from "../moves/unmet.js";
import {years, type World} from "../world.js";
import {drawPeople} from "./draw.js";
import {incomesOfYear, lowIncomeHomes} from "./incomes.js";
import type {People} from "./people.js";

export interface Everybody extends Reconstruction {
  /** What the moves come to where there are not the people for what the world wants; the rules hold all the same. */
  readonly unmet: readonly Unmet[];
}

/** Draws the people of a world. Three years of them are in memory together, since moves link them. */
export function drawEverybody(world: World, seed = 1, progress: Progress = () => undefined): Everybody {
  const drawn = years.map((year) => {
    progress(`the people of ${year} are drawn`);
    return drawPeople(world, year, {seed, highShares: highIncomeShares(world, year)});
  });
  const people = drawn.map((one) => one.people);

  progress("moves link the years");
  const highIncomeFrom = {
    2008: incomesOfYear[2008].highFrom,
    2013: incomesOfYear[2013].highFrom,
    2018: incomesOfYear[2018].highFrom,
  };
  const {moves, unmet} = linkYears(world, people, {seed, highIncomeFrom});
  for (const one of unmet) progress(`not the people for ${inWords(one)}`);

  progress("homes are placed on the map");
  const incomes = (one: People) => ({
    lowIncome: lowIncomeHomes(one),
    highIncomeFrom: highIncomeFrom[one.year],
  });
  const ofPrintedYear = people.find(({year}) => year === printed.year)!;
  const homes = settle(world, ofPrintedYear, incomes(ofPrintedYear));
  for (const one of people) placeHomes(homes, one, incomes(one));

  return {
    areas: world.areas,
    cells: homes.map,
    nation: new Map([
      ...world.nation,
      ...years.flatMap((year) => [
        [`${medianIncome}@${year}`, incomesOfYear[year].median] as const,
        [`${highIncome}@${year}`, highIncomeFrom[year]] as const,
      ]),
    ]),
    unmet,
    years: drawn.map((one) => ({...one, moves: moves.get(one.people.year)!})),
  };
}
