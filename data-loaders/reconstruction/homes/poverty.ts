/** How poor each area of a municipality is, and the part of town around it, as log odds of low income. */
import {neighbourhoodShares} from "../../../lib/segregation/neighbourhood-shares.js";
import {links} from "../links.js";
import type {World, Year} from "../world.js";
import {areaPoints, spread} from "./area-profile.js";
import {lowIncomeAdults} from "./low-income-adults.js";

export interface Poverty {
  readonly own: number;
  readonly around: number;
  /** Inhabitants. */
  readonly people: number;
}

/** Neighbours that make a part of town: twice the largest neighbourhood of table 3.1. */
const partOfTown = 102_400;

/** The areas in their order on the map. */
export function povertyOf(world: World, year: Year, areas: readonly number[]): Poverty[] {
  const {group, total} = lowIncomeAdults(world, year);
  const points = areaPoints(world, areas);
  const people = {group: spread(points, group), total: spread(points, total)};
  const [around] = neighbourhoodShares(points.points, people, [partOfTown]) as [Float64Array];
  const means = new Map(areas.map((area) => [area, 0]));
  points.areas.forEach((area, at) => {
    means.set(area, means.get(area)! + points.parts[at]! * around[at]!);
  });
  const logOdds = (share: number) => links.percent.to(100 * share);
  return areas.map((area) => ({
    own: logOdds(group[area]! / total[area]!),
    around: logOdds(means.get(area)!),
    people: world.populationOf(year)[area]!,
  }));
}
