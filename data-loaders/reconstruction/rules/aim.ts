/** What a rule asks for, as numbers: the values it accepts, and the one to head for. */
import type {Constraint} from "../../report/constraints.js";

/** Lowest and highest value that a rule accepts; a strict one leaves its bound out by a hair. */
export function accepted(rule: Constraint): readonly [number, number] {
  const {relation, value, min, max, tolerance} = rule;
  const hair = 1e-9;
  if (relation === "range") return [(min ?? -Infinity) - tolerance, (max ?? Infinity) + tolerance];
  if (value === null) throw new Error(`${rule.id} has no value for its relation "${relation}".`);
  switch (relation) {
    case "=":
    case "about":
      return [value - tolerance, value + tolerance];
    case "<":
      return [-Infinity, value - hair];
    case "<=":
      return [-Infinity, value];
    case ">":
      return [value + hair, Infinity];
    case ">=":
      return [value, Infinity];
  }
}

/** The accepted value nearest to where things are, a little inside the bounds, so that the next rule has room to push. */
export function aim(rule: Constraint, achieved: number): number {
  const [low, high] = accepted(rule);
  const room = Number.isFinite(high - low) ? (high - low) * 0.25 : Math.abs(achieved || 1) * 0.002;
  if (achieved < low) return Math.min(high, low + room);
  if (achieved > high) return Math.max(low, high - room);
  return achieved;
}
