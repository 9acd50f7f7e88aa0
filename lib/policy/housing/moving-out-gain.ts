import {amountColumn, sameRows} from "../../columns.js";

/** One entry per household in each column, in NOK a year, 0 or more. */
export interface MovingOutCase {
  /** Rent of the municipal home. */
  readonly municipalRent: ArrayLike<number>;
  /** Rent of the private home. */
  readonly privateRent: ArrayLike<number>;
  /** State housing allowance in the municipal home. */
  readonly stateBefore: ArrayLike<number>;
  /** State housing allowance in the private home. */
  readonly stateAfter: ArrayLike<number>;
  /** Municipal housing allowance, which only tenants in municipal homes get. */
  readonly municipalAllowance: ArrayLike<number>;
}

/**
 * What a household gains or loses by moving from a municipal to a private rental home, when municipal housing allowance is for
 * tenants in municipal homes only.
 *
 * @formula (stateAfter − privateRent) − (stateBefore + municipalAllowance − municipalRent)
 * @param household.municipalRent rent of the municipal home, in NOK a year
 * @param household.privateRent rent of the private home
 * @param household.stateBefore state housing allowance in the municipal home
 * @param household.stateAfter state housing allowance in the private home
 * @param household.municipalAllowance municipal housing allowance in the municipal home
 * @returns NOK a year per household: below 0 the municipal allowance, or a higher rent, keeps the household where it is
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.6.6
 * @form printed in words
 * @methods m-14-municipal-allowance-lockin
 * @example
 * movingOutGain({municipalRent: [100], privateRent: [100], stateBefore: [30], stateAfter: [30], municipalAllowance: [20]}) // [-20]
 */
export function movingOutGain(household: MovingOutCase): Float64Array {
  const columnOf = (argument: keyof MovingOutCase) =>
    amountColumn("movingOutGain", argument, household[argument]);
  const municipalRent = columnOf("municipalRent");
  const privateRent = columnOf("privateRent");
  const stateBefore = columnOf("stateBefore");
  const stateAfter = columnOf("stateAfter");
  const municipalAllowance = columnOf("municipalAllowance");
  sameRows("movingOutGain", {municipalRent, privateRent, stateBefore, stateAfter, municipalAllowance});
  return municipalRent.map((rent, row) => {
    const before = stateBefore[row]! + municipalAllowance[row]! - rent;
    return stateAfter[row]! - privateRent[row]! - before;
  });
}
