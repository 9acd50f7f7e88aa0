import {shareColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";

/** How far shares that should add up to 1 may miss it: printed percentages are rounded. */
const roundingOfShares = 1e-9;

/** @internal Shares of a whole: they add up to 1. */
export function partColumn(functionName: string, argument: string, column: ArrayLike<number>): Float64Array {
  const shares = shareColumn(functionName, argument, column);
  const total = sum(shares);
  if (Math.abs(total - 1) <= roundingOfShares) return shares;
  throw new InvalidInputError({
    functionName,
    argument,
    value: column,
    advice: `The shares add up to ${total}: give all parts of the whole, which add up to 1.`,
  });
}
