/** How one area moves when many are moved alike. */
import type {Link} from "../links.js";
import type {Interval} from "../world/limits.js";

/** How near to an end an area is brought, as a part of the interval: whole people do not take it across. */
const nearest = 0.01;

/**
 * Its value after a move of so much.
 *
 * An area that has to stay in an interval moves by the log odds of its place there: areas are squeezed towards an end in the
 * order they have, never stopped by it all at the same value, and a move back restores them.
 */
export function mover(
  value: number,
  interval: Interval,
  {to, back, least, most}: Link,
): (by: number) => number {
  const [low, high] = [Math.max(least, interval.low), Math.min(most, interval.high)];
  if (low === least && high === most) {
    const start = to(value);
    return (by) => back(start + by);
  }
  if (value <= low || value >= high) return () => value;
  if (high === Infinity) return (by) => low + (value - low) * Math.exp(by);
  const odds = (value - low) / (high - value);
  const room = nearest * (high - low);
  const [first, last] = [Math.min(value, low + room), Math.max(value, high - room)];
  return (by) => {
    const moved = odds * Math.exp(by);
    return Math.min(last, Math.max(first, low + ((high - low) * moved) / (1 + moved)));
  };
}
