import {checkShare} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/**
 * The yearly rate that adds up to a share over several years, if it is the same each year among those who are left.
 *
 * @formula rate = 1 − (1 − share)^(1/years)
 * @param share share to whom it has happened by the end (has moved on, has met new violence), from 0 to 1
 * @param years years that it took, above 0
 * @returns a rate per year, from 0 to 1: the share itself for one year, and over more years a little above share / years
 * @nan never
 * @source Definition of a constant yearly risk; used of NOU 2020: 16 (2020), section 17.2 (20 to 40 percent move on within
 *   five years) and section 6.7.3 (one in three over four years)
 * @form reading: the shares are printed, the yearly rates are not
 * @methods m-17-secondary-migration, m-6-revictimisation
 * @example
 * annualRate(0.2, 5) // ≈ 0.044
 * annualRate(0.4, 5) // ≈ 0.097
 * annualRate(1 / 3, 4) // ≈ 0.096
 */
export function annualRate(share: number, years: number): number {
  checkShare("annualRate", "share", share);
  if (!(years > 0 && Number.isFinite(years))) {
    throw new InvalidInputError({
      functionName: "annualRate",
      argument: "years",
      value: years,
      advice: "Give the number of years, above 0.",
    });
  }
  return -Math.expm1(Math.log1p(-share) / years);
}
