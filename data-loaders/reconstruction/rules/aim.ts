/** What a rule heads for. */
import type {Constraint} from "../../report/constraints.js";
import {accepted} from "../../report/relation.js";

/** The accepted value nearest to where things are, a little inside the bounds, so that the next rule has room to push. */
export function aim(rule: Constraint, achieved: number): number {
  const [low, high] = accepted(rule, rule.tolerance);
  const room = Number.isFinite(high - low) ? (high - low) * 0.25 : Math.abs(achieved || 1) * 0.002;
  if (achieved < low) return Math.min(high, low + room);
  if (achieved > high) return Math.max(low, high - room);
  return achieved;
}
