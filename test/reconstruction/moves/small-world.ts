/** Forty small areas in four municipalities, and the people drawn for them: enough to move about in. */
import {areas} from "../../../data-loaders/reconstruction/areas.js";
import {drawPeople} from "../../../data-loaders/reconstruction/people/draw.js";
import {incomesOfYear} from "../../../data-loaders/reconstruction/people/incomes.js";
import type {People} from "../../../data-loaders/reconstruction/people/people.js";
import {start} from "../../../data-loaders/reconstruction/start.js";
import {years, type World, type Year} from "../../../data-loaders/reconstruction/world.js";

const municipalities = {Oslo: 14, Bergen: 12, Larvik: 8, Moss: 6};

export const highIncomeFrom = Object.fromEntries(
  years.map((year) => [year, incomesOfYear[year].highFrom]),
) as Record<Year, number>;

/** Drawn and not solved: what the report prints does not matter here. */
export function smallWorld(population = 2000, seed = 1, every = 1): World {
  const chosen = Object.entries(municipalities).flatMap(([name, count]) =>
    areas()
      .filter(({municipality}) => municipality === name)
      .slice(0, Math.ceil(count / every)),
  );
  return start(
    chosen.map((area) => ({...area, population})),
    seed,
  );
}

export const peopleOf = (world: World): People[] =>
  years.map(
    (year) => drawPeople(world, year, {highShares: new Float64Array(world.areas.length).fill(10)}).people,
  );
