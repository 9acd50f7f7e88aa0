import {checkShare} from "../../checks.js";
import {amountColumn} from "../../columns.js";

/**
 * What players of the state lottery send to clubs of their choice (grasrotandelen).
 *
 * @formula share · stake
 * @param stake what each player stakes, in NOK, 0 or more
 * @param share the share of the stake that goes to the club, from 0 to 1; the report prints none
 * @returns NOK per player
 * @nan never
 * @source NOU 2020: 16 (2020), section 16.1.2
 * @form printed in words
 * @methods m-16-player-share
 * @example
 * playerShare([200, 50], 0.1) // [20, 5]
 */
export function playerShare(stake: ArrayLike<number>, share: number): Float64Array {
  checkShare("playerShare", "share", share);
  return amountColumn("playerShare", "stake", stake).map((amount) => share * amount);
}
