import {countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";

/** @internal Shares from 0 to 1, one per row. */
export function shareColumn(functionName: string, argument: string, column: ArrayLike<number>): Float64Array {
  const shares = countColumn(functionName, argument, column);
  const row = shares.findIndex((share) => share > 1);
  if (row < 0) return shares;
  throw new InvalidInputError({
    functionName,
    argument,
    row,
    value: shares[row],
    advice: "Give shares from 0 to 1 (60 percent is 0.6).",
  });
}

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
