import {InvalidInputError} from "../invalid-input-error.js";
import type {SpatialWeights} from "./weights.js";

/** What some statistics cannot do with. */
export interface WeightsNeeds {
  /** Whether a row may be its own neighbour (default true). */
  readonly ownNeighbour?: boolean;
}

/** @internal Weights describe so many rows, each with its neighbours in ascending order and finite weights of 0 or more. */
export function checkWeights(
  functionName: string,
  weights: SpatialWeights,
  expectedRows?: number,
  {ownNeighbour = true}: WeightsNeeds = {},
): void {
  const given = weights as Partial<SpatialWeights> | null | undefined;
  if (!isColumn(given?.offsets) || !isColumn(given.neighbours) || !isColumn(given.values)) {
    throw new InvalidInputError({
      functionName,
      argument: "weights",
      value: weights,
      advice: "Give weights as contiguity, nearestNeighbours or distanceBand make them.",
    });
  }
  const {offsets, neighbours, values} = given;
  const rows = expectedRows ?? Math.max(0, offsets.length - 1);
  const refuse = (row: number | undefined, value: unknown, advice: string) =>
    new InvalidInputError({functionName, argument: "weights", row, value, advice});
  if (offsets.length !== rows + 1) {
    throw refuse(
      undefined,
      weights,
      `They describe ${offsets.length - 1} rows, and there are ${rows}: make them of the same areas, in the same order.`,
    );
  }
  if (offsets[0] !== 0 || offsets[rows] !== neighbours.length || values.length !== neighbours.length) {
    throw refuse(
      undefined,
      weights,
      "Its offsets begin at 0 and end at the number of neighbours, and there are as many values.",
    );
  }
  for (let row = 0; row < rows; row++) {
    if (!(offsets[row + 1]! >= offsets[row]!)) {
      throw refuse(row, offsets[row + 1], "Offsets never fall from one row to the next.");
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const neighbour = neighbours[at]!;
      const value = values[at]!;
      if (
        !(Number.isInteger(neighbour) && neighbour >= 0 && neighbour < rows) ||
        (at > offsets[row]! && !(neighbour > neighbours[at - 1]!))
      ) {
        throw refuse(
          row,
          neighbour,
          `Neighbours are row numbers below ${rows}, each once, in ascending order.`,
        );
      }
      if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
        throw refuse(row, value, "A weight is a finite number, 0 or more.");
      }
      if (!ownNeighbour && neighbour === row && value > 0) {
        throw refuse(row, value, "A row cannot be its own neighbour here: leave it out of its neighbours.");
      }
    }
  }
}

function isColumn(column: unknown): column is ArrayLike<number> {
  return typeof column === "object" && column !== null && "length" in column;
}
