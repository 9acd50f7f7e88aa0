import {checkChoice, checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {cellAt, isMargin, marginTable, type TableCell} from "./margin-table.js";

/** A cell that must not be published, and how far from its value a reader's bounds must at least lie. */
export interface SensitiveCell extends TableCell {
  /** The reader's least value must lie this far below the true one. */
  readonly below?: number | undefined;
  /** The reader's greatest value must lie this far above the true one. */
  readonly above?: number | undefined;
  /** The reader's interval must be this wide, wherever the true value lies in it. */
  readonly width?: number | undefined;
}

/** Which counts are too small to publish. */
export interface ThresholdRuleOptions {
  /** The smallest count above 0 that may be published. No default: it is a decision, not a statistic. */
  readonly minimum: number;
  /** `"safe"` if zeros may be published, `"sensitive"` if not. Default: `"safe"`. */
  readonly zeros?: "safe" | "sensitive" | undefined;
  /** `"tested"` if the margins must reach the minimum as well, `"safe"` if not. Default: `"tested"`. */
  readonly margins?: "tested" | "safe" | undefined;
}

/**
 * Primary suppression of a table of counts by the threshold rule (minimum frequency rule): the cells with few people.
 *
 * @formula sensitive if 0 < x < minimum (0 ≤ x < minimum where zeros are sensitive); the reader must not be able to
 *   conclude even that x is below the minimum, so the upper protection level is minimum − x
 * @param columns the inner cells: one column of counts per category, one entry per row; the margins are their sums
 * @param options.minimum the smallest count above 0 that may be published: a whole number of 2 or more; no default
 * @param options.zeros `"safe"` (default) or `"sensitive"`
 * @param options.margins `"tested"` (default: a total below the minimum is sensitive too) or `"safe"`
 * @returns the sensitive cells, row by row, with `above` = minimum − x, as `secondarySuppression` takes them
 * @nan never
 * @source Hundepool et al. (2024), Handbook on Statistical Disclosure Control, second edition, section 5.2 (unsafe cells in frequency tables); NOU 2020: 16 prints no
 *   such rule, so the minimum has no default
 * @example
 * thresholdRule([[12, 2], [7, 30]], {minimum: 3}) // [{row: 1, column: 0, above: 1}]
 */
export function thresholdRule(
  columns: ArrayLike<ArrayLike<number>>,
  options: ThresholdRuleOptions,
): SensitiveCell[] {
  checkOptions("thresholdRule", options, ["minimum", "zeros", "margins"]);
  const {minimum, zeros = "safe", margins = "tested"} = options;
  checkMinimum("thresholdRule", minimum);
  checkChoice("thresholdRule", "zeros", zeros, ["safe", "sensitive"]);
  checkChoice("thresholdRule", "margins", margins, ["tested", "safe"]);
  const table = marginTable("thresholdRule", columns);
  const sensitive: SensitiveCell[] = [];
  table.values.forEach((count, place) => {
    const isTested = margins === "tested" || !isMargin(table, place);
    const isSmall = count < minimum && (count > 0 || zeros === "sensitive");
    if (isTested && isSmall) sensitive.push({...cellAt(table, place), above: minimum - count});
  });
  return sensitive;
}

/** @internal The smallest count that may be published: below 2 it would protect nobody. */
export function checkMinimum(functionName: string, minimum: number): void {
  if (Number.isSafeInteger(minimum) && minimum >= 2) return;
  throw new InvalidInputError({
    functionName,
    argument: "minimum",
    value: minimum,
    advice: "Give the smallest count that may be published: a whole number of 2 or more.",
  });
}
