import {checkAtLeast, checkFinite, checkOptions} from "../checks.js";

/** The parts of the effect of a move; the two sizes have no defaults, for the report prints none. */
export interface ChildhoodMoveOptions {
  /** What each year of childhood in the better place gives. */
  readonly perYear: number;
  /** What moving itself costs, 0 or more. */
  readonly cost: number;
  /** The age at which the years stop to count. Default: 13. */
  readonly until?: number | undefined;
}

/**
 * What moving to a better neighbourhood gives a child: the years that are left there, less the cost of moving.
 *
 * @formula benefit = perYear · max(0, until − age) − cost
 * @param age the child's age at the move, 0 or more
 * @param options.perYear what each year gives, in any unit; no default
 * @param options.cost what moving costs in the same unit, 0 or more; no default
 * @param options.until the age at which the years stop to count; default 13, before which the report prints gains and after
 *   which small losses
 * @returns the benefit in the unit given; minus the cost for those who are older; 0 at the age until − cost / perYear
 * @nan never
 * @source Chetty, Hendren & Katz (2016), American Economic Review 106(4), pp. 855-902 (exposure in childhood, and a cost of
 *   moving); as told in NOU 2020: 16, section 10.1.2, box 10.1
 * @form reading: the box prints signs and the age of 13; the straight line is this project's
 * @methods m-10-mto-age
 * @example
 * childhoodMoveEffect(8, {perYear: 1, cost: 2}) // 3
 * childhoodMoveEffect(15, {perYear: 1, cost: 2}) // -2
 */
export function childhoodMoveEffect(age: number, options: ChildhoodMoveOptions): number {
  checkOptions("childhoodMoveEffect", options, ["perYear", "cost", "until"]);
  const {perYear, cost, until = 13} = options;
  checkAtLeast("childhoodMoveEffect", "age", age, 0);
  checkFinite("childhoodMoveEffect", "perYear", perYear);
  checkAtLeast("childhoodMoveEffect", "cost", cost, 0);
  checkAtLeast("childhoodMoveEffect", "until", until, 0);
  return perYear * Math.max(0, until - age) - cost;
}
