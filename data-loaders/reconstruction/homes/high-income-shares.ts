/**
 * How many percent of those aged 25 to 64 in each area are in the country's top tenth by personal income.
 *
 * The report prints this for no area: the shares are drawn from the poverty of the area and of the part of town around it,
 * as steeply as the two largest neighbourhoods of table 3.1 ask for in Oslo; the same steepness is taken everywhere and
 * in every year.
 */
import {neighbourhoodShares} from "../../../lib/segregation/neighbourhood-shares.js";
import {bisect} from "../bisect.js";
import {links} from "../links.js";
import {municipalities, type CityGroup} from "../municipalities.js";
import type {World, Year} from "../world.js";
import {aimOf} from "./aim.js";
import {areaPoints, areaProfile, spread, type GroupInAreas} from "./area-profile.js";
import {lowIncomeAdults} from "./low-income-adults.js";
import type {Order} from "./map.js";
import {orderOfWorld} from "./order.js";
import {printed} from "./printed-profile.js";

const {to: logOdds, back: percentOf} = links.percent;

/**
 * Percent of a municipality: guesses, higher in the capital and in the two west of it, so that all 26 come to a little
 * more than a tenth.
 */
const usual: Readonly<Record<CityGroup, number>> = {oslo: 13, large: 10, "mid-sized": 7.5};
const wealthy: Readonly<Record<string, number>> = {Bærum: 19, Asker: 17};

/** Neighbours that make a part of town: twice the largest neighbourhood of the table. */
const partOfTown = 102_400;

/** By how much the log odds of high income fall as those of low income rise, in the area and in its part of town. */
interface Steepness {
  readonly area: number;
  readonly part: number;
}

/** The search for the steepness: where it starts, how far a missing point of D moves it, and when it ends. */
const search = {start: {area: 0.5, part: 6}, perPoint: 0.3, steps: 20, near: 0.1, far: 0.6, most: 3} as const;

export function highIncomeShares(world: World, year: Year): Float64Array {
  const order = orderOfWorld(world);
  return sharesOf(world, year, order, fitted(world, order));
}

function fitted(world: World, order: Order): Steepness {
  const {ks, wanted} = aimOf("high-income");
  const points = areaPoints(world, order.get(printed.municipality)!);
  // Those aged 25 to 64 are about as large a part of everybody in every area.
  const total = world.populationOf(printed.year).map((people) => people * 0.57);
  let {area, part}: Steepness = search.start;
  for (let step = 0; ; step++) {
    const shares = sharesOf(world, printed.year, order, {area, part});
    const group = total.map((people, at) => (people * shares[at]!) / 100);
    const [smaller, largest] = areaProfile(points, {group, total}, ks) as [number, number];
    const off = Math.max(Math.abs(smaller - wanted[0]!), Math.abs(largest - wanted[1]!));
    if (off < search.near || (step >= search.steps && off < search.far)) return {area, part};
    if (step >= search.steps)
      throw new Error(
        `No shares of high income make D of Oslo's areas ${wanted.join(" and ")} for k = ${ks.join(" and ")}: ` +
          `the nearest are ${smaller.toFixed(1)} and ${largest.toFixed(1)}. Change the low income of areas (start.ts).`,
      );
    part *= wanted[1]! / largest;
    // What the part of town gives to the smaller neighbourhood it gives to the largest: the rest is the area's.
    const missing = wanted[0]! - smaller - (wanted[1]! - largest);
    area = Math.min(search.most, Math.max(0, area + search.perPoint * missing));
  }
}

function sharesOf(world: World, year: Year, order: Order, steepness: Steepness): Float64Array {
  const low = lowIncomeAdults(world, year);
  const people = world.populationOf(year);
  const shares = new Float64Array(world.areas.length);
  for (const {name, group} of municipalities) {
    const areas = order.get(name)!;
    const around = oddsAround(world, areas, low);
    const fallen = areas.map((area, at) => {
      const own = logOdds((100 * low.group[area]!) / low.total[area]!);
      return steepness.area * own + (steepness.part - steepness.area) * around[at]!;
    });
    const share = (level: number, at: number) => percentOf(level - fallen[at]!);
    const everybody = areas.reduce((sum, area) => sum + people[area]!, 0);
    const wanted = (wealthy[name] ?? usual[group]) * everybody;
    const [low0, high0] = [Math.min(...fallen) - 12, Math.max(...fallen) + 12];
    const level = bisect(
      low0,
      high0,
      (level) => areas.reduce((sum, area, at) => sum + people[area]! * share(level, at), 0) < wanted,
    );
    areas.forEach((area, at) => {
      shares[area] = share(level, at);
    });
  }
  return shares;
}

/** The log odds of low income in the part of town around each area. */
function oddsAround(world: World, order: readonly number[], low: GroupInAreas): number[] {
  const points = areaPoints(world, order);
  const people = {group: spread(points, low.group), total: spread(points, low.total)};
  const [around] = neighbourhoodShares(points.points, people, [partOfTown]) as [Float64Array];
  const percents = new Map<number, number>();
  points.areas.forEach((area, at) => {
    percents.set(area, (percents.get(area) ?? 0) + 100 * points.parts[at]! * around[at]!);
  });
  return order.map((area) => logOdds(percents.get(area)!));
}
