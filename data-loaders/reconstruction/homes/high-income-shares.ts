/**
 * How many percent of those aged 25 to 64 in each area are in the country's top tenth by personal income.
 *
 * The report prints this for no area: the shares are drawn from the poverty of the area and of the part of town around it,
 * as steeply as the two largest neighbourhoods of table 3.1 ask for in Oslo; the same steepness is taken everywhere and
 * in every year.
 */
import {bisect} from "../bisect.js";
import {links} from "../links.js";
import {municipalities, type Municipality} from "../municipalities.js";
import type {World, Year} from "../world.js";
import {aimOf} from "./aim.js";
import {areaPoints, areaProfile} from "./area-profile.js";
import {orderOfWorld} from "./order.js";
import {povertyOf, type Poverty} from "./poverty.js";
import {printed} from "./printed-profile.js";

const percentOf = links.percent.back;

/**
 * Percent in a municipality: guesses, higher in the capital and in the two west of it, so that all 26 come to a little
 * more than a tenth.
 */
const usual = {oslo: 13, large: 10, "mid-sized": 7.5} as const;
const wealthy: Readonly<Record<string, number>> = {Bærum: 19, Asker: 17};

/** By how much the log odds of high income fall as those of low income rise, in the area and in its part of town. */
interface Steepness {
  readonly area: number;
  readonly part: number;
}

export function highIncomeShares(world: World, year: Year): Float64Array {
  const order = orderOfWorld(world);
  const steepness = fitted(world, order.get(printed.municipality)!);
  const shares = new Float64Array(world.areas.length);
  for (const municipality of municipalities) {
    const areas = order.get(municipality.name)!;
    const found = sharesIn(municipality, povertyOf(world, year, areas), steepness);
    areas.forEach((area, at) => {
      shares[area] = found[at]!;
    });
  }
  return shares;
}

/** Percent in each area of a municipality, which together come to its own. */
function sharesIn(
  {name, group}: Municipality,
  poverty: readonly Poverty[],
  {area, part}: Steepness,
): number[] {
  const fallen = poverty.map(({own, around}) => area * own + (part - area) * around);
  const shares = (level: number) => fallen.map((by) => percentOf(level - by));
  const everybody = poverty.reduce((sum, {people}) => sum + people, 0);
  const wanted = everybody * (wealthy[name] ?? usual[group]);
  const isBelow = (level: number) =>
    shares(level).reduce((sum, percent, at) => sum + percent * poverty[at]!.people, 0) < wanted;
  return shares(bisect(Math.min(...fallen) - farOff, Math.max(...fallen) + farOff, isBelow));
}

/** Log odds at which next to nobody has high income, or everybody. */
const farOff = 12;

/** The search for the steepness: where it starts, how far a missing point of D moves it, and how near it has to come. */
const start: Steepness = {area: 0.5, part: 6};
const [perPoint, steepest] = [0.3, 3];
const [steps, near, farthest] = [20, 0.1, 0.6];

function fitted(world: World, areas: readonly number[]): Steepness {
  const {ks, wanted} = aimOf("high-income");
  const [points, poverty] = [areaPoints(world, areas), povertyOf(world, printed.year, areas)];
  const municipality = municipalities.find(({name}) => name === printed.municipality)!;
  // Those aged 25 to 64 are about as large a part of everybody in every area: which part does not change D.
  const total = world.populationOf(printed.year).map((people) => people / 2);
  const group = new Float64Array(total.length);
  let {area, part} = start;
  for (let step = 1; ; step++) {
    sharesIn(municipality, poverty, {area, part}).forEach((percent, at) => {
      group[areas[at]!] = (total[areas[at]!]! * percent) / 100;
    });
    const found = areaProfile(points, {group, total}, ks);
    const [smaller, largest] = [wanted[0]! - found[0]!, wanted[1]! - found[1]!];
    const off = Math.max(Math.abs(smaller), Math.abs(largest));
    if (off < near || (step === steps && off < farthest)) return {area, part};
    if (step === steps) throw new Error(unfitted(ks, wanted, found));
    part *= wanted[1]! / found[1]!;
    // What the part of town gives to the smaller neighbourhood it gives to the largest too: the rest is the area's.
    area = Math.min(steepest, Math.max(0, area + perPoint * (smaller - largest)));
  }
}

const unfitted = (...columns: (readonly number[])[]) => {
  const [ks, wanted, found] = columns.map((column) => column.map((value) => +value.toFixed(1)).join(" and "));
  return (
    `No shares of high income make D of Oslo's areas ${wanted} for k = ${ks}: the nearest are ${found}. ` +
    "Let areas differ more or less in low income (povertyOfOthers in start.ts)."
  );
};
