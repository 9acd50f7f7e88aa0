/** Everybody in all years, ready to be written as an extract: the whole of the embedded default. */
import type {Progress, Reconstruction} from "../extract/write.js";
import {highIncome, medianIncome} from "../../register/contract.js";
import {linkYears} from "../moves/link-years.js";
import {years, type World} from "../world.js";
import {drawPeople} from "./draw.js";
import {incomesOfYear} from "./incomes.js";

/** Draws the people of a world. Three years of them are in memory together, since moves link them. */
export function drawEverybody(world: World, seed = 1, progress: Progress = () => undefined): Reconstruction {
  const drawn = years.map((year) => {
    progress(`drawing the people of ${year}`);
    return drawPeople(world, year, {seed, highShares: new Float64Array(world.areas.length).fill(10)});
  });
  progress("linking the years");
  const {moves} = linkYears(
    world,
    drawn.map(({people}) => people),
    {
      seed,
      highIncomeFrom: {
        2008: incomesOfYear[2008].highFrom,
        2013: incomesOfYear[2013].highFrom,
        2018: incomesOfYear[2018].highFrom,
      },
    },
  );
  return {
    areas: world.areas,
    cells: {x: new Float64Array(0), y: new Float64Array(0)},
    nation: new Map([
      ...world.nation,
      ...years.flatMap((year) => [
        [`${medianIncome}@${year}`, incomesOfYear[year].median] as const,
        [`${highIncome}@${year}`, incomesOfYear[year].highFrom] as const,
      ]),
    ]),
    years: drawn.map((one) => ({...one, moves: moves.get(one.people.year)!})),
  };
}
