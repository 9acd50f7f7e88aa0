import {checkOptions, checkSameLength, checkShare, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import type {Key} from "../keys.js";
import {sum} from "../sums.js";
import {groupsOf} from "./groups-of-people.js";
import {rateBelow} from "./low-income-rate.js";
import {lineOf, type LowIncomeOptions} from "./low-income-threshold.js";
import {withWeights} from "./weighted-values.js";

/** Where low income begins in each region, and whom the rows stand for. */
export interface RegionalLowIncomeOptions extends LowIncomeOptions {
  /**
   * What living costs in each person's region, where the nation is 1: one entry per person, the same throughout a region.
   * The line of a region is then the nation's times its level. Default: the line is drawn by the region's own median.
   */
  readonly priceLevel?: ArrayLike<number> | undefined;
}

/** Low income by lines that differ between regions, beside the one line of the nation. */
export interface RegionalLowIncome {
  /** The share of everybody below the line of their region. */
  readonly rate: number;
  /** The share of everybody below the nation's line. */
  readonly nationalRate: number;
  /** The regions in the order in which they first occur. */
  readonly regions: readonly {
    readonly key: Key;
    /** The line of the region. */
    readonly line: number;
    /** The share of its people below that line. */
    readonly rate: number;
    /** The share of its people below the nation's line. */
    readonly nationalRate: number;
  }[];
}

/**
 * How low-income rates change when the line follows the region, because living there costs more or less.
 *
 * @formula line of region r = share × median of r, or share × median of all × price level of r; rate = the share of people
 *   below the line of their region
 * @param values income per person, as a rule equivalised (kroner per consumption unit): finite numbers
 * @param groups which region each person is in: one key (text or number) per row
 * @param options.share the share of the median that is the line, from 0 to 1; default 0.6
 * @param options.priceLevel what living costs in each person's region, above 0, the nation being 1, the same throughout a
 *   region; default none: lines follow the regions' medians
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns `{rate, nationalRate, regions}`, shares from 0 to 1
 * @nan everything when every weight is 0; a region that nobody with weight is in is left out
 * @source Mogstad, M. (2005) and Langørgen et al. (2003), as told in NOU 2020: 16, section 12.3.2
 * @form reading: section 12.3.2 prints that limits differ by region because house prices do, and neither limits nor rule
 * @methods m-12-regional-low-income
 * @example
 * const income = [50, 100, 100, 100, 200, 200];
 * const region = ["coast", "coast", "coast", "city", "city", "city"];
 * regionalLowIncome(income, region).regions[1].line // 120
 * regionalLowIncome(income, region).regions[1].rate // ≈ 0.33
 * regionalLowIncome(income, region).regions[1].nationalRate // 0
 */
export function regionalLowIncome(
  values: ArrayLike<number>,
  groups: ArrayLike<Key>,
  options: RegionalLowIncomeOptions = {},
): RegionalLowIncome {
  const functionName = "regionalLowIncome";
  checkOptions(functionName, options, ["share", "priceLevel", "weights"]);
  const {share = 0.6, priceLevel, weights} = options;
  checkShare(functionName, "share", share);
  const column = valueColumn(functionName, "values", values);
  const everybody = withWeights(functionName, column, weights);
  const parts = groupsOf(functionName, column, groups, weights);
  const levels =
    priceLevel === undefined ? undefined : levelOfEach(functionName, column.length, groups, priceLevel);

  const nation = lineOf(everybody, share);
  const regions = parts.map(({key, people}) => {
    const line = levels ? nation * levels.get(key)! : lineOf(people, share);
    return {key, line, rate: rateBelow(people, line), nationalRate: rateBelow(people, nation)};
  });
  const sizes = parts.map(({people}) => sum(people.weights));
  const low = Float64Array.from(regions, ({rate}, at) => rate * sizes[at]!);
  return {
    rate: sum(low) / sum(Float64Array.from(sizes)),
    nationalRate: rateBelow(everybody, nation),
    regions,
  };
}

function levelOfEach(
  functionName: string,
  rows: number,
  groups: ArrayLike<Key>,
  priceLevel: ArrayLike<number>,
): Map<Key, number> {
  const column = valueColumn(functionName, "priceLevel", priceLevel);
  checkSameLength(functionName, "values", rows, "priceLevel", column.length);
  const levels = new Map<Key, number>();
  for (let row = 0; row < rows; row++) {
    const level = column[row]!;
    const known = levels.get(groups[row]!) ?? level;
    if (!(level > 0) || known !== level) {
      throw new InvalidInputError({
        functionName,
        argument: "priceLevel",
        row,
        value: level,
        advice: "Give a number above 0 (the nation is 1), the same for everybody in a region.",
      });
    }
    levels.set(groups[row]!, level);
  }
  return levels;
}
