import {checkOptions, checkSameLength, valueColumn, weightColumn} from "../checks.js";
import {rowsWithWeight} from "../rows-with-weight.js";
import {concentrationOf} from "./concentration-index.js";
import {giniOf} from "./gini.js";
import {amountOf, type WeightOptions} from "./weighted-values.js";

/** How much less unequal incomes are after redistribution than before, and through what. */
export interface RedistributiveEffect {
  /** The Gini coefficient before. */
  readonly before: number;
  /** The Gini coefficient after. */
  readonly after: number;
  /** How far it falls: `before − after`, which is also `vertical − reranking` (Reynolds & Smolensky). */
  readonly absolute: number;
  /** The same as a share of the coefficient before, which is what the report prints. */
  readonly relative: number;
  /** How far it would fall if nobody changed places. */
  readonly vertical: number;
  /** What is lost because people change places, 0 or more (Atkinson & Plotnick). */
  readonly reranking: number;
  /** What is taken on the whole, as a share of all income before: negative when more is given than taken. */
  readonly netTaxRate: number;
  /** How much more unequally than income what is taken is spread over incomes before (Kakwani). */
  readonly progressivity: number;
}

/**
 * How much smaller taxes and income security make the inequality of incomes, by the Gini coefficient.
 *
 * The report prints about 40 percent for taxes and income security together and about 10 percent for progressive income
 * tax alone (section 4.1.1). The second is part of the first, so the two do not add up: `redistributionSteps` divides
 * the whole into parts that do.
 *
 * @formula absolute = G(before) − G(after); relative = absolute / G(before); vertical = G(before) − C, with C the
 *   concentration index of the incomes after, ranked by those before; reranking = G(after) − C; with t the share of
 *   all income that is taken and K the concentration index of what is taken less G(before), vertical = K t / (1 − t)
 * @param before income of each person before redistribution (market income per consumption unit, say): finite numbers
 * @param after income of the same person after it, in the same unit
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns `{before, after, absolute, relative, vertical, reranking, netTaxRate, progressivity}`: `relative` of 0.4
 *   says that the coefficient is 40 percent smaller after; negative where redistribution makes incomes less equal
 * @nan the parts that need a Gini coefficient of incomes that add up to 0 or less; relative when incomes before are
 *   equal; progressivity when what is taken adds up to 0; everything when every weight is 0
 * @source Reynolds, M. & Smolensky, E. (1977), Public Expenditures, Taxes, and the Distribution of Income, Academic Press;
 *   Kakwani, N. C. (1984), "On the measurement of tax progressivity and redistributive effect of taxes with applications
 *   to horizontal and vertical equity", Advances in Econometrics 3, pp. 149-168; NOU 2020: 16, section 4.1.1
 * @form standard: section 4.1.1 prints the results of the relative form and no formula
 * @methods m-4-redistribution
 * @example
 * const {before, after, relative} = redistributiveEffect([0, 100, 300], [60, 100, 240]);
 * before // 0.5
 * after // 0.3
 * relative // 0.4
 */
export function redistributiveEffect(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  options: WeightOptions = {},
): RedistributiveEffect {
  const functionName = "redistributiveEffect";
  checkOptions(functionName, options, ["weights"]);
  const [first, second] = [
    valueColumn(functionName, "before", before),
    valueColumn(functionName, "after", after),
  ];
  checkSameLength(functionName, "before", first.length, "after", second.length);
  const given = weightColumn(functionName, options.weights, "before", first.length);

  const [incomes, results, weights] = [first, second, given].map((column) =>
    rowsWithWeight(column, given),
  ) as [Float64Array, Float64Array, Float64Array];
  const taken = incomes.map((income, row) => income - results[row]!);
  const giniBefore = giniOf({values: incomes, weights});
  const giniAfter = giniOf({values: results, weights});
  const concentration = concentrationOf(results, incomes, weights);
  const takenInAll = amountOf({values: taken, weights});
  // What is given on the whole is ranked as what is taken with the sign turned: the index is the same.
  const ofTaken = concentrationOf(takenInAll < 0 ? taken.map((amount) => -amount) : taken, incomes, weights);
  return {
    before: giniBefore,
    after: giniAfter,
    absolute: giniBefore - giniAfter,
    relative: giniBefore > 0 ? (giniBefore - giniAfter) / giniBefore : NaN,
    vertical: giniBefore - concentration,
    reranking: giniAfter - concentration,
    netTaxRate: takenInAll / amountOf({values: incomes, weights}),
    progressivity: ofTaken - giniBefore,
  };
}
