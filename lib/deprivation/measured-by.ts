import {checkNotNegative, checkOptions, countColumn} from "../checks.js";
import {personVerdicts, type PersonOptions, type PersonVerdicts} from "./person-verdicts.js";
import {isMet, type Direction} from "./rule.js";

/** Where the rule draws its line. */
export interface LimitOptions extends PersonOptions {
  /** The limit, in the unit of the column. */
  readonly limit?: number | undefined;
}

/** @internal Rules that compare one amount of each row (hours, kroner, years, people) with one limit. */
export function measuredBy(
  functionName: string,
  argument: string,
  column: ArrayLike<number>,
  direction: Direction,
  options: LimitOptions,
  defaultLimit: number,
): PersonVerdicts {
  checkOptions(functionName, options, ["limit", "weights"]);
  const {limit = defaultLimit, weights} = options;
  checkNotNegative(functionName, "limit", limit);
  const amounts = countColumn(functionName, argument, column);
  return personVerdicts(functionName, argument, amounts.length, {
    meets: (row) => isMet(direction, amounts[row]!, limit),
    weights,
  });
}
