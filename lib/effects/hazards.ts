import {InvalidInputError} from "../invalid-input-error.js";
import {shareColumn} from "../columns.js";

/**
 * The risk in each period among those to whom it has not happened yet, from cumulative shares: discrete hazards.
 *
 * @formula hₜ = (Fₜ − Fₜ₋₁) / (1 − Fₜ₋₁), with F₀ = 0
 * @param cumulative the share to whom it has happened by the end of each period, from 0 to 1, never falling
 * @returns one hazard per period, from 0 to 1: falling shares of new cases can hide a hazard that rises, as fewer are left
 * @nan in periods that begin with nobody left
 * @source Singer & Willett (2003), Applied Longitudinal Data Analysis, chapter 10; NOU 2020: 16, section 6.7.3
 * @form standard
 * @methods m-6-revictimisation
 * @example
 * hazards([0.5, 0.75, 0.75]) // [0.5, 0.5, 0]
 * hazards([1, 1]) // [1, NaN]
 */
export function hazards(cumulative: ArrayLike<number>): Float64Array {
  const shares = shareColumn("hazards", "cumulative", cumulative);
  return shares.map((share, period) => {
    const before = period === 0 ? 0 : shares[period - 1]!;
    if (share < before) {
      throw new InvalidInputError({
        functionName: "hazards",
        argument: "cumulative",
        row: period,
        value: share,
        advice: `It is below the ${before} of the period before: a cumulative share cannot fall.`,
      });
    }
    return (share - before) / (1 - before);
  });
}
