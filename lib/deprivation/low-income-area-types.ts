import {checkNotNegative, checkSameLength, countColumn} from "../checks.js";
import {flagColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** What kind of area it is. */
export type LowIncomeAreaType = "weak throughout" | "mixed" | "few low-income families";

/**
 * The two types of areas with many low-income families: those that are weak on everything else too (in Oslo the outer satellite
 * towns), and those that do well on other indicators (the inner districts).
 *
 * @formula weak throughout if many = 1 and others ≥ needed; mixed if many = 1 and others < needed
 * @param many 1 for each area with many children in low-income families, 0 for the others
 * @param others how many of the further rules each area meets, such as the four of `overlapRules()`
 * @param needed from how many on an area is weak throughout, at most as many as there are rules; section 3.3.1 speaks of all
 *   four, and of mixed areas as ones that do well "on several", so a border in between is the reader’s: there is no default
 * @returns the type of each area
 * @nan never
 * @source NOU 2020: 16 (2020), section 3.3.1
 * @form printed in words
 * @methods m-3-two-types
 * @example
 * lowIncomeAreaTypes([1, 1, 0], [4, 1, 2], 4) // ["weak throughout", "mixed", "few low-income families"]
 */
export function lowIncomeAreaTypes(
  many: ArrayLike<number>,
  others: ArrayLike<number>,
  needed: number,
): LowIncomeAreaType[] {
  const name = "lowIncomeAreaTypes";
  const flags = flagColumn(name, "many", many);
  const counts = countColumn(name, "others", others);
  checkSameLength(name, "others", counts.length, "many", flags.length);
  checkNotNegative(name, "needed", needed);
  if (needed === 0) {
    throw new InvalidInputError({
      functionName: name,
      argument: "needed",
      value: needed,
      advice: "Give a number above 0: an area that meets no further rule is not weak throughout.",
    });
  }
  return Array.from(flags, (flag, area) => {
    if (flag === 0) return "few low-income families";
    return counts[area]! >= needed ? "weak throughout" : "mixed";
  });
}
