import {checkOptions, valueColumn, weightColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {sum} from "../sums.js";

/** What links count for. */
export interface LinkOptions {
  /** How strong each link is, 0 or more. Default: 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
}

/**
 * Whether links between people or associations bridge groups or stay within them: the E-I index.
 *
 * @formula (E − I) / (E + I), with E the links between two groups and I those within one; the share of links that cross is (1 +
 *   index) / 2
 * @param first the group of one end of each link: any number as its key
 * @param second the group of the other end
 * @param options.weights how strong each link is, 0 or more; default 1 each
 * @returns from −1 (all links bond likes) over 0 to 1 (all bridge groups). With groups of unequal size even links drawn blindly
 *   fall below 0 or rise above it, so areas should be compared with what chance gives there
 * @nan when there are no links of any weight
 * @source Krackhardt & Stern (1988), "Informal networks and organizational crises: an experimental simulation", Social
 *   Psychology Quarterly 51(2), pp. 123-140; NOU 2020: 16, section 10.4.2 (bonding and bridging) and section 10.4.3 (networks
 *   next to each other with few links)
 * @form reading: the report describes both kinds of link and gives no index
 * @methods m-10-parallel-civil-society, m-10-social-capital, m-5-social-ties, m-16-bridging-bonding-linking
 * @example
 * externalInternalIndex([1, 1, 2, 2], [1, 1, 2, 1]) // -0.5
 */
export function externalInternalIndex(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  options: LinkOptions = {},
): number {
  checkOptions("externalInternalIndex", options, ["weights"]);
  const {first: ends, second: others} = columnsOf("externalInternalIndex", valueColumn, {first, second});
  const weights = weightColumn("externalInternalIndex", options.weights, "first", ends.length);
  const balance = sum(weights.map((weight, link) => (ends[link] === others[link] ? -weight : weight)));
  return balance / sum(weights);
}
