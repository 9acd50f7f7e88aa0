import {checkNotNegative, checkShare} from "../../checks.js";

/**
 * The incomes above a limit at which a household is left with less than at the limit, because a benefit ends there.
 *
 * @formula from the limit to limit + loss / (1 − marginalRate)
 * @param limit the income at which the benefit ends, in NOK a year
 * @param loss what is lost there, in NOK a year
 * @param marginalRate the share of further income that other taxes and payments take, from 0 to 1; the report prints none
 * @returns the range of incomes; its upper end is where as much is left as just below the limit, and Infinity when
 *   nothing is left of further income
 * @nan when nothing is lost and nothing is left of further income
 * @source Kleven & Waseem (2013), "Using notches to uncover optimization frictions and structural elasticities",
 *   Quarterly Journal of Economics 128(2), pp. 669-723 (the dominated region); NOU 2020: 16, section 13.3.1
 * @form standard
 * @methods m-13-notch-incentive
 * @example
 * dominatedIncomeRange(566100, 12000, 0.4) // {from: 566100, to: 586100}
 */
export function dominatedIncomeRange(
  limit: number,
  loss: number,
  marginalRate: number,
): {from: number; to: number} {
  checkNotNegative("dominatedIncomeRange", "limit", limit);
  checkNotNegative("dominatedIncomeRange", "loss", loss);
  checkShare("dominatedIncomeRange", "marginalRate", marginalRate);
  return {from: limit, to: limit + loss / (1 - marginalRate)};
}
