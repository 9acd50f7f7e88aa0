import {checkChoice, checkOptions, checkShare, valueColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {rateBelow} from "./low-income-rate.js";
import {lineOf, type LowIncomeOptions} from "./low-income-threshold.js";
import {withWeights} from "./weighted-values.js";

/** Where low income begins once services count, and whom the rows stand for. */
export interface InKindOptions extends LowIncomeOptions {
  /**
   * `"own"` draws the line anew from the incomes with services, `"kept"` keeps the line of the incomes without them.
   * Default: `"own"`.
   */
  readonly line?: "own" | "kept" | undefined;
}

/** The low-income rate without and with public services counted as income. */
export interface InKindEffect {
  /** The rate of incomes alone. */
  readonly before: number;
  /** The rate of incomes and services together. */
  readonly after: number;
  /** How far the rate falls: `before − after`. */
  readonly absolute: number;
  /** The same as a share of the rate before: the report prints nearly a third. */
  readonly relative: number;
  /** The threshold that each of the two rates was counted by. */
  readonly thresholds: readonly [before: number, after: number];
}

/**
 * How the low-income rate changes when the value of public services counts as income (kindergarten, health, dental care).
 *
 * @formula before = the share of people with vᵢ < z; after = the share with vᵢ + sᵢ < z′, where z′ is drawn from the
 *   vᵢ + sᵢ (`"own"`) or is z (`"kept"`); relative = (before − after) / before
 * @param income income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param services the value of public services that the same person gets, in the same unit and equivalised in the same
 *   way; the report prints no values
 * @param options.share the share of the median that is the threshold, from 0 to 1; default 0.6
 * @param options.line `"own"` (default) or `"kept"`: services worth the same to all raise the median with them, so the
 *   line decides much; with the line kept and nothing taken from anybody the rate cannot rise
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns `{before, after, absolute, relative, thresholds}`; for the Gini coefficient give income, and income and services
 *   together, to `redistributiveEffect`
 * @nan relative when nobody has low income before; everything when every weight is 0
 * @source Aaberge, R., Bhuller, M., Langørgen, A. & Mogstad, M. (2010), "The distributional impact of public services when
 *   needs differ", Journal of Public Economics 94, pp. 549-562 (who also let needs for services differ, which is left to
 *   the equivalising here); NOU 2020: 16, box 4.1 in section 4.1.3.1
 * @form reading: box 4.1 prints the result of a study from 2010 and not how it was reached
 * @methods m-4-in-kind
 * @example
 * const {before, after, relative} = inKindEffect([40, 55, 100, 110, 120], [30, 0, 0, 0, 0]);
 * before // 0.4
 * after // 0.2
 * relative // 0.5
 */
export function inKindEffect(
  income: ArrayLike<number>,
  services: ArrayLike<number>,
  options: InKindOptions = {},
): InKindEffect {
  const functionName = "inKindEffect";
  checkOptions(functionName, options, ["share", "line", "weights"]);
  const {share = 0.6, line = "own", weights} = options;
  checkShare(functionName, "share", share);
  checkChoice(functionName, "line", line, ["own", "kept"]);
  const {income: incomes, services: worth} = columnsOf(functionName, valueColumn, {income, services});

  const alone = withWeights(functionName, incomes, weights);
  const together = withWeights(
    functionName,
    incomes.map((value, row) => value + worth[row]!),
    weights,
  );
  const threshold = lineOf(alone, share);
  const newThreshold = line === "own" ? lineOf(together, share) : threshold;
  const before = rateBelow(alone, threshold);
  const after = rateBelow(together, newThreshold);
  return {
    before,
    after,
    absolute: before - after,
    relative: before > 0 ? (before - after) / before : NaN,
    thresholds: [threshold, newThreshold],
  };
}
