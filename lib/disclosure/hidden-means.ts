import {checkOptions, checkWhole} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {groupTable} from "../segregation/group-table.js";
import {isTooFew} from "./too-few.js";

/** A unit and those that it consists of, by their rows. */
export interface WholeAndParts {
  readonly whole: number;
  readonly parts: ArrayLike<number>;
}

/** How many people a mean that is published must at least be of. */
export interface HiddenMeansOptions {
  /** A whole number; 0 and 1 hide nothing. No default: it is a decision, not a statistic. */
  readonly minimum: number;
}

/**
 * Which means of areas and larger units must not be published, given how many people each is of: those of few, and
 * further ones, so that no hidden mean can be worked out from the mean of a whole and those of its other parts.
 *
 * @formula hidden where 0 < n < minimum; then, until nothing changes: the smallest parts of a whole are hidden as well until
 *   those that are hidden are two or more with at least the minimum of people together, the whole too where no part is left
 *   to hide, a part of every hidden whole, and where one group of a unit is hidden all its groups are
 * @param counts how many people each mean is of: one column for everybody, then one for each of the groups that make up
 *   everybody (both sexes, say) if means of groups are published too; one entry per unit, areas and larger units alike
 * @param wholes the units that consist of others, by their rows, larger ones first
 * @param options.minimum the fewest people that a mean may be of: a whole number; 0 and 1 hide nothing; no default
 * @returns per column 1 for each unit whose mean is hidden and 0 for the others; a unit without people has no mean, whatever
 *   stands there. Which units are hidden depends on counts alone, so that the pattern tells nothing of the means
 * @nan never
 * @source Cox (1980), "Suppression methodology and statistical disclosure control", Journal of the American Statistical
 *   Association 75(370), pp. 377-385, for the aim of secondary suppression; the rule is this library's, and need not be the
 *   one that hides least
 * @example
 * const people = [5, 30, 40, 55, 35, 95, 130];
 * const wholes = [{whole: 6, parts: [4, 5]}, {whole: 4, parts: [0, 1]}, {whole: 5, parts: [2, 3]}];
 * hiddenMeans([people], wholes, {minimum: 10})[0] // [1, 1, 0, 0, 0, 0, 0]
 */
export function hiddenMeans(
  counts: ArrayLike<ArrayLike<number>>,
  wholes: readonly WholeAndParts[],
  options: HiddenMeansOptions,
): Uint8Array[] {
  checkOptions("hiddenMeans", options, ["minimum"]);
  const {minimum} = options;
  checkWhole("hiddenMeans", "minimum", minimum, 0);
  const {columns} = groupTable("hiddenMeans", counts, "counts");
  const units = columns[0]!.length;
  wholes.forEach(({whole, parts}, at) => {
    checkUnits([whole], units, `wholes[${at}].whole`);
    checkUnits(parts, units, `wholes[${at}].parts`);
  });

  const hidden = columns.map((column) =>
    Uint8Array.from(column, (people) => Number(isTooFew(people, minimum))),
  );
  for (let before = -1, now = 0; now !== before;) {
    before = now;
    columns.forEach((column, series) => {
      for (const {whole, parts} of wholes) hideAmong(parts, whole, column, hidden[series]!, minimum);
    });
    // The first column is of everybody, the others are its parts: none of these stands alone beside the whole.
    for (let unit = 0; unit < units; unit++) {
      const isPartHidden = hidden.some((of, series) => series > 0 && of[unit] === 1);
      if (isPartHidden) hidden.slice(1).forEach((of) => (of[unit] = 1));
    }
    now = hidden.reduce((total, of) => total + of.reduce((sum, one) => sum + one, 0), 0);
  }
  return hidden;
}

/** Hides the smallest parts until those that are hidden are two or more, and not few; none if none needs to be. */
function hideAmong(
  parts: ArrayLike<number>,
  whole: number,
  people: Float64Array,
  hidden: Uint8Array,
  minimum: number,
): void {
  const inhabited = Array.from(parts)
    .filter((part) => people[part]! > 0)
    .sort((a, b) => people[a]! - people[b]! || a - b);
  const isEnough = () => {
    const unseen = inhabited.filter((part) => hidden[part] === 1);
    // A whole that is hidden needs a part that is, or it could be put together.
    if (hidden[whole] === 1) return unseen.length > 0;
    const together = unseen.reduce((total, part) => total + people[part]!, 0);
    return unseen.length === 0 || (unseen.length > 1 && together >= minimum);
  };
  for (const part of inhabited) {
    if (isEnough()) return;
    hidden[part] = 1;
  }
  // Nothing is left to hide behind.
  if (!isEnough()) hidden[whole] = 1;
}

function checkUnits(rows: ArrayLike<number>, units: number, argument: string): void {
  for (const row of Array.from(rows)) {
    if (Number.isInteger(row) && row >= 0 && row < units) continue;
    throw new InvalidInputError({
      functionName: "hiddenMeans",
      argument,
      value: row,
      advice: `Give the rows of units among the counts: whole numbers from 0 to ${units - 1}.`,
    });
  }
}
