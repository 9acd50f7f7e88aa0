import {checkSameLength, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyColumn, type Key} from "../keys.js";

/** Where the cut between two neighbouring classes can lie. */
export interface CutPointBounds {
  readonly lower: Key;
  readonly upper: Key;
  /** The highest value of the lower class, and of all below it. */
  readonly from: number;
  /** The lowest value of the upper class, and of all above it. */
  readonly to: number;
  /** Whether a cut can separate them at all: `from` is below `to`. */
  readonly consistent: boolean;
}

/**
 * Where the limits between classes must lie, when only examples are printed: the verdicts in words of tables 3.3, 4.2 and 4.3,
 * or the colours of figure 3.1.
 *
 * @formula for each pair of neighbouring classes with examples: from = highest value in the classes up to the lower one, to =
 *   lowest value in the classes from the upper one on; a cut c separates them if from < c ≤ to
 * @param values one value per example, such as the difference from the nation in percent
 * @param classes the class printed of each: text or a number
 * @param order the classes from the lowest to the highest; those without examples are passed over
 * @returns one entry per pair of neighbouring classes that have examples. Where `consistent` is false no limits can have made
 *   the examples: in the report "slightly higher" is printed of 14 percent and "higher" of 12
 * @nan never
 * @source NOU 2020: 16 (2020), section 3.3.3, table 3.3, and section 4.1.3, tables 4.2 and 4.3, which print verdicts but no rule
 *   for them; section 3.3.1, figure 3.1, whose limits are not printed
 * @form reading
 * @methods m-3-verdict-labels, m-3-fig31-bands
 * @example
 * const found = cutPointBounds([12, 19, 21, 68], ["higher", "higher", "much higher", "much higher"], ["higher", "much higher"]);
 * found[0].from // 19
 * found[0].to // 21
 */
export function cutPointBounds(
  values: ArrayLike<number>,
  classes: ArrayLike<Key>,
  order: readonly Key[],
): CutPointBounds[] {
  const name = "cutPointBounds";
  const examples = valueColumn(name, "values", values);
  const {codes, distinct} = keyColumn(name, "classes", classes);
  checkSameLength(name, "classes", codes.length, "values", examples.length);
  const ranks = keyColumn(name, "order", order);
  const twice = ranks.codes.findIndex((code, row) => code !== row);
  if (twice !== -1) {
    throw new InvalidInputError({
      functionName: name,
      argument: "order",
      row: twice,
      value: order[twice],
      advice: "Name each class once, from the lowest to the highest.",
    });
  }
  const unknown = Array.from(codes).findIndex((code) => !order.includes(distinct[code]!));
  if (unknown !== -1) {
    throw new InvalidInputError({
      functionName: name,
      argument: "classes",
      row: unknown,
      value: classes[unknown],
      advice: `The order does not name this class: it names ${order.join(", ")}.`,
    });
  }
  const rankOf = distinct.map((key) => order.indexOf(key));
  const withExamples = order.filter((key) => distinct.includes(key));
  return withExamples.slice(1).map((upper, at) => {
    const lower = withExamples[at]!;
    const border = order.indexOf(upper);
    const below = examples.filter((_, row) => rankOf[codes[row]!]! < border);
    const above = examples.filter((_, row) => rankOf[codes[row]!]! >= border);
    const from = below.reduce((most, value) => Math.max(most, value), -Infinity);
    const to = above.reduce((least, value) => Math.min(least, value), Infinity);
    return {lower, upper, from, to, consistent: from < to};
  });
}
