import {checkNotNegative, checkOptions} from "../checks.js";
import {sum} from "../sums.js";
import {peopleAndLine, type LowIncomeRateOptions} from "./low-income-threshold.js";

/** How much depth counts, where low income begins, and whom the rows stand for. */
export interface FosterGreerThorbeckeOptions extends LowIncomeRateOptions {
  /** The aversion to poverty, 0 or more: 0 counts people, 1 their gaps, 2 the squares of the gaps. No default. */
  readonly alpha: number;
}

/**
 * How much low income there is, by number of people and depth together (the Foster-Greer-Thorbecke index).
 *
 * @formula P(α) = Σ wᵢ ((z − vᵢ)/z)^α over the rows with vᵢ < z, divided by Σ wᵢ, with z the threshold
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param options.alpha α, 0 or more: 0 gives the low-income rate, 1 the poverty gap per person, 2 counts deep gaps more
 * @param options.share the share of the median that is the threshold, from 0 to 1; default 0.6
 * @param options.threshold the threshold itself, in the unit of `values`, in place of a share of these people's median
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns from 0 (nobody is below the threshold) to 1 (nobody has anything), more for losses; with one threshold for all,
 *   the index of everybody is the mean of the groups' indices by their sizes
 * @nan when the threshold is 0 or less, or every weight is 0
 * @source Foster, J., Greer, J. & Thorbecke, E. (1984), "A class of decomposable poverty measures", Econometrica 52(3),
 *   pp. 761-766
 * @example
 * fosterGreerThorbecke([50, 100, 150, 200], {alpha: 1, threshold: 100}) // 0.125
 * fosterGreerThorbecke([50, 100, 150, 200], {alpha: 0, threshold: 100}) // 0.25
 */
export function fosterGreerThorbecke(
  values: ArrayLike<number>,
  options: FosterGreerThorbeckeOptions,
): number {
  const functionName = "fosterGreerThorbecke";
  checkOptions(functionName, options, ["alpha", "share", "threshold", "weights"]);
  checkNotNegative(functionName, "alpha", options.alpha);
  const {people, line} = peopleAndLine(functionName, values, options);
  if (!(line > 0)) return NaN;
  const gaps = people.weights.map((weight, row) => {
    const value = people.values[row]!;
    return value < line ? weight * ((line - value) / line) ** options.alpha : 0;
  });
  return sum(gaps) / sum(people.weights);
}
