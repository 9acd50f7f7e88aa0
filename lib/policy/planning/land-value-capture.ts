import {checkShare} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";

/**
 * What is claimed of a rise in land value that the owner did not bring about (land value capture).
 *
 * @formula share · max(0, after − before)
 * @param before value of each property before the investment or the zoning, in NOK, 0 or more
 * @param after its value afterwards, in NOK, 0 or more
 * @param share the share of the rise that is claimed, from 0 to 1; the report prints none
 * @returns NOK per property, 0 or more and never above the rise
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.1.3, footnote 2 (Oxley 2004; Samfunnsøkonomisk analyse 2018b)
 * @form printed in words
 * @methods m-14-land-value-capture
 * @example
 * landValueCapture([100, 100], [150, 90], 0.4) // [20, 0]
 */
export function landValueCapture(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  share: number,
): Float64Array {
  checkShare("landValueCapture", "share", share);
  const {before: first, after: last} = columnsOf("landValueCapture", amountColumn, {before, after});
  return first.map((value, row) => share * Math.max(0, last[row]! - value));
}
