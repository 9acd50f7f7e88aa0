import {countColumn} from "../checks.js";
import {sum} from "../sums.js";

/** What a rule of concentration says of one cell of a table of amounts. */
export interface ConcentrationVerdict {
  /** Whether publishing the cell would tell too much of its largest contributors. */
  readonly sensitive: boolean;
  /** The sum of the contributions: what would be published. */
  readonly total: number;
  /** How far above the total a reader's greatest value must lie: 0 for a cell that is not sensitive. */
  readonly above: number;
}

/** @internal The contributions to one cell from the largest to the smallest, and their sum. */
export function contributionsOf(
  functionName: string,
  contributions: ArrayLike<number>,
): {descending: Float64Array; total: number} {
  // Contributors of 0 are contributors; a cell without any is empty and never comes here.
  const column = countColumn(functionName, "contributions", contributions);
  const descending = column.slice().sort().reverse();
  return {descending, total: sum(column)};
}
