import {checkOptions, checkShare, valueColumn, weightColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {rowsWithWeight} from "../rows-with-weight.js";
import {ranksAmong} from "./percentile-ranks.js";
import {regressionLine} from "./regression-line.js";
import {weightedPeople, withWeights, type People, type WeightOptions} from "./weighted-values.js";

/** Among whom the two generations are ranked, where mobility is told, and whom the rows stand for. */
export interface RankMobilityOptions extends WeightOptions {
  /** The place of the parents for which the children's place is told, from 0 to 1. Default: 0.25. */
  readonly at?: number | undefined;
  /** All parents among whom parents are ranked, such as the whole country's. Default: the parents given. */
  readonly allParents?: People | undefined;
  /** All children among whom children are ranked, such as the whole country's. Default: the children given. */
  readonly allChildren?: People | undefined;
}

/** How children's places in the distribution of incomes follow their parents'. */
export interface RankMobility {
  /** How much higher a child's rank is for parents one rank higher: 0 is full mobility, 1 none. */
  readonly slope: number;
  /** The expected rank of a child of the lowest-ranked parents. */
  readonly intercept: number;
  /** The expected rank of a child of parents at `at` (absolute upward mobility, at 0.25). */
  readonly expected: number;
}

/**
 * How far children's places among the incomes of their generation follow their parents' places (rank-rank mobility).
 *
 * @formula slope β and intercept a of the least-squares line Rᶜᵢ = a + β Rᵖᵢ, with Rᶜ and Rᵖ the percentile ranks of
 *   children and parents (see `percentileRanks`); expected = a + β · at
 * @param parents income of each child's parents: one value per child, finite numbers
 * @param children income of the same child as an adult: finite numbers
 * @param options.at the rank of the parents for which the children's is told, from 0 to 1; default 0.25
 * @param options.allParents `{values, weights}` of the parents among whom ranks are counted: the nation's, when mobility in
 *   one municipality is told; default the parents given
 * @param options.allChildren the same of the children; default the children given
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns `{slope, intercept, expected}`: slope from 0 (parents' place says nothing) to 1 (children have it), rarely
 *   outside; ranks from 0 to 1
 * @nan everything when all parents with weight have the same rank, or every weight is 0
 * @source Chetty, R., Hendren, N., Kline, P. & Saez, E. (2014), "Where is the land of opportunity? The geography of
 *   intergenerational mobility in the United States", Quarterly Journal of Economics 129(4), pp. 1553-1623; NOU 2020: 16,
 *   section 10.1 (the concept) and chapter 10 (mobility by municipality)
 * @form standard: section 10.1 defines social mobility in words and prints no measure
 * @methods m-10-social-mobility, m-10-mobility-trend, m-10-income-mobility-correlates
 * @example
 * rankMobility([10, 20, 30], [100, 200, 300]).slope // 1
 * rankMobility([10, 20, 30], [200, 100, 200]).slope // 0
 */
export function rankMobility(
  parents: ArrayLike<number>,
  children: ArrayLike<number>,
  options: RankMobilityOptions = {},
): RankMobility {
  const functionName = "rankMobility";
  checkOptions(functionName, options, ["at", "allParents", "allChildren", "weights"]);
  const {at = 0.25, allParents, allChildren} = options;
  checkShare(functionName, "at", at);
  const {parents: x, children: y} = columnsOf(functionName, valueColumn, {parents, children});
  const weights = weightColumn(functionName, options.weights, "parents", x.length);

  const ranked = (column: Float64Array, argument: string, all: People | undefined) => {
    const people =
      all === undefined
        ? withWeights(functionName, column, weights)
        : weightedPeople(functionName, argument, all);
    return ranksAmong(rowsWithWeight(column, weights), people);
  };
  const line = regressionLine(
    ranked(x, "allParents", allParents),
    ranked(y, "allChildren", allChildren),
    rowsWithWeight(weights, weights),
  );
  return {...line, expected: line.intercept + line.slope * at};
}
