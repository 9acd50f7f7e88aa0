/** Printed numbers stand in a relation ("more than 40", "from 5 to 50"): which others does it allow? */
import type {Relation} from "./schema.js";

/** A number as it is printed. */
export interface Printed {
  readonly relation: Relation;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** A sum such as 0.1 + 0.2 must not fail over its last binary digit. */
const hair = 1e-9;

/** Lowest and highest number that is allowed; a strict relation leaves its bound out by a hair. */
export function accepted(
  {relation, value, min, max}: Printed,
  tolerance: number,
): readonly [low: number, high: number] {
  switch (relation) {
    case "range":
      return [(min ?? -Infinity) - tolerance - hair, (max ?? Infinity) + tolerance + hair];
    case "=":
    case "about":
      return [value! - tolerance - hair, value! + tolerance + hair];
    case "<":
      return [-Infinity, value! - hair];
    case "<=":
      return [-Infinity, value!];
    case ">":
      return [value! + hair, Infinity];
    case ">=":
      return [value!, Infinity];
  }
}

/** Is a number that came out one that the print allows? */
export function holds(printed: Printed & {readonly tolerance: number}, achieved: number): boolean {
  const [low, high] = accepted(printed, printed.tolerance);
  return achieved >= low && achieved <= high;
}

/** The same of a number that is worked out anew: of "more than 2" it is also to be near 2 (2.17, not 20). */
export function agrees(printed: Printed, computed: number, tolerance: number): boolean {
  if (!holds({...printed, tolerance}, computed)) return false;
  return printed.relation === "range" || Math.abs(computed - printed.value!) <= tolerance + hair;
}

/** "about 20 ± 2", "3 to 15". */
export function printedInWords({relation, value, min, max}: Printed, tolerance: number): string {
  const around = tolerance ? ` ± ${Number(tolerance.toPrecision(6))}` : "";
  if (relation === "range") return `${min ?? "…"} to ${max ?? "…"}${around}`;
  return `${relation === "=" ? "" : `${relation} `}${value!}${around}`;
}
