import {InvalidInputError} from "../../invalid-input-error.js";
import {wholeColumn} from "../../columns.js";

/**
 * The month from which a child that turns one has a right to a kindergarten place.
 *
 * @formula August for a first birthday in January to August; the month of the birthday in September, October and
 *   November; August of the next year in December
 * @param birthday month of the first birthday, 1 (January) to 12 (December), in the year of application
 * @returns the month counted from January of the year of application (8 is August, 20 is August of the next year); the
 *   place is to be there from August, or by the end of an autumn month
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.1.1, footnote 1
 * @form printed, except that a child of December is taken to apply the year after
 * @methods m-13-kg-right
 * @example
 * kindergartenRight([1, 8, 9, 11, 12]) // [8, 8, 9, 11, 20]
 */
export function kindergartenRight(birthday: ArrayLike<number>): Float64Array {
  return wholeColumn("kindergartenRight", "birthday", birthday).map((month, row) => {
    if (month >= 1 && month <= 12) return month <= 8 ? 8 : month <= 11 ? month : 20;
    throw new InvalidInputError({
      functionName: "kindergartenRight",
      argument: "birthday",
      row,
      value: month,
      advice: "Give a month from 1 (January) to 12 (December).",
    });
  });
}
