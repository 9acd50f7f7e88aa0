import {checkFinite} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/**
 * Where something stands relative to something else when both have grown: house prices of an area relative to the city's,
 * incomes of the lowest tenth relative to those of the highest.
 *
 * @formula level = start · (1 + growth) / (1 + otherGrowth)
 * @param start the level relative to the other at the start: 1 where they were equal, or to see the change alone
 * @param growth how much it has grown, as a share: 0.65 is 65 percent, -0.5 is a halving
 * @param otherGrowth how much the other has grown, as a share: 1 is a doubling; above -1
 * @returns the relative level at the end: below `start` for what has grown less than the other
 * @nan never: all arguments must be finite
 * @source NOU 2020: 16, section 4.2.2.1 (prices of areas, Oslo's having doubled), section 4.1.1 (lowest and highest tenth,
 *   56 and 122 percent) and section 9.2.2 (housing wealth halved and doubled)
 * @form reading: the sections print the growth and leave the relative level to the reader
 * @methods m-4-wealth-divergence, m-4-growth-incidence, m-9-capital-gain-inequality
 * @example
 * relativeLevelAfterGrowth(1, 0.65, 1) // 0.825
 * relativeLevelAfterGrowth(1, 1.22, 0.56) // ≈ 1.42
 */
export function relativeLevelAfterGrowth(start: number, growth: number, otherGrowth: number): number {
  const functionName = "relativeLevelAfterGrowth";
  checkFinite(functionName, "start", start);
  checkFinite(functionName, "growth", growth);
  checkFinite(functionName, "otherGrowth", otherGrowth);
  if (otherGrowth <= -1) {
    throw new InvalidInputError({
      functionName,
      argument: "otherGrowth",
      value: otherGrowth,
      advice: "Nothing would be left to compare with: give a share above -1 (a fall by half is -0.5).",
    });
  }
  return (start * (1 + growth)) / (1 + otherGrowth);
}
