import {checkSameLength} from "../checks.js";
import {flagColumn} from "../columns.js";

/** How parents bring up their children; the last has no name in the report. */
export type ParentingStyle = "authoritative" | "authoritarian" | "permissive" | "neither";

/**
 * The three styles of parenting, by whether parents set clear limits and whether they give warmth and dialogue.
 *
 * @formula limits and warmth: authoritative; limits without warmth: authoritarian; warmth without limits: permissive
 * @param limits 1 for each parent who sets clear limits, 0 for the others
 * @param warmth 1 for each parent who gives warmth and dialogue, 0 for the others
 * @returns the style of each parent; "neither" is a combination that the report does not name
 * @nan never
 * @source Baumrind (1967) as in NOU 2020: 16, section 6.1.1; that permissive parents are warm is this project’s reading
 * @form reading
 * @methods m-6-parenting-styles
 * @example
 * parentingStyles([1, 1, 0, 0], [1, 0, 1, 0]) // ["authoritative", "authoritarian", "permissive", "neither"]
 */
export function parentingStyles(limits: ArrayLike<number>, warmth: ArrayLike<number>): ParentingStyle[] {
  const sets = flagColumn("parentingStyles", "limits", limits);
  const gives = flagColumn("parentingStyles", "warmth", warmth);
  checkSameLength("parentingStyles", "warmth", gives.length, "limits", sets.length);
  return Array.from(sets, (isStrict, row) => {
    if (isStrict === 1) return gives[row] === 1 ? "authoritative" : "authoritarian";
    return gives[row] === 1 ? "permissive" : "neither";
  });
}
