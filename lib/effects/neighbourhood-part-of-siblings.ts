import {checkShare} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/**
 * How much of what siblings share can at most come from the neighbourhood: the correlation of neighbouring children over
 * that of siblings.
 *
 * @formula part = r(neighbours) / r(siblings). Siblings share family and neighbourhood, neighbours the neighbourhood alone,
 *   so r(neighbours) is the neighbourhood's share of the variance plus what likeness of neighbouring families adds
 * @param neighbours the correlation of neighbouring children's outcomes, from 0 to 1
 * @param siblings the correlation of siblings' outcomes, from 0 to 1, at least as large
 * @returns from 0 to 1: an upper limit, which falls further when family background is taken out of the first correlation
 * @nan when siblings do not correlate
 * @source Solon, Page & Duncan (2000), "Correlations between neighboring children in their subsequent educational
 *   attainment", Review of Economics and Statistics 82(3), pp. 383-392; NOU 2020: 16, section 10.1.3 (shares of variance)
 * @form standard
 * @methods m-10-school-variance-share
 * @example
 * neighbourhoodPartOfSiblings(0.1, 0.5) // 0.2
 */
export function neighbourhoodPartOfSiblings(neighbours: number, siblings: number): number {
  checkShare("neighbourhoodPartOfSiblings", "neighbours", neighbours);
  checkShare("neighbourhoodPartOfSiblings", "siblings", siblings);
  if (neighbours > siblings) {
    throw new InvalidInputError({
      functionName: "neighbourhoodPartOfSiblings",
      argument: "neighbours",
      value: neighbours,
      advice: `Siblings share the neighbourhood as well, so neighbours cannot correlate more than siblings (${siblings}).`,
    });
  }
  return neighbours / siblings;
}
