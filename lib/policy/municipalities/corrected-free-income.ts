import {sum} from "../../sums.js";
import {amountColumn, columnsOf} from "../../columns.js";

/**
 * Free income per inhabitant of each municipality, corrected for differences in expenditure need (korrigerte frie
 * inntekter), as percent of the country's.
 *
 * @formula 100 · (fᵢ / (Nᵢ Iᵢ)) / (Σ fⱼ / Σ Nⱼ Iⱼ)
 * @param freeIncome free income per municipality, in NOK, 0 or more
 * @param population inhabitants per municipality, above 0
 * @param needIndex expenditure need per inhabitant relative to the country's, above 0
 * @returns an index per municipality, the country 100: 105 can pay for 5 percent more than the mean
 * @nan where a municipality has no inhabitants or no need, and everywhere when nobody has any free income
 * @source Ministry of Local Government and Modernisation (2020), technical documentation of the municipal
 *   income system (Grønt hefte); NOU 2020: 16, section 12.3.2, table 12.1 (Oslo 105, Bergen 100, Trondheim 100, Stavanger 102)
 * @form reading: the report says only that income is corrected for need
 * @methods m-12-corrected-free-income
 * @example
 * correctedFreeIncome([110, 90], [1, 1], [1.1, 0.9]) // [100, 100]
 * correctedFreeIncome([120, 80], [1, 1], [1, 1]) // [120, 80]
 */
export function correctedFreeIncome(
  freeIncome: ArrayLike<number>,
  population: ArrayLike<number>,
  needIndex: ArrayLike<number>,
): Float64Array {
  const {
    freeIncome: income,
    population: people,
    needIndex: index,
  } = columnsOf("correctedFreeIncome", amountColumn, {freeIncome, population, needIndex});
  const need = people.map((count, row) => count * index[row]!);
  const national = sum(income) / sum(need);
  return income.map((amount, row) => (100 * amount) / need[row]! / national);
}
