import {randomStream, uniform, type RandomStream} from "../../lib/random.js";
import type {Point} from "../../lib/spatial/index.js";

/** Populated cells of a country's grid, with the people in them. */
export interface Cells {
  readonly points: readonly Point[];
  readonly people: {readonly group: Float64Array; readonly total: Float64Array};
}

/** Metres from one cell to the next. */
const cellSize = 250;

/**
 * So many populated cells around towns of all sizes, dense in the middle and thin outside, with about so many people,
 * and a group that lives mostly on one side of each town.
 */
export function cells(count: number, people: number): Cells {
  const random = randomStream("cells", 1);
  const towns = Array.from({length: Math.ceil(count / 1000)}, () => ({
    x: 1_000_000 * uniform(random),
    y: 1_000_000 * uniform(random),
    reach: 2000 + 8000 * uniform(random) ** 3,
  }));
  const taken = new Set<string>();
  const points: Point[] = [];
  const density: number[] = [];
  const share: number[] = [];
  while (points.length < count) {
    const town = towns[Math.floor(towns.length * uniform(random) ** 1.5)]!;
    const [east, north] = normalPair(random);
    const x = cellSize * Math.round((town.x + town.reach * east) / cellSize);
    const y = cellSize * Math.round((town.y + town.reach * north) / cellSize);
    const key = `${x} ${y}`;
    if (taken.has(key)) continue;
    taken.add(key);
    points.push([x, y]);
    density.push(Math.exp(-(east * east + north * north) / 2) * (0.2 + uniform(random)));
    share.push(east > 0 ? 0.1 + 0.3 * uniform(random) : 0.1 * uniform(random));
  }
  const scale = people / density.reduce((a, b) => a + b);
  const total = Float64Array.from(density, (of) => Math.max(1, Math.round(of * scale)));
  return {points, people: {total, group: total.map((of, cell) => Math.round(of * share[cell]!))}};
}

/** Two independent standard normal numbers (Box & Muller 1958). */
function normalPair(random: RandomStream): [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(random)));
  const angle = 2 * Math.PI * uniform(random);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
