import {randomStream, uniform} from "../../lib/random.js";
import type {AreaGeometry, Point} from "../../lib/spatial/index.js";

/** Points between two corners on a border. */
const bends = 9;

/** Areas that cover a plane side by side: crooked borders, of which neighbours share every point. */
export function areas(count: number): AreaGeometry[] {
  const across = Math.ceil(Math.sqrt(count));
  const down = Math.ceil(count / across);
  const random = randomStream("areas", 1);
  const off = () => 60 * (uniform(random) - 0.5);
  const corners = Array.from({length: (across + 1) * (down + 1)}, (_, at): Point => {
    const column = at % (across + 1);
    return [600 * column + 4 * off(), (600 * (at - column)) / (across + 1) + 4 * off()];
  });
  /** From one corner to another, without the last. */
  const border = (from: Point, to: Point): Point[] => [
    from,
    ...Array.from({length: bends}, (_, bend): Point => {
      const way = (bend + 1) / (bends + 1);
      return [from[0] + way * (to[0] - from[0]) + off(), from[1] + way * (to[1] - from[1]) + off()];
    }),
  ];
  const eastward = corners.map((corner, at) => border(corner, corners[at + 1] ?? corner));
  const southward = corners.map((corner, at) => border(corner, corners[at + across + 1] ?? corner));
  const back = (line: readonly Point[], end: Point) => [end, ...line.slice(1).reverse()];

  return Array.from({length: count}, (_, area) => {
    const here = area + Math.floor(area / across);
    const [east, south] = [here + 1, here + across + 1];
    const ring = [
      ...eastward[here]!,
      ...southward[east]!,
      ...back(eastward[south]!, corners[south + 1]!),
      ...back(southward[here]!, corners[south]!),
      corners[here]!,
    ];
    return {type: "Polygon", coordinates: [ring]};
  });
}
