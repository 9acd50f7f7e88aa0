import {checkOptions, checkSameLength} from "../checks.js";
import {flagColumn} from "../columns.js";
import {personVerdicts, type PersonOptions, type PersonVerdicts} from "./person-verdicts.js";

/**
 * Who is overcrowded by the rule and does not find the home too small.
 *
 * @formula covered if crowded; met if covered and not tooSmall
 * @param crowded 1 for each household that is overcrowded by the rule (`overcrowded(…).met`), 0 for the others
 * @param tooSmall 1 for each household that finds its home too small, 0 for the others
 * @param options.weights how many households each row stands for (0 or more); default 1 each
 * @returns for each household whether it is crowded and content, and the share of the crowded who are, from 0 to 1; compare
 *   groups by calling it once for each
 * @nan the share, when no household is crowded
 * @source Vrålstad & Wiggen (2017) as in NOU 2020: 16, section 9.1.3, which prints the direction only
 * @form printed in words
 * @methods m-9-overcrowding-gap
 * @example
 * crowdingFelt([1, 1, 1, 0], [1, 0, 0, 1]).share // ≈ 0.667
 */
export function crowdingFelt(
  crowded: ArrayLike<number>,
  tooSmall: ArrayLike<number>,
  options: PersonOptions = {},
): PersonVerdicts {
  checkOptions("crowdingFelt", options, ["weights"]);
  const isCrowded = flagColumn("crowdingFelt", "crowded", crowded);
  const feltSmall = flagColumn("crowdingFelt", "tooSmall", tooSmall);
  checkSameLength("crowdingFelt", "tooSmall", feltSmall.length, "crowded", isCrowded.length);
  return personVerdicts("crowdingFelt", "crowded", isCrowded.length, {
    covers: (row) => isCrowded[row] === 1,
    meets: (row) => feltSmall[row] === 0,
    weights: options.weights,
  });
}
