import {checkChoice, checkOptions} from "../checks.js";
import {peopleAndLine, type LowIncomeRateOptions} from "./low-income-threshold.js";
import {quantileOf} from "./quantile.js";
import {meanValue, type WeightedValues} from "./weighted-values.js";

/** Where low income begins, whom the rows stand for, and whose gap is told. */
export interface PovertyGapOptions extends LowIncomeRateOptions {
  /** `"median"` takes the median income of those below the threshold, `"mean"` their mean. Default: `"median"`. */
  readonly form?: "median" | "mean" | undefined;
}

/**
 * How far below the low-income threshold the people with low income are, as a share of the threshold.
 *
 * @formula (z − m) / z, with z the threshold and m the median (or mean) of the values below it
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param options.share the share of the median that is the threshold, from 0 to 1; default 0.6
 * @param options.threshold the threshold itself, in the unit of `values`, in place of a share of these people's median
 * @param options.form `"median"` (default), Eurostat's relative median at-risk-of-poverty gap, or `"mean"`, the income
 *   gap ratio: the rate times that ratio is `fosterGreerThorbecke` with alpha 1
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns above 0 (just below the threshold) up to 1 (no income), more for losses; it says nothing about how many
 *   people are below
 * @nan when nobody is below the threshold, the threshold is 0 or less, or every weight is 0
 * @source Eurostat (2004), EU-SILC 131-rev/04 (relative median at-risk-of-poverty gap), as written out in Templ & Alfons,
 *   "Standard methods for point estimation of indicators on social exclusion and poverty using the R package laeken",
 *   section 5; Sen, A. (1976), "Poverty: an ordinal approach to measurement", Econometrica 44(2), pp. 219-231 (the mean)
 * @example
 * povertyGap([50, 80, 90, 200, 300], {threshold: 100}) // 0.2
 * povertyGap([50, 80, 200, 300], {threshold: 100, form: "mean"}) // 0.35
 * povertyGap([200, 300], {threshold: 100}) // NaN
 */
export function povertyGap(values: ArrayLike<number>, options: PovertyGapOptions = {}): number {
  checkOptions("povertyGap", options, ["share", "threshold", "form", "weights"]);
  const {form = "median"} = options;
  checkChoice("povertyGap", "form", form, ["median", "mean"]);
  const {people, line} = peopleAndLine("povertyGap", values, options);
  const poor = below(people, line);
  if (!(line > 0) || poor.values.length === 0) return NaN;
  return (line - (form === "median" ? quantileOf(poor, 0.5) : meanValue(poor))) / line;
}

function below({values, weights}: WeightedValues, line: number): WeightedValues {
  return {
    values: values.filter((value) => value < line),
    weights: weights.filter((_, row) => values[row]! < line),
  };
}
