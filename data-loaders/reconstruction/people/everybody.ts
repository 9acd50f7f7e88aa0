/** Everybody in all years, ready to be written as an extract: the whole of the embedded default. */
import type {Progress, Reconstruction} from "../extract/write.js";
import {medianIncome} from "../../register/contract.js";
import {years, type World} from "../world.js";
import {drawPeople} from "./draw.js";
import {incomesOfYear} from "./incomes.js";

/** Draws the people of a world. Three years of them are in memory together, since moves link them. */
export function drawEverybody(world: World, seed = 1, progress: Progress = () => undefined): Reconstruction {
  const drawn = years.map((year) => {
    progress(`drawing the people of ${year}`);
    return drawPeople(world, year, {seed, highShares: new Float64Array(world.areas.length).fill(10)});
  });
  const nothing = {person: new Int32Array(0), from: new Int16Array(0), to: new Int16Array(0)};
  for (const {people} of drawn) people.persons.person.forEach((_, at) => (people.persons.person[at] = at));
  return {
    areas: world.areas,
    cells: {x: new Float64Array(0), y: new Float64Array(0)},
    nation: new Map([
      ...world.nation,
      ...years.map((year) => [`${medianIncome}@${year}`, incomesOfYear[year].median] as const),
    ]),
    years: drawn.map((one) => ({...one, moves: nothing})),
  };
}
