import {checkShare} from "../../checks.js";
import {sum} from "../../sums.js";
import {amountColumn, columnsOf} from "../../columns.js";

/**
 * What equalisation of tax income (skatteutjevning) gives each municipality, or takes from it.
 *
 * @formula rate · (t̄ − tᵢ) · Nᵢ, with tᵢ tax per inhabitant and t̄ the country's
 * @param tax tax income per municipality, in NOK, 0 or more
 * @param population inhabitants per municipality, above 0
 * @param rate the share of the difference that is evened out, from 0 to 1; the report prints none
 * @returns NOK per municipality, adding up to 0: positive below the country's tax per inhabitant
 * @nan every entry, when there are no inhabitants
 * @source Ministry of Local Government and Modernisation (2020), technical documentation of the municipal
 *   income system (Grønt hefte), on the symmetric part; its extra compensation of municipalities far below the mean is left out. NOU 2020:
 *   16, section 12.3.2
 * @form standard
 * @methods m-12-tax-equalisation
 * @example
 * taxEqualisation([40, 20], [1, 1], 0.6) // [-6, 6]
 */
export function taxEqualisation(
  tax: ArrayLike<number>,
  population: ArrayLike<number>,
  rate: number,
): Float64Array {
  checkShare("taxEqualisation", "rate", rate);
  const {tax: taxes, population: people} = columnsOf("taxEqualisation", amountColumn, {tax, population});
  const mean = sum(taxes) / sum(people);
  return taxes.map((amount, row) => rate * (mean * people[row]! - amount));
}
