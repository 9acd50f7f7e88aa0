import {checkFinite} from "../checks.js";

/**
 * The level that follows from a printed relative difference: what the areas have, when only the nation's level and
 * "16 percent higher" are printed.
 *
 * @formula level = reference · (1 + difference / 100)
 * @param reference the level compared with, in any unit
 * @param difference how much higher (positive) or lower (negative) the level is, in percent of the reference; not
 *   percentage points
 * @returns the level, in the unit of the reference; only as exact as the rounding of the two printed numbers
 * @nan never: both arguments must be finite
 * @source Definition of a relative difference; used of tables 3.3, 4.2 and 4.3 in NOU 2020: 16, sections 3.3.3, 4.1.3.1
 *   and 4.1.3.2, which print the difference and the national level but not the level of the areas; also of section 8.3.4
 *   (a chance 25 percent lower) and section 9.2.1 (moves reduced by about 40 percent)
 * @form reading: the report prints differences and national levels, not what follows
 * @methods m-3-relative-difference, m-8-rental-discrimination, m-9-start-loan-moves, m-4-relative-difference,
 *   m-4-audit-study, m-4-price-gap, m-12-kvp-effect
 * @example
 * impliedLevel(200, 50) // 300
 * impliedLevel(50, -10) // 45
 */
export function impliedLevel(reference: number, difference: number): number {
  checkFinite("impliedLevel", "reference", reference);
  checkFinite("impliedLevel", "difference", difference);
  return (reference * (100 + difference)) / 100;
}
