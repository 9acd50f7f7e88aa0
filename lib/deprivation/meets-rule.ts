import {checkOptions, checkSameLength, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {checkRule, checkUnit, isMet, type Rule} from "./rule.js";

/** What a relative threshold is relative to. */
export interface MeetsRuleOptions {
  /**
   * The value that a relative threshold multiplies: one number for all areas (the nation’s), or one entry per area (that
   * of its municipality). Needed by rules with `relativeTo`, and by no others.
   */
  readonly reference?: number | ArrayLike<number> | undefined;
}

/**
 * Which areas meet one rule.
 *
 * @formula met if the value lies above, at or above, below, or at or below the threshold, as the rule’s direction says;
 *   of a relative rule the threshold is threshold × reference
 * @param values the indicator, one value per area, in the rule’s unit: shares run from 0 to 1
 * @param rule the rule: `{indicator, direction, threshold, source}` and what else `overlapRules()` or `areaRules()` show;
 *   to move a threshold give `{...rule, threshold: 0.35}`
 * @param options.reference what a relative threshold multiplies: one number, or one entry per area
 * @returns 1 for each area that meets the rule, 0 for the others; a value that differs from the threshold by less than a
 *   trillionth of it counts as lying on it, so that rounding decides nothing
 * @nan never: a missing value is an error, since it is neither a yes nor a no
 * @source NOU 2020: 16 (2020), section 3.3.1 (at least) and section 3.3.5 (above)
 * @form printed
 * @methods m-3-overlap-rule, m-3-threshold-count, m-1-concentration
 * @example
 * const rule = {indicator: "lowIncome", direction: "above", threshold: 0.4, source: "NOU 2020: 16, 3.3.1"};
 * meetsRule([0.39, 0.4, 0.41], rule) // [0, 0, 1]
 * meetsRule([0.39, 0.4, 0.41], {...rule, direction: "at least"}) // [0, 1, 1]
 */
export function meetsRule(values: ArrayLike<number>, rule: Rule, options: MeetsRuleOptions = {}): Uint8Array {
  checkOptions("meetsRule", options, ["reference"]);
  checkRule("meetsRule", "rule", rule);
  const column = valueColumn("meetsRule", "values", values);
  return metBy(
    "meetsRule",
    "values",
    column,
    rule,
    thresholds("meetsRule", rule, options.reference, column.length),
  );
}

/** @internal Applies a rule to a column. */
export function metBy(
  functionName: string,
  argument: string,
  values: ArrayLike<number>,
  rule: Rule,
  thresholdOf: (row: number) => number = () => rule.threshold,
): Uint8Array {
  const column = valueColumn(functionName, argument, values);
  column.forEach((value, row) => {
    checkUnit(functionName, argument, rule, value, row);
  });
  return Uint8Array.from(column, (value, row) => Number(isMet(rule.direction, value, thresholdOf(row))));
}

/** @internal The threshold of each area. */
export function thresholds(
  functionName: string,
  rule: Rule,
  reference: number | ArrayLike<number> | undefined,
  rows: number,
): (row: number) => number {
  if ((rule.relativeTo === undefined) !== (reference === undefined)) {
    throw new InvalidInputError({
      functionName,
      argument: "reference",
      value: reference,
      advice:
        rule.relativeTo === undefined
          ? "The rule has a threshold of its own: leave the reference out, or give the rule a relativeTo."
          : `The rule multiplies the value of the ${rule.relativeTo}: give that value.`,
    });
  }
  if (reference === undefined) return () => rule.threshold;
  const isOne = typeof reference === "number";
  const column = valueColumn(functionName, "reference", isOne ? [reference] : reference);
  if (!isOne) checkSameLength(functionName, "reference", column.length, "values", rows);
  return (row) => rule.threshold * column[isOne ? 0 : row]!;
}
