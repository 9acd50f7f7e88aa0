import {InvalidInputError} from "../../invalid-input-error.js";
import {valueColumn} from "../../checks.js";
import {flagColumn, sameRows} from "../../columns.js";

/**
 * How many of the areas with an initiative were among the worst off of all areas before it, and how many still are.
 *
 * @formula share of the areas with an initiative whose rate is among the `worst` highest, at each of two times and at both
 * @param before rate of each area at first, such as unemployment: higher is worse
 * @param after the same later
 * @param initiative 1 for an area with an initiative, 0 for others
 * @param worst how many areas count as the worst off: a whole number, 1 or more; the report prints none. Areas that tie with
 *   the last of them count too
 * @returns `before`, `after` and `both`, shares of the areas with an initiative, from 0 to 1
 * @nan when no area has an initiative
 * @source NOU 2020: 16 (2020), sections 15.3.2.3 and 15.3.3.2 (Tunstall 2016, who ranks all areas of England and Wales by
 *   unemployment)
 * @form printed in words
 * @methods m-15-rank-persistence
 * @example
 * worstOffPersistence([9, 8, 3, 2], [8, 2, 7, 1], [1, 1, 0, 0], 2) // {before: 1, after: 0.5, both: 0.5}
 */
export function worstOffPersistence(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  initiative: ArrayLike<number>,
  worst: number,
): {before: number; after: number; both: number} {
  const name = "worstOffPersistence";
  const first = valueColumn(name, "before", before);
  const last = valueColumn(name, "after", after);
  const chosen = flagColumn(name, "initiative", initiative);
  const areas = sameRows(name, {before: first, after: last, initiative: chosen});
  if (!Number.isInteger(worst) || worst < 1 || worst > areas) {
    const advice = `Give a whole number from 1 to ${areas}, the number of areas.`;
    throw new InvalidInputError({functionName: name, argument: "worst", value: worst, advice});
  }
  const [wasWorst, isWorst] = [first, last].map((rate) => {
    const limit = Float64Array.from(rate).sort()[areas - worst]!;
    return rate.map((value) => (value >= limit ? 1 : 0));
  }) as [Float64Array, Float64Array];
  const share = (isIn: (row: number) => boolean) => {
    const rows = Array.from(chosen.keys()).filter((row) => chosen[row] === 1);
    return rows.filter(isIn).length / rows.length;
  };
  return {
    before: share((row) => wasWorst[row] === 1),
    after: share((row) => isWorst[row] === 1),
    both: share((row) => wasWorst[row] === 1 && isWorst[row] === 1),
  };
}
