import {checkNotNegative, checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** What a database of indicators costs, in SEK. */
export interface DataPlatformRules extends PrintedRules {
  readonly development: number;
  /** Running it for a year. */
  readonly yearly: number;
}

/** The estimate of Delmos, the Swedish delegation against segregation. */
export const dataPlatformRules2020: DataPlatformRules = {
  year: 2020,
  section: "19.3 and 12.4.1, box 12.8",
  development: 2_200_000,
  yearly: 150_000,
};

/**
 * What a database of indicators of segregation costs over a number of years, by the Swedish estimate.
 *
 * @formula development + yearly · years
 * @param years years of running it, 0 or more
 * @param options.rules amounts in place of the printed ones, in SEK: development 2 200 000, yearly 150 000
 * @returns SEK, not discounted
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.3 and section 12.4.1, box 12.8 (Delmos)
 * @form printed
 * @methods m-19-data-platform
 * @example
 * dataPlatformCost(10) // 3700000
 */
export function dataPlatformCost(years: number, options: RuleOptions<DataPlatformRules> = {}): number {
  checkOptions("dataPlatformCost", options, ["rules"]);
  checkNotNegative("dataPlatformCost", "years", years);
  const {development, yearly} = rulesOf("dataPlatformCost", dataPlatformRules2020, options.rules);
  return development + yearly * years;
}
