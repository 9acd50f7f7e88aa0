import {checkNotNegative, checkOptions, checkShare} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";

/** The amounts of a housing allowance. The report prints none of them. */
export interface HousingAllowanceLimits {
  /** What a household without income pays of its housing costs itself, in NOK a year. */
  readonly ownPayment: number;
  /** The share of income that is added to it, from 0 to 1. */
  readonly incomeShare: number;
  /** The share of the remaining costs that is covered, from 0 to 1. */
  readonly covered: number;
}

/**
 * A means-tested housing allowance (bostøtte) with a ceiling on housing costs, and the costs it leaves.
 *
 * @formula allowance = covered · max(0, min(costs, ceiling) − ownPayment − incomeShare · y); uncovered = costs − allowance;
 *   aboveCeiling = max(0, costs − ceiling)
 * @param income household income, in NOK a year, 0 or more
 * @param costs housing costs of each household, in NOK a year, 0 or more
 * @param ceiling the ceiling for each household's size and municipality group (or for its part of the city, with two
 *   ceilings), in NOK a year, 0 or more
 * @param limits.ownPayment what a household without income pays itself, in NOK a year, 0 or more
 * @param limits.incomeShare how much of income is added to that, from 0 to 1
 * @param limits.covered the share of the rest that is covered, from 0 to 1
 * @returns per household `allowance`, from 0 to the costs, never more at a higher income and never less at a higher ceiling,
 *   `uncovered` and `aboveCeiling`, all in NOK a year
 * @nan never
 * @source NOU 2020: 16 (2020), sections 14.3.4, 14.6.4 (two ceilings) and 19.3, which describe the allowance and print
 *   neither rates nor ceilings; a linear own payment is the simplest form with these traits
 * @form reading: the report names the traits, the formula is this project's
 * @methods m-14-bostotte, m-14-two-tier-ceiling
 * @example
 * const limits = {ownPayment: 20000, incomeShare: 0.2, covered: 0.75};
 * housingAllowance([100000], [120000], [80000], limits) // {allowance: [30000], uncovered: [90000], aboveCeiling: [40000]}
 */
export function housingAllowance(
  income: ArrayLike<number>,
  costs: ArrayLike<number>,
  ceiling: ArrayLike<number>,
  limits: HousingAllowanceLimits,
): {allowance: Float64Array; uncovered: Float64Array; aboveCeiling: Float64Array} {
  checkOptions("housingAllowance", limits, ["ownPayment", "incomeShare", "covered"]);
  const {ownPayment, incomeShare, covered} = limits;
  checkNotNegative("housingAllowance", "ownPayment", ownPayment);
  checkShare("housingAllowance", "incomeShare", incomeShare);
  checkShare("housingAllowance", "covered", covered);
  const {
    income: incomes,
    costs: spent,
    ceiling: ceilings,
  } = columnsOf("housingAllowance", amountColumn, {income, costs, ceiling});
  const allowance = incomes.map((amount, row) => {
    const counted = Math.min(spent[row]!, ceilings[row]!);
    return covered * Math.max(0, counted - ownPayment - incomeShare * amount);
  });
  return {
    allowance,
    uncovered: spent.map((cost, row) => cost - allowance[row]!),
    aboveCeiling: spent.map((cost, row) => Math.max(0, cost - ceilings[row]!)),
  };
}
