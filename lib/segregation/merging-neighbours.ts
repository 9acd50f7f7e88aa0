import {InvalidInputError} from "../invalid-input-error.js";
import type {SpatialWeights} from "../spatial/weights.js";

/** Who is whose neighbour while units are merged one into the other. */
export interface MergingNeighbours {
  /** Every pair of neighbours at the start, each once. */
  readonly forEachPair: (visit: (unit: number, other: number) => void) => void;
  readonly forEach: (unit: number, visit: (other: number) => void) => void;
  /** The second unit is no more: its neighbours are the first one's. */
  readonly merge: (into: number, from: number) => void;
}

/** @internal Any two units are neighbours. */
export function allNeighbours(units: number): MergingNeighbours {
  // The units that are left, in any order, and where in that list each of them stands.
  const left = Uint32Array.from({length: units}, (_, unit) => unit);
  const placeOf = left.slice();
  let count = units;
  return {
    forEachPair(visit) {
      for (let unit = 1; unit < units; unit++) for (let other = 0; other < unit; other++) visit(unit, other);
    },
    forEach(unit, visit) {
      for (let place = 0; place < count; place++) if (left[place] !== unit) visit(left[place]!);
    },
    merge(_, from) {
      const last = left[--count]!;
      left[placeOf[from]!] = last;
      placeOf[last] = placeOf[from]!;
    },
  };
}

/** @internal Units with a link, in either direction, are neighbours. */
export function linkedNeighbours(
  functionName: string,
  weights: SpatialWeights,
  units: number,
): MergingNeighbours {
  const linked = readLinks(functionName, weights, units);
  return {
    forEachPair(visit) {
      linked.forEach((others, unit) => {
        for (const other of others) if (other < unit) visit(unit, other);
      });
    },
    forEach(unit, visit) {
      for (const other of linked[unit]!) visit(other);
    },
    merge(into, from) {
      for (const other of linked[from]!) {
        linked[other]!.delete(from);
        if (other === into) continue;
        linked[other]!.add(into);
        linked[into]!.add(other);
      }
      linked[from]!.clear();
    },
  };
}

function readLinks(functionName: string, weights: SpatialWeights, units: number): Set<number>[] {
  const refuse = (value: unknown, advice: string, row?: number) => {
    throw new InvalidInputError({functionName, argument: "neighbours", row, value, advice});
  };
  const given: unknown = weights;
  if (typeof given !== "object" || given === null || !("offsets" in given) || !("neighbours" in given)) {
    refuse(given, "Give spatial weights, such as contiguity(polygons).");
  }
  const {offsets, neighbours} = weights;
  if (offsets.length !== units + 1) {
    refuse(weights, `They are of ${offsets.length - 1} units, and groups has ${units} rows.`);
  }
  const linked = Array.from({length: units}, () => new Set<number>());
  for (let unit = 0; unit < units; unit++) {
    for (let at = offsets[unit]!; at < offsets[unit + 1]!; at++) {
      const other = neighbours[at]!;
      if (!(other < units)) refuse(other, `A neighbour must be one of the ${units} rows.`, unit);
      if (other === unit) continue;
      linked[unit]!.add(other);
      linked[other]!.add(unit);
    }
  }
  return linked;
}
