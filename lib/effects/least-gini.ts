import {InvalidInputError} from "../invalid-input-error.js";
import {columnsOf, shareColumn} from "../columns.js";

/**
 * The smallest Gini coefficient that agrees with a few printed points of a Lorenz curve, such as "4 percent of the offenders
 * account for 19 percent of the offences".
 *
 * @formula the area between the diagonal and straight lines through (0, 0), the points and (1, 1), doubled; for one point (q,
 *   v) it is q − v
 * @param people cumulative shares of people from those with least upwards, rising, from 0 to 1: 0.96 in the example
 * @param amounts their cumulative shares of the amount, at most as large: 0.81 in the example
 * @returns from 0 to 1: a lower bound, as the curve sags between the points
 * @nan never
 * @source Gastwirth (1972), "The estimation of the Lorenz curve and Gini index", Review of Economics and Statistics 54(3), pp.
 *   306-316 (bounds from grouped data); NOU 2020: 16, section 7.2.2 (Stavanger)
 * @form reading: the section prints the two shares
 * @methods m-7-offence-concentration
 * @example
 * leastGini([0.96], [0.81]) // ≈ 0.15
 */
export function leastGini(people: ArrayLike<number>, amounts: ArrayLike<number>): number {
  const {people: q, amounts: v} = columnsOf("leastGini", shareColumn, {people, amounts});
  let [area, beforeQ, beforeV, slope] = [0, 0, 0, 0];
  const addUpTo = (row: number | undefined, nextQ: number, nextV: number) => {
    const next = nextQ === beforeQ ? Infinity : (nextV - beforeV) / (nextQ - beforeQ);
    const isCurve = nextQ > beforeQ || (row === undefined && nextV === beforeV);
    // A Lorenz curve never becomes flatter: the next people have at least as much each. Printed shares are rounded.
    if (!isCurve || (nextQ > beforeQ && next < slope - 1e-9)) {
      throw new InvalidInputError({
        functionName: "leastGini",
        argument: "amounts",
        row,
        value: nextV,
        advice:
          "Give cumulative shares of people from those with least upwards, each point further right, and of what they have, which must rise faster and faster up to 1.",
      });
    }
    area += ((nextQ - beforeQ) * (nextV + beforeV)) / 2;
    [beforeQ, beforeV, slope] = [nextQ, nextV, next];
  };
  q.forEach((share, row) => {
    addUpTo(row, share, v[row]!);
  });
  if (beforeQ < 1) addUpTo(undefined, 1, 1);
  return 1 - 2 * area;
}
