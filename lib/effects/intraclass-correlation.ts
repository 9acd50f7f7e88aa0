import {valueColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";

/** How much of the variation of a value lies between clusters. */
export interface IntraclassCorrelation {
  /** The share of the variance that lies between clusters, free of what chance alone puts there; can be below 0. */
  readonly icc: number;
  /** The share of the sum of squares between clusters (η²), which chance alone makes larger than 0. */
  readonly etaSquared: number;
  /** How many clusters there are. */
  readonly clusters: number;
  /** The size of cluster that stands for clusters of unequal sizes. */
  readonly size: number;
}

/**
 * The share of the variation of a value that lies between schools, neighbourhoods or families: the intraclass correlation,
 * which is also the correlation of two members of one cluster.
 *
 * @formula icc = (MSB − MSW) / (MSB + (n₀ − 1) MSW), with mean squares between and within clusters and n₀ = (N − Σ nⱼ² / N) /
 *   (k − 1); η² = SSB / (SSB + SSW)
 * @param values one value per person, in any unit
 * @param clusters the cluster of each person: any number as its key
 * @returns `{icc, etaSquared, clusters, size}`. The icc runs from −1 / (n₀ − 1) over 0 (clusters differ as chance makes them
 *   differ) to 1 (everybody equals their cluster); below 0, members of a cluster differ more than people at large
 * @nan icc and η² when all values are equal; the icc when each person is a cluster, or there is only one cluster
 * @source Donner & Koval (1980), "The estimation of intraclass correlation in the analysis of family data", Biometrics 36(1),
 *   pp. 19-25 (analysis-of-variance estimator); the example is in Shrout & Fleiss (1979), "Intraclass correlations: uses in
 *   assessing rater reliability", Psychological Bulletin 86(2), table 2; NOU 2020: 16, section 10.1.3
 * @form standard
 * @methods m-10-school-variance-share, m-13-variance-split, m-19-variance-share, m-1-school-composition-variance
 * @example
 * const marks = [1, 3, 5, 7];
 * intraclassCorrelation(marks, [1, 1, 2, 2]).etaSquared // 0.8
 * intraclassCorrelation(marks, [1, 1, 2, 2]).icc // ≈ 0.778
 */
export function intraclassCorrelation(
  values: ArrayLike<number>,
  clusters: ArrayLike<number>,
): IntraclassCorrelation {
  const {values: column, clusters: keys} = columnsOf("intraclassCorrelation", valueColumn, {
    values,
    clusters,
  });
  const members = new Map<number, number[]>();
  column.forEach((value, row) => {
    const key = keys[row]!;
    const list = members.get(key);
    if (list === undefined) members.set(key, [value]);
    else list.push(value);
  });

  const people = column.length;
  const count = members.size;
  const centre = sum(column) / people;
  let [between, within, squaredSizes] = [0, 0, 0];
  for (const list of members.values()) {
    const mean = sum(Float64Array.from(list)) / list.length;
    between += list.length * (mean - centre) ** 2;
    within += sum(Float64Array.from(list, (value) => (value - mean) ** 2));
    squaredSizes += list.length ** 2;
  }
  if (!Number.isFinite(between + within)) {
    const advice = "The values are too large to be squared: give them in a larger unit.";
    throw new InvalidInputError({
      functionName: "intraclassCorrelation",
      argument: "values",
      value: values,
      advice,
    });
  }
  // Equal values differ from their mean in the last digit, which is no variation.
  const isConstant = column.every((value) => value === column[0]);
  const size = (people - squaredSizes / people) / (count - 1);
  const meanBetween = between / (count - 1);
  const meanWithin = within / (people - count);
  return {
    icc: isConstant ? NaN : (meanBetween - meanWithin) / (meanBetween + (size - 1) * meanWithin),
    etaSquared: isConstant ? NaN : between / (between + within),
    clusters: count,
    size,
  };
}
