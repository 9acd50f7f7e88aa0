import {valueColumn} from "../../checks.js";
import {flagColumn, sameRows} from "../../columns.js";

/** One entry per indicator in each column. */
export interface ScorecardIndicators {
  /** The areas’ value at the start. */
  readonly start: ArrayLike<number>;
  /** The areas’ value at the end. */
  readonly end: ArrayLike<number>;
  /** The country’s, or comparable areas’, value at the start. */
  readonly comparisonStart: ArrayLike<number>;
  /** The same at the end. */
  readonly comparisonEnd: ArrayLike<number>;
  /** 1 where more is better, 0 where less is. */
  readonly moreIsBetter: ArrayLike<number>;
}

/**
 * On how many indicators the areas of a programme improved, and on how many they did better than a comparison.
 *
 * @formula improved = #{k : gₖ > 0}, ahead = #{k : gₖ > hₖ}, with gₖ and hₖ the change in the better direction in the areas and
 *   in the comparison
 * @param indicators.start value in the areas at the start, per indicator
 * @param indicators.end value in the areas at the end
 * @param indicators.comparisonStart value in the country or in comparable areas at the start
 * @param indicators.comparisonEnd value there at the end
 * @param indicators.moreIsBetter 1 where a higher value is better, 0 where a lower one is
 * @returns `improved` and `ahead`, numbers of indicators, `indicators`, how many there are, and `gapsClosed`, those on which the
 *   distance to the comparison became smaller
 * @nan never
 * @source NOU 2020: 16 (2020), section 15.3.2.3 (Batty et al. 2010: 32 of 36 indicators improved, and most did better than the
 *   country and comparable areas)
 * @form printed in words
 * @methods m-15-ndc-scorecard
 * @example
 * const crimeAndWork = {start: [20, 50], end: [15, 52], comparisonStart: [10, 70], comparisonEnd: [9, 75],
 *   moreIsBetter: [0, 1]};
 * programmeScorecard(crimeAndWork) // {improved: 2, ahead: 1, gapsClosed: 1, indicators: 2}
 */
export function programmeScorecard(indicators: ScorecardIndicators): {
  improved: number;
  ahead: number;
  gapsClosed: number;
  indicators: number;
} {
  const name = "programmeScorecard";
  const start = valueColumn(name, "start", indicators.start);
  const end = valueColumn(name, "end", indicators.end);
  const comparisonStart = valueColumn(name, "comparisonStart", indicators.comparisonStart);
  const comparisonEnd = valueColumn(name, "comparisonEnd", indicators.comparisonEnd);
  const moreIsBetter = flagColumn(name, "moreIsBetter", indicators.moreIsBetter);
  const count = sameRows(name, {start, end, comparisonStart, comparisonEnd, moreIsBetter});
  const sign = moreIsBetter.map((isBetter) => (isBetter === 1 ? 1 : -1));
  const gain = end.map((value, row) => sign[row]! * (value - start[row]!));
  const otherGain = comparisonEnd.map((value, row) => sign[row]! * (value - comparisonStart[row]!));
  const gapBefore = start.map((value, row) => Math.abs(value - comparisonStart[row]!));
  const gapAfter = end.map((value, row) => Math.abs(value - comparisonEnd[row]!));
  return {
    improved: gain.filter((value) => value > 0).length,
    ahead: gain.filter((value, row) => value > otherGain[row]!).length,
    gapsClosed: gapAfter.filter((gap, row) => gap < gapBefore[row]!).length,
    indicators: count,
  };
}
