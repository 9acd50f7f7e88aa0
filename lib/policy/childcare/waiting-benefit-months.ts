import {checkNotNegative, checkOptions} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";

/** How the waiting benefit is limited. */
export interface WaitingBenefitOptions {
  /** The age from which it can be paid, in months. Default: 12 (13 in the cost estimate). */
  readonly fromAge?: number | undefined;
  /** The longest period, in months. Default: 11, today's limit. */
  readonly longest?: number | undefined;
}

/**
 * For how many months a waiting benefit (ventestøtte) would be paid: from a rejected application for a kindergarten place
 * until the right to one begins.
 *
 * @formula min(longest, max(0, ageAtRight − max(ageAtRejection, fromAge)))
 * @param ageAtRejection age of each child in months when the application is rejected
 * @param ageAtRight age of each child in months when the right to a place begins
 * @param options.fromAge the age in months from which it can be paid; default 12, as proposed (13.4.3), while the cost
 *   estimate (19.3) counts children from 13 months
 * @param options.longest the longest period in months; default 11, as today's cash-for-care benefit, which the proposal
 *   narrows
 * @returns months per child, from 0 to `longest`; times NOK 7500 it is the benefit
 * @nan never
 * @source NOU 2020: 16 (2020), sections 13.4.3 and 19.3 (proposal of NOU 2019: 7), limit of section 13.1.3
 * @form printed; that today's longest period still holds is this project's reading
 * @methods m-13-waiting-benefit
 * @example
 * waitingBenefitMonths([10, 13], [19, 15]) // [7, 2]
 * waitingBenefitMonths([10, 13], [19, 15], {fromAge: 13}) // [6, 2]
 */
export function waitingBenefitMonths(
  ageAtRejection: ArrayLike<number>,
  ageAtRight: ArrayLike<number>,
  options: WaitingBenefitOptions = {},
): Float64Array {
  checkOptions("waitingBenefitMonths", options, ["fromAge", "longest"]);
  const {fromAge = 12, longest = 11} = options;
  checkNotNegative("waitingBenefitMonths", "fromAge", fromAge);
  checkNotNegative("waitingBenefitMonths", "longest", longest);
  const {ageAtRejection: rejected, ageAtRight: right} = columnsOf("waitingBenefitMonths", amountColumn, {
    ageAtRejection,
    ageAtRight,
  });
  return right.map((age, row) => Math.min(longest, Math.max(0, age - Math.max(rejected[row]!, fromAge))));
}
