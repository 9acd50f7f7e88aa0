import {InvalidInputError} from "../../invalid-input-error.js";
import {sum} from "../../sums.js";
import {amountColumn, sameRows} from "../../columns.js";

/**
 * Each municipality's expenditure need per inhabitant, relative to the country's, by a cost key (kostnadsnøkkel).
 *
 * @formula Iᵢ = Σ_c w_c · (xᵢc / Nᵢ) / (Σⱼ xⱼc / Σⱼ Nⱼ), over the criteria c
 * @param criteria one column per criterion: its amount per municipality (children of school age, people with low income),
 *   0 or more
 * @param weights the weight of each criterion, 0 or more, adding up to 1; the report prints none. A cost key of one service
 *   (delkostnadsnøkkel) is an index of its own, and the whole is their mean weighted by spending
 * @param population inhabitants per municipality, above 0
 * @returns an index per municipality, 1 for the country as a whole: 1.1 is a need 10 percent above the mean
 * @nan where the municipality has no inhabitants, and everywhere when a criterion with weight is 0 in all of them
 * @source Ministry of Local Government and Modernisation (2020), technical documentation of the municipal
 *   income system (Grønt hefte), on the cost key; NOU 2020: 16, section 12.3.1, which names the kinds of criteria and no weights
 * @form standard
 * @methods m-12-expenditure-equalisation, m-12-oslo-criteria
 * @example
 * expenditureNeedIndex([[20, 10], [5, 5]], [0.5, 0.5], [100, 100]) // [7 / 6, 5 / 6]
 */
export function expenditureNeedIndex(
  criteria: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  population: ArrayLike<number>,
): Float64Array {
  const name = "expenditureNeedIndex";
  const people = amountColumn(name, "population", population);
  const shares = amountColumn(name, "weights", weights);
  const whole = sum(shares);
  if (shares.length !== criteria.length || Math.abs(whole - 1) > 1e-9) {
    throw new InvalidInputError({
      functionName: name,
      argument: "weights",
      value: weights,
      advice: `Give one weight for each of the ${criteria.length} criteria, adding up to 1 (they add up to ${whole}).`,
    });
  }
  const perPerson = criteria.flatMap((criterion, at) => {
    const amounts = amountColumn(name, "criteria", criterion);
    sameRows(name, {criteria: amounts, population: people});
    const national = sum(amounts) / sum(people);
    return shares[at] === 0 ? [] : [amounts.map((amount, row) => amount / people[row]! / national)];
  });
  const used = shares.filter((share) => share !== 0);
  return people.map((_, row) => sum(Float64Array.from(perPerson, (ratio, at) => used[at]! * ratio[row]!)));
}
