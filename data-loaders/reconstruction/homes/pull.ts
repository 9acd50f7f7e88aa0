/**
 * How strongly households of a kind seek each other's company inside their area, and at which scales.
 *
 * Every block of squares along the curve has a random number for each scale: where it is high low incomes gather, where
 * it is low high incomes. A pull multiplies it: with a pull of 1 the odds of a household to live in one block rather
 * than in another change by a factor e for each standard deviation.
 */
import {randomStream, standardNormal} from "../../../lib/random.js";
import {groups, type PerGroup} from "./printed-profile.js";
import type {HomeMap} from "./map.js";

/** Squares of a block at the scales of a street and of a neighbourhood: powers of 4 are squares, 200 m and 800 m wide. */
export const blocks = [4, 64] as const;

/** One number for each scale. */
export type Pull = PerGroup<readonly number[]>;

const direction: PerGroup<1 | -1> = {"low-income": 1, "high-income": -1};

/** The numbers of all squares, for each scale. */
export type Character = readonly Float64Array[];

/** One of the many characters that the squares of a map may have. */
export function characterOf({order, first, step}: HomeMap, draw: number): Character {
  return blocks.map((size, scale) => {
    const numbers = new Float64Array(step.length);
    [...order.values()].forEach((areas, municipality) => {
      // Each municipality has numbers of its own, so that the order of one does not change the homes of another.
      const stream = randomStream("homes", (draw * order.size + municipality) * blocks.length + scale);
      let number = 0;
      for (const area of areas) {
        for (let square = first[area]!; square < first[area + 1]!; square++) {
          if (step[square]! % size === 0) number = standardNormal(stream);
          numbers[square] = number;
        }
        standardise(numbers.subarray(first[area], first[area + 1]));
      }
    });
    return numbers;
  });
}

/** Mean 0 and standard deviation 1: every area has its better and its worse corners. */
function standardise(numbers: Float64Array): void {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
  // An area within a single block is alike throughout.
  const unit = variance > 0 ? Math.sqrt(variance) : 1;
  numbers.forEach((number, at) => {
    numbers[at] = (number - mean) / unit;
  });
}

/** By how much the odds of each kind to live in a square are multiplied. */
export function attraction(pull: Pull, character: Character, from: number, to: number): Float64Array[] {
  return groups.map((group) =>
    Float64Array.from({length: to - from}, (_, at) =>
      Math.exp(
        direction[group] *
          character.reduce((sum, numbers, scale) => sum + pull[group][scale]! * numbers[from + at]!, 0),
      ),
    ),
  );
}
