/** How one area moves when many are moved alike. */
import type {Link} from "../links.js";
import type {Interval} from "../world/sides.js";

/** How near to an end an area is brought, as a part of the interval: whole people do not take it across. */
const nearest = 0.01;

/**
 * Its value after a move of so much.
 *
 * An area that rules count stays between the cuts it stands between: it moves by the log odds of its place there, so areas
 * are squeezed towards a cut in the order they have and never stopped by it all at the same value.
 */
export function mover(
  value: number,
  interval: Interval | undefined,
  {to, back}: Link,
): (by: number) => number {
  if (!interval) {
    const start = to(value);
    return (by) => back(start + by);
  }
  const {low, high} = interval;
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
