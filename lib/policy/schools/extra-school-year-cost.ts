import {checkNotNegative, checkOptions} from "../../checks.js";
import {breakEvenNumber} from "../appraisal/break-even-number.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** What an extra school year costs and what completing is worth. */
export interface ExtraSchoolYearRules extends PrintedRules {
  /** In NOK per pupil and year. */
  readonly perPupil: number;
  /** What completing upper secondary school is worth to society, in NOK per pupil. */
  readonly completion: number;
}

/** The cost adjusted to 2020. */
export const extraSchoolYearRules2020: ExtraSchoolYearRules = {
  year: 2020,
  section: "19.3",
  perPupil: 165_100,
  completion: 1_000_000,
};

/** The cost in NOU 2019: 3. */
export const extraSchoolYearRules2019: ExtraSchoolYearRules = {
  ...extraSchoolYearRules2020,
  year: 2019,
  perPupil: 160_200,
};

/** Pupils with fewer than 35 grade points whom NOU 2019: 3 expects to take the year (section 19.3). */
export const extraSchoolYearPupils2019 = 15_000;

/**
 * What an extra school year after lower secondary school costs the state, and how many more pupils must complete upper
 * secondary school for it to pay.
 *
 * @formula cost = pupils · perPupil; breakEven = cost / completion; breakEvenShare = perPupil / completion
 * @param pupils pupils who take the year, 0 or more: 15 000 of those with fewer than 35 grade points
 * @param options.rules amounts in place of the printed ones: perPupil 165 100 (160 200 in NOU 2019: 3), completion 1 000 000
 *   (NOK)
 * @returns `cost` in NOK a year, `breakEven` in pupils, and `breakEvenShare`, the share of those who take the year who must
 *   complete because of it. The report rounds the cost first: 2.5 billion and 2500 pupils
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.3 (NOU 2019: 3)
 * @form printed
 * @methods m-19-extra-year, m-13-extra-year
 * @example
 * extraSchoolYearCost(15000) // {cost: 2476500000, breakEven: 2476.5, breakEvenShare: 0.1651}
 */
export function extraSchoolYearCost(
  pupils: number,
  options: RuleOptions<ExtraSchoolYearRules> = {},
): {cost: number; breakEven: number; breakEvenShare: number} {
  checkOptions("extraSchoolYearCost", options, ["rules"]);
  checkNotNegative("extraSchoolYearCost", "pupils", pupils);
  const {perPupil, completion} = rulesOf("extraSchoolYearCost", extraSchoolYearRules2020, options.rules, {
    positive: ["completion"],
  });
  const cost = pupils * perPupil;
  return {cost, breakEven: breakEvenNumber(cost, completion), breakEvenShare: perPupil / completion};
}
