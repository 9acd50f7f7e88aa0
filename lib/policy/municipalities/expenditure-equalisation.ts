import {checkNotNegative} from "../../checks.js";
import {sum} from "../../sums.js";
import {amountColumn, columnsOf} from "../../columns.js";

/**
 * What expenditure equalisation (utgiftsutjevning) adds to each municipality's grant, or takes from it.
 *
 * @formula (Iᵢ / Ī − 1) · need · Nᵢ, with Ī = Σ Iⱼ Nⱼ / Σ Nⱼ
 * @param needIndex expenditure need per inhabitant relative to the country's, as expenditureNeedIndex gives it, 0 or more
 * @param population inhabitants per municipality, 0 or more
 * @param need the country's mean expenditure need per inhabitant, in NOK a year; the report prints none
 * @returns NOK a year per municipality, adding up to 0: positive where the need is above the country's
 * @nan every entry, when there are no inhabitants or nobody has any need
 * @source Ministry of Local Government and Modernisation (2020), technical documentation of the municipal
 *   income system (Grønt hefte); NOU 2020: 16, section 12.3.1, which describes the redistribution in words
 * @form standard
 * @methods m-12-expenditure-equalisation
 * @example
 * expenditureEqualisation([1.1, 0.9], [1000, 1000], 50000) // [5000000, -5000000]
 */
export function expenditureEqualisation(
  needIndex: ArrayLike<number>,
  population: ArrayLike<number>,
  need: number,
): Float64Array {
  checkNotNegative("expenditureEqualisation", "need", need);
  const {needIndex: index, population: people} = columnsOf("expenditureEqualisation", amountColumn, {
    needIndex,
    population,
  });
  const mean = sum(index.map((value, row) => value * people[row]!)) / sum(people);
  return index.map((value, row) => ((value - mean) / mean) * need * people[row]!);
}
