import {checkSameLength, countColumn} from "../checks.js";
import {flagColumn} from "../columns.js";
import {keyColumn, type Key} from "../keys.js";

/** The households, with the verdict on each. */
export interface HouseholdBackground {
  /** The households in the order in which they first occur. */
  readonly households: readonly Key[];
  /** 1 for each household without immigrant background, 0 for the others. */
  readonly without: Uint8Array;
}

/**
 * Which households count as without immigrant background in the study of moves: those whose eldest member has none.
 *
 * @formula without if no member of the highest age in the household has immigrant background
 * @param household the household of each person: text or a number
 * @param age age of each person in years, as exactly as it is known
 * @param background 1 for each person with immigrant background, 0 for the others
 * @returns one entry per household. Of several eldest of the same age all must be without background, so that the order of
 *   the rows decides nothing
 * @nan never
 * @source NOU 2020: 16 (2020), section 9.1, note 1, and section 3.1; the rule for equal ages is this project’s
 * @form printed
 * @methods m-3-native-household, m-9-household-immigrant-status
 * @example
 * householdsWithoutBackground(["a", "a", "b", "b"], [40, 38, 50, 20], [0, 1, 1, 0]).without // [1, 0]
 */
export function householdsWithoutBackground(
  household: ArrayLike<Key>,
  age: ArrayLike<number>,
  background: ArrayLike<number>,
): HouseholdBackground {
  const name = "householdsWithoutBackground";
  const {codes, distinct} = keyColumn(name, "household", household);
  const ages = countColumn(name, "age", age);
  checkSameLength(name, "age", ages.length, "household", codes.length);
  const flags = flagColumn(name, "background", background);
  checkSameLength(name, "background", flags.length, "household", codes.length);
  const eldest = new Float64Array(distinct.length).fill(-1);
  const without = new Uint8Array(distinct.length);
  codes.forEach((code, row) => {
    if (ages[row]! > eldest[code]!) {
      eldest[code] = ages[row]!;
      without[code] = 1 - flags[row]!;
    } else if (ages[row] === eldest[code] && flags[row] === 1) {
      without[code] = 0;
    }
  });
  return {households: distinct, without};
}
