/** Which areas lie beside which: those near the middle of a municipality by what is known of them, Oslo's by a search. */
import {randomStream, wholeBelow, type RandomStream} from "../../../lib/random.js";
import type {World} from "../world.js";
import {aimOf, type GroupAim} from "./aim.js";
import {areaPoints, areaProfile} from "./area-profile.js";
import {curve, type Curve} from "./curve.js";
import {lowIncomeAdults} from "./low-income-adults.js";
import {squaresOf, type Order} from "./map.js";
import {printed} from "./printed-profile.js";

/** The order in which low income by itself is as uneven over large neighbourhoods as it is to be. */
export function orderOfWorld(world: World): Order {
  const aim = {...aimOf("low-income"), people: lowIncomeAdults(world, printed.year)};
  return searchOrder(world, printed.municipality, firstOrder(world), [aim]);
}

/** Areas of every municipality, in the order of municipalities. */
function firstOrder(world: World): Map<string, readonly number[]> {
  const names = [...new Set(world.areas.map(({municipality}) => municipality))];
  return new Map(
    names.map((name) => {
      const areas = world.inMunicipality(name);
      return [name, world.areas[areas[0]!]!.district === null ? aroundMiddle(world, areas) : areas];
    }),
  );
}

/**
 * Areas change places for as long as that brings those near the middle by their number nearer to the middle of the map
 * and the others farther from it.
 */
function aroundMiddle({areas}: World, chosen: readonly number[]): number[] {
  const {x, y} = curve(chosen.reduce((sum, area) => sum + squaresOf(areas[area]!), 0));
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b) / values.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  const usual = mean(chosen.map((area) => areas[area]!.distance));
  const agreement = (order: readonly number[]) => {
    let [sum, from] = [0, 0];
    for (const area of order) {
      const squares = squaresOf(areas[area]!);
      const square = from + Math.floor(squares / 2);
      sum += (areas[area]!.distance - usual) * Math.hypot(x[square]! - middleX, y[square]! - middleY);
      from += squares;
    }
    return sum;
  };
  let best = [...chosen];
  for (let before = -Infinity; agreement(best) > before;) {
    before = agreement(best);
    for (let one = 0; one < best.length; one++)
      for (let other = 0; other < one; other++) {
        const changed = [...best];
        [changed[one], changed[other]] = [best[other]!, best[one]!];
        if (agreement(changed) > agreement(best)) best = changed;
      }
  }
  return best;
}

/** Root of the mean squared distance from what is wanted, percentage points, that is near enough; and how often to try. */
const [nearEnough, tries] = [0.15, 300];

/**
 * Exchanges districts, and areas within a district, for as long as the profile comes nearer to what is wanted. The order
 * given is kept where it is near enough, so that small changes of the people leave the map as it was.
 */
export function searchOrder(
  world: World,
  municipality: string,
  order: Order,
  aims: readonly GroupAim[],
): Order {
  const stream = randomStream("homes", 1);
  let best = order.get(municipality)!;
  const along = curve(best.reduce((sum, area) => sum + squaresOf(world.areas[area]!), 0));
  let error = errorOf(world, best, along, aims);
  for (let attempt = 0; attempt < tries && error > nearEnough; attempt++) {
    const other = exchanged(world, best, stream);
    const otherError = errorOf(world, other, along, aims);
    if (otherError < error) [best, error] = [other, otherError];
  }
  return new Map(order).set(municipality, best);
}

function errorOf(world: World, order: readonly number[], along: Curve, aims: readonly GroupAim[]): number {
  const points = areaPoints(world, order, along);
  const squares = aims.flatMap((aim) =>
    areaProfile(points, aim.people, aim.ks).map((found, at) => (found - aim.wanted[at]!) ** 2),
  );
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/** Two districts change places, or two areas of one district. */
function exchanged({areas}: World, order: readonly number[], stream: RandomStream): number[] {
  const groups = [...new Set(order.map((area) => areas[area]!.district))].map((district) =>
    order.filter((area) => areas[area]!.district === district),
  );
  const some = groups[wholeBelow(stream, groups.length)]!;
  if (wholeBelow(stream, 2)) exchange(groups, stream);
  else exchange(some, stream);
  return groups.flat();
}

function exchange(list: unknown[], stream: RandomStream): void {
  const [one, other] = [wholeBelow(stream, list.length), wholeBelow(stream, list.length)];
  [list[one], list[other]] = [list[other], list[one]];
}
