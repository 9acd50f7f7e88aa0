import {checkOptions, checkSameLength} from "../checks.js";
import {flagColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyColumn, type Key} from "../keys.js";

/** Which departures are counted apart. */
export interface RetentionOptions {
  /** 1 for each person who moved for work or education, 0 for others. Default: nobody did. */
  readonly forWork?: ArrayLike<number> | undefined;
}

/** Who is still where they began, year by year. */
export interface RetentionCurve {
  /** Share who have lived in the first place in every year so far; entry 0 is 1. */
  readonly stayed: Float64Array;
  /** Share who have moved away for work or education. */
  readonly forWork: Float64Array;
  /** Share who have moved away for other reasons. */
  readonly others: Float64Array;
}

/**
 * How many people are still where they were first settled, year by year, with moves for work or education counted apart.
 *
 * @formula stayed_t = share of people whose place in years 0 to t is the same throughout; stayed + for work + others = 1
 * @param places one column per year, each with the place (municipality, labour-market region, area) of each person in that
 *   year, the same people in the same order; the first is where they were settled
 * @param options.forWork 1 for each person whose first move away was for work or education, 0 for the others; default nobody’s
 * @returns three shares per year, from 0 to 1, that add up to 1. Whoever comes back has still moved on: 1 − stayed at five
 *   years is the share of onward migration (sekundærflytting)
 * @nan never
 * @source NOU 2020: 16 (2020), section 17.2 (onward migration within five years) and section 17.3.1 (staying in the region,
 *   except for work or education)
 * @form printed in words
 * @methods m-17-secondary-migration, m-17-stay-in-region
 * @example
 * const places = [["a", "a", "b", "b"], ["a", "b", "b", "b"], ["a", "a", "b", "c"]];
 * retentionCurve(places).stayed // [1, 0.75, 0.5]
 * retentionCurve(places, {forWork: [0, 1, 0, 0]}).others // [0, 0, 0.25]
 */
export function retentionCurve(
  places: ArrayLike<ArrayLike<Key>>,
  options: RetentionOptions = {},
): RetentionCurve {
  const name = "retentionCurve";
  checkOptions(name, options, ["forWork"]);
  const given: unknown = places;
  if (!Array.isArray(given) || given.length === 0) {
    throw new InvalidInputError({
      functionName: name,
      argument: "places",
      value: given,
      advice: "Give an array with one column of places per year.",
    });
  }
  const years = Array.from(places, (column, year) => keyColumn(name, `places[${year}]`, column));
  const people = years[0]!.codes.length;
  years.forEach(({codes}, year) => {
    checkSameLength(name, `places[${year}]`, codes.length, "places[0]", people);
  });
  const work = flagColumn(name, "forWork", options.forWork ?? new Uint8Array(people));
  checkSameLength(name, "forWork", work.length, "places[0]", people);

  const isThere = new Uint8Array(people).fill(1);
  const share = (counts: (row: number) => boolean) => {
    let all = 0;
    for (let row = 0; row < people; row++) all += Number(counts(row));
    return all / people;
  };
  const placeOf = (year: number, row: number) => years[year]!.distinct[years[year]!.codes[row]!];
  const curves = years.map((_, year) => {
    for (let row = 0; row < people; row++) {
      if (placeOf(year, row) !== placeOf(0, row)) isThere[row] = 0;
    }
    return {
      stayed: share((row) => isThere[row] === 1),
      forWork: share((row) => isThere[row] === 0 && work[row] === 1),
      others: share((row) => isThere[row] === 0 && work[row] === 0),
    };
  });
  return {
    stayed: Float64Array.from(curves, ({stayed}) => stayed),
    forWork: Float64Array.from(curves, ({forWork}) => forWork),
    others: Float64Array.from(curves, ({others}) => others),
  };
}
