import {checkChoice, checkOptions, checkWhole} from "../checks.js";
import type {SpatialWeights} from "../spatial/weights.js";

/** Which squares are neighbours. */
export interface GridNeighboursOptions {
  /** `"queen"`: the eight around; `"rook"`: the four that share a side. Default: `"queen"`. */
  readonly rule?: "queen" | "rook" | undefined;
}

/**
 * Who is whose neighbour on a board of squares, for simulations without a map.
 *
 * @formula queen: squares at most one row and one column away; rook: exactly one row or one column away
 * @param width how many squares a row has: a whole number, 1 or more
 * @param height how many rows: a whole number, 1 or more
 * @param options.rule `"queen"` (default) or `"rook"`
 * @returns binary weights of width × height squares, row by row, as `contiguity` makes them of polygons; squares at the edge
 *   have fewer neighbours
 * @nan never
 * @source Schelling, T. C. (1971), "Dynamic models of segregation", Journal of Mathematical Sociology 1(2), pp. 143-186 (the eight squares around)
 * @example
 * gridNeighbours(2, 2, {rule: "rook"}).neighbours // [1, 2, 0, 3, 0, 3, 1, 2]
 */
export function gridNeighbours(
  width: number,
  height: number,
  options: GridNeighboursOptions = {},
): SpatialWeights {
  checkOptions("gridNeighbours", options, ["rule"]);
  const {rule = "queen"} = options;
  checkChoice("gridNeighbours", "rule", rule, ["queen", "rook"]);
  checkWhole("gridNeighbours", "width", width, 1);
  checkWhole("gridNeighbours", "height", height, 1);
  const neighbours: number[] = [];
  const offsets = new Uint32Array(width * height + 1);
  for (let square = 0; square < width * height; square++) {
    const [row, column] = [Math.floor(square / width), square % width];
    for (const [down, right] of around) {
      if (rule === "rook" && down !== 0 && right !== 0) continue;
      const [y, x] = [row + down, column + right];
      if (y >= 0 && y < height && x >= 0 && x < width) neighbours.push(y * width + x);
    }
    offsets[square + 1] = neighbours.length;
  }
  return {
    offsets,
    neighbours: Uint32Array.from(neighbours),
    values: new Float64Array(neighbours.length).fill(1),
  };
}

/** In ascending order of the squares. */
const around = [-1, 0, 1]
  .flatMap((down) => [-1, 0, 1].map((right) => [down, right] as const))
  .filter(([down, right]) => down !== 0 || right !== 0);
