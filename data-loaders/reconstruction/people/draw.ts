/** Households and people of every area in one year, such that what is counted of them is what the world says. */
import {randomStream} from "../../../lib/random.js";
import type {World, Year} from "../world.js";
import type {AreaDraw} from "./area-draw.js";
import {drawBackground} from "./background.js";
import {compose} from "./compose.js";
import {drawEducation} from "./education.js";
import {drawHousing, drawSales} from "./housing.js";
import {drawIncomes} from "./incomes.js";
import {drawLowIncome, familiesOf} from "./low-income.js";
import {drawOthers} from "./others.js";
import {emptyHouseholds, emptyPersons, type People, type Sales} from "./people.js";
import {bringSchoolLeavers} from "./school-leavers.js";
import {drawWork} from "./work.js";

export interface DrawOptions {
  readonly seed?: number;
  /** Percent of those aged 25 to 64 in each area whose personal income is in Norway's highest tenth. */
  readonly highShares: Float64Array;
}

/** Everybody of a year, with no pseudonyms yet, no years in the area and no squares that their homes stand in. */
export function drawPeople(
  world: World,
  year: Year,
  {seed = 1, highShares}: DrawOptions,
): {readonly people: People; readonly sales: Sales} {
  const counts = world.areas.map((_, area) => world.countsIn(year, area));
  const total = (of: "persons" | "households") => counts.reduce((sum, area) => sum + area[of], 0);
  const [persons, households] = [emptyPersons(total("persons")), emptyHouseholds(total("households"))];
  const sales: Sales[] = [];
  let start = {person: 0, household: 0};
  counts.forEach((count, area) => {
    // A stream for each area: one that changes leaves the others as they are.
    const stream = randomStream("people", (seed * 10_000 + year) * 1000 + area);
    compose(count, area, start, stream, {persons, households});
    const draw: AreaDraw = {
      world,
      year,
      area,
      stream,
      persons,
      households,
      everybody: Array.from({length: count.persons}, (_, at) => start.person + at),
      homes: Array.from({length: count.households}, (_, at) => start.household + at),
    };
    bringSchoolLeavers(draw);
    drawBackground(draw);
    drawWork(draw);
    drawEducation(draw);
    const families = familiesOf(draw);
    const lowIncome = drawLowIncome(draw, families);
    drawIncomes(draw, {lowIncome, highShare: highShares[area]!});
    drawHousing(draw, families, lowIncome);
    drawOthers(draw, lowIncome);
    sales.push(drawSales(draw));
    start = {person: start.person + count.persons, household: start.household + count.households};
  });
  return {people: {year, households, persons}, sales: joined(sales)};
}

function joined(sales: readonly Sales[]): Sales {
  const count = sales.reduce((sum, {area}) => sum + area.length, 0);
  const all = {area: new Uint16Array(count), price: new Int32Array(count)};
  let at = 0;
  for (const {area, price} of sales) {
    all.area.set(area, at);
    all.price.set(price, at);
    at += area.length;
  }
  return all;
}
