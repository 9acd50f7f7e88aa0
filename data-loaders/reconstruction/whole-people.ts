/**
 * Percentages of people can only be such that come out with whole people: of 400 adults, 13.25 or 13.5 percent, nothing
 * between. What was solved in fractions is brought to the nearest such value before people are drawn.
 */
import {dividedPlaces} from "../../lib/schools/seats.js";
import {demography, livingConditions} from "./series.js";
import {partsOf, planOf} from "./world/parts.js";
import type {World} from "./world.js";
import {years, type Year} from "./world.js";

/** Of movers there are as many as the moves turn out to be, of amounts there is no number of people. */
const isOfPeople = (series: string): boolean => {
  const {scale, people} = planOf(series);
  return scale === "percent" && people !== "in-movers" && people !== "out-movers";
};

/** The percentages of a series that whole people can make, near the given one. */
export const wholePercent = (percent: number, people: number): number =>
  people > 0 ? (100 * Math.round((percent / 100) * people)) / people : percent;

/** Brings every share to whole people: those that say who lives where first, since the others are shares of them. */
export function bringToWholePeople(world: World): void {
  for (const year of years) {
    for (const series of Object.keys(demography)) bringSeries(world, series, year);
    for (const series of Object.keys(livingConditions))
      if (isOfPeople(series)) bringSeries(world, series, year);
  }
}

function bringSeries(world: World, series: string, year: Year): void {
  const parts = partsOf(series);
  const columns = parts.map((part) => world.values(part, year).slice());
  const people = parts.map((part) => world.people(part, year));
  world.areas.forEach((_, area) => {
    const isHeld = parts.some((part) => world.limits.isHeld(part, year, area));
    if (parts.length === 1 || isHeld)
      columns.forEach((column, at) => {
        column[area] = wholePercent(column[area]!, people[at]![area]!);
      });
    else bringParts(columns, people, area);
  });
  parts.forEach((part, at) => {
    world.put(part, year, columns[at]!);
  });
}

/** All parts together come as near to whole people as one of them would alone. */
function bringParts(columns: readonly Float64Array[], people: readonly Float64Array[], area: number): void {
  const exact = columns.map((column, at) => (column[area]! / 100) * people[at]![area]!);
  const all = exact.reduce((sum, count) => sum + count, 0);
  // Each goes up or down to whole people; those with the largest remainders go up.
  const whole = dividedPlaces(
    Math.round(all),
    exact.map((count) => (all > 0 ? count / all : 0)),
  );
  columns.forEach((column, at) => {
    const size = people[at]![area]!;
    if (size > 0) column[area] = (100 * Math.min(size, whole[at]!)) / size;
  });
}
