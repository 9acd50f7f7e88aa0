import {checkAbove} from "../../checks.js";
import {sum} from "../../sums.js";
import {amountColumn, columnsOf} from "../../columns.js";

/**
 * The teachers who have to change school for every school to meet a norm with as many teachers in all as before.
 *
 * @formula moved = min(Σ shortfall, Σ surplus), with shortfall = max(0, p/limit − t) and surplus = max(0, t − p/limit) per
 *   school; schools above the norm give, and schools below it get, in proportion to their surplus and shortfall
 * @param pupils pupils per school, 0 or more
 * @param teachers teachers per school before, 0 or more
 * @param limit the most pupils per teacher, above 0: 15 in grades 1-4 and 20 in grades 5-10 by the norm of 2019
 * @returns `moved`, `after`, the teachers per school afterwards, with the same sum, and `lacking`, the posts by which the
 *   total falls short of the norm (0 when every school meets it)
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.8, on the worst case that Kristiansand warned of
 * @form reading: the report describes the move in words; in proportion is this project's choice
 * @methods m-13-norm-displacement
 * @example
 * teachersMoved([150, 150], [14, 7], 15) // {moved: 3, after: [11, 10], lacking: 0}
 * teachersMoved([150, 150], [11, 7], 15) // {moved: 1, after: [10, 8], lacking: 2}
 */
export function teachersMoved(
  pupils: ArrayLike<number>,
  teachers: ArrayLike<number>,
  limit: number,
): {moved: number; after: Float64Array; lacking: number} {
  checkAbove("teachersMoved", "limit", limit, 0);
  const {pupils: counts, teachers: before} = columnsOf("teachersMoved", amountColumn, {pupils, teachers});
  const shortfall = before.map((have, row) => Math.max(0, counts[row]! / limit - have));
  const surplus = before.map((have, row) => Math.max(0, have - counts[row]! / limit));
  const [needed, free] = [sum(shortfall), sum(surplus)];
  const moved = Math.min(needed, free);
  const after = before.map((have, row) => {
    if (moved === 0) return have;
    return have - surplus[row]! * (moved / free) + shortfall[row]! * (moved / needed);
  });
  return {moved, after, lacking: needed - moved};
}
