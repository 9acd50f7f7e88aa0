import type {SpatialWeights} from "./weights.js";

/** The sums over weights that the moments of global statistics need (Cliff & Ord 1981, p. 19). */
export interface WeightSums {
  /** S₀ = Σᵢ Σⱼ wᵢⱼ */
  readonly s0: number;
  /** S₁ = ½ Σᵢ Σⱼ (wᵢⱼ + wⱼᵢ)² */
  readonly s1: number;
  /** S₂ = Σᵢ (wᵢ. + w.ᵢ)² */
  readonly s2: number;
  /** Per row, what it gives and gets: wᵢ. + w.ᵢ */
  readonly degrees: Float64Array;
}

/** @internal Adds up weights that are checked already. */
export function weightSums({offsets, neighbours, values}: SpatialWeights): WeightSums {
  const rows = offsets.length - 1;
  const degrees = new Float64Array(rows);
  // The weights that a row gets, in ascending order of the rows that give them, because those are visited in order.
  const getOffsets = new Uint32Array(rows + 1);
  for (const neighbour of neighbours) getOffsets[neighbour + 1]!++;
  for (let row = 0; row < rows; row++) getOffsets[row + 1]! += getOffsets[row]!;
  const givers = new Uint32Array(neighbours.length);
  const gotten = new Float64Array(neighbours.length);
  const next = getOffsets.slice(0, rows);
  let s0 = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const neighbour = neighbours[at]!;
      const value = values[at]!;
      s0 += value;
      degrees[row]! += value;
      degrees[neighbour]! += value;
      const place = next[neighbour]!++;
      givers[place] = row;
      gotten[place] = value;
    }
  }

  let s1 = 0;
  for (let row = 0; row < rows; row++) {
    let give = offsets[row]!;
    let get = getOffsets[row]!;
    const lastGive = offsets[row + 1]!;
    const lastGet = getOffsets[row + 1]!;
    while (give < lastGive || get < lastGet) {
      const given = give < lastGive ? neighbours[give]! : Infinity;
      const from = get < lastGet ? givers[get]! : Infinity;
      const both = (given <= from ? values[give++]! : 0) + (from <= given ? gotten[get++]! : 0);
      s1 += both * both;
    }
  }
  let s2 = 0;
  for (const degree of degrees) s2 += degree * degree;
  return {s0, s1: s1 / 2, s2, degrees};
}
