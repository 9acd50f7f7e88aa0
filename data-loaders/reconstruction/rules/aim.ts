/** What a rule heads for. */
import type {Range} from "./leeway.js";

/** The value in a range nearest to where things are, a little inside its bounds, so that the next rule has room to push. */
export function aim([low, high]: Range, achieved: number): number {
  const room = Number.isFinite(high - low) ? (high - low) * 0.25 : Math.abs(achieved || 1) * 0.002;
  if (achieved < low) return Math.min(high, low + room);
  if (achieved > high) return Math.max(low, high - room);
  return achieved;
}
