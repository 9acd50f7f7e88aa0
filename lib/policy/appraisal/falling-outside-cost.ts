import {checkChoice, checkNotNegative} from "../../checks.js";

/** What it costs society when a child or young person falls outside, as the studies cited in section 19.2 have it. */
export const fallingOutsideCosts = {
  /** A child with immigrant background whose basic education is deficient, in 2015 kroner. */
  "deficient education, immigrant background": {year: 2015, section: "19.2", perPerson: 2_600_000},
  /** A child who came as a refugee or asylum seeker, in 2015 kroner. */
  "deficient education, refugees": {year: 2015, section: "19.2", perPerson: 3_800_000},
  /** A young person with most crime against one without, over five years, in 2013 kroner; a Danish study. */
  "most crime, five years": {year: 2013, section: "19.2", perPerson: 1_000_000},
} as const;

/**
 * The cost that is avoided when a number of children or young people do not fall outside.
 *
 * @formula persons · cost per person
 * @param persons children or young people helped, 0 or more
 * @param kind "deficient education, immigrant background" (NOK 2.6 million each), "deficient education, refugees" (3.8
 *   million) or "most crime, five years" (close to 1 million over five years; whether Danish or Norwegian kroner is not said)
 * @returns `cost` in kroner of `priceYear`. The three have different price years and spans and must not be added up; future
 *   costs are not discounted
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.2 (Samfunnsøkonomisk analyse 2016a and 2016b; Jacobsen 2013)
 * @form printed
 * @methods m-19-cost-of-falling-outside
 * @example
 * fallingOutsideCost(10, "deficient education, refugees") // {cost: 38000000, priceYear: 2015}
 */
export function fallingOutsideCost(
  persons: number,
  kind: keyof typeof fallingOutsideCosts,
): {cost: number; priceYear: number} {
  checkNotNegative("fallingOutsideCost", "persons", persons);
  checkChoice("fallingOutsideCost", "kind", kind, Object.keys(fallingOutsideCosts));
  const {perPerson, year} = fallingOutsideCosts[kind];
  return {cost: persons * perPerson, priceYear: year};
}
