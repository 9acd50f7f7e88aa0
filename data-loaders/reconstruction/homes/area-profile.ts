/** What the profile of a municipality comes to when everybody is spread evenly over their area. */
import {scaleProfile} from "../../../lib/segregation/scale-profile.js";
import type {Point} from "../../../lib/spatial/weights.js";
import type {World} from "../world.js";
import {curve, type Curve} from "./curve.js";
import {squaresOf} from "./map.js";

/** A group and those it is compared with, in each area of the world. */
export interface GroupInAreas {
  readonly group: Float64Array;
  readonly total: Float64Array;
}

/** So many squares stand for one point: few enough beside the 12 800 people of the smallest neighbourhood asked for. */
const squaresPerPoint = 32;

/** The points of areas in an order along their curve, and which area each belongs to. */
export interface AreaPoints {
  readonly points: readonly Point[];
  readonly areas: readonly number[];
  /** Part of the area that a point stands for. */
  readonly parts: readonly number[];
}

export function areaPoints({areas}: World, order: readonly number[], along?: Curve): AreaPoints {
  const squares = order.map((area) => squaresOf(areas[area]!));
  const {x, y} = along ?? curve(squares.reduce((all, some) => all + some, 0));
  const found = {points: [] as Point[], areas: [] as number[], parts: [] as number[]};
  let from = 0;
  order.forEach((area, at) => {
    const points = Math.ceil(squares[at]! / squaresPerPoint);
    for (let point = 0; point < points; point++) {
      const middle = from + Math.floor(((point + 0.5) * squares[at]!) / points);
      found.points.push([x[middle]!, y[middle]!]);
      found.areas.push(area);
      found.parts.push(1 / points);
    }
    from += squares[at]!;
  });
  return found;
}

/** People of areas, dealt out evenly to their points. */
export function spread({areas, parts}: AreaPoints, people: Float64Array): number[] {
  return areas.map((area, at) => people[area]! * parts[at]!);
}

/** D in percent for each k. */
export function areaProfile(points: AreaPoints, people: GroupInAreas, ks: readonly number[]): number[] {
  const columns = {group: spread(points, people.group), total: spread(points, people.total)};
  return scaleProfile(points.points, columns, ks).map(({dissimilarity}) => 100 * dissimilarity);
}
