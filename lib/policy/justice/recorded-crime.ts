import {amountColumn, sameRows, shareColumn} from "../../columns.js";

/**
 * The crime that is recorded in each area when only part of it is discovered, and how much it misleads in a comparison.
 *
 * @formula recorded = offences · discovery; bias = discoveryᵢ / discovery₀, by which the ratio of recorded crime to that of the
 *   first area exceeds the true ratio
 * @param offences offences committed in each area, 0 or more, or a rate of them; the first area is the one compared with
 * @param discovery the chance that an offence is discovered there, from 0 to 1, which grows with police effort; the report prints
 *   none
 * @returns per area `recorded` crime and the `bias`, 1 where discovery is as likely as in the first area and above 1 where more of
 *   it is found
 * @nan the bias, where no offence is discovered in either area
 * @source NOU 2020: 16 (2020), section 18.2.2, on effort that finds more crime
 * @form printed in words
 * @methods m-18-detection-bias
 * @example
 * recordedCrime([100, 120], [0.3, 0.5]) // {recorded: [30, 60], bias: [1, 5 / 3]}
 */
export function recordedCrime(
  offences: ArrayLike<number>,
  discovery: ArrayLike<number>,
): {recorded: Float64Array; bias: Float64Array} {
  const committed = amountColumn("recordedCrime", "offences", offences);
  const chances = shareColumn("recordedCrime", "discovery", discovery);
  sameRows("recordedCrime", {offences: committed, discovery: chances});
  return {
    recorded: committed.map((count, row) => count * chances[row]!),
    bias: chances.map((chance) => chance / chances[0]!),
  };
}
