import {checkOptions, checkWithinTotal} from "../../checks.js";
import {amountColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The target for hiring in the state. */
export interface InclusionTargetRules extends PrintedRules {
  /** The share of new employees who should have a disability or a gap in their CV. */
  readonly target: number;
}

/** The target as printed. */
export const inclusionTargetRules2020: InclusionTargetRules = {
  year: 2020,
  section: "12.2.1.3, footnote 5",
  target: 0.05,
};

/**
 * How many more of each employer's new employees would have had to have a disability or a gap in their CV for the state's
 * inclusion target to be met.
 *
 * @formula max(0, target · hired − included)
 * @param included new employees with a disability or a gap in their CV per employer, 0 or more
 * @param hired all new employees per employer, 0 or more
 * @param options.rules the target in place of the printed one: target 0.05
 * @returns persons short of the target per employer; 0 where it is met
 * @nan never
 * @source NOU 2020: 16 (2020), section 12.2.1.3, footnote 5 (inkluderingsdugnaden)
 * @form printed
 * @methods m-12-inclusion-target
 * @example
 * inclusionShortfall([10, 5], [200, 200]) // [0, 5]
 */
export function inclusionShortfall(
  included: ArrayLike<number>,
  hired: ArrayLike<number>,
  options: RuleOptions<InclusionTargetRules> = {},
): Float64Array {
  checkOptions("inclusionShortfall", options, ["rules"]);
  const {target} = rulesOf("inclusionShortfall", inclusionTargetRules2020, options.rules, {
    shares: ["target"],
  });
  const members = amountColumn("inclusionShortfall", "included", included);
  const all = amountColumn("inclusionShortfall", "hired", hired);
  checkWithinTotal("inclusionShortfall", "included", members, "hired", all);
  return members.map((count, row) => Math.max(0, target * all[row]! - count));
}
