/** Numbers in the page on rules and their amounts: what the library gives for the printed ones. */
import {inWords, number} from "../components/format.js";
import {courseOf, printed, weeklyHours} from "../exhibits/method-policy.js";
import {averageAfterSchoolFee2019} from "../lib/policy/childcare/after-school-fee.js";
import {extraSchoolYearPupils2019} from "../lib/policy/schools/extra-school-year-cost.js";
import * as policy from "../lib/policy/index.js";

const {kindergartenFee, afterSchoolFee, effectiveMarginalRate, extraSchoolYearCost, printedRules} = policy;
const rules = printedRules();
const {months} = rules.kindergartenFee2020;

const whole = (value: number): string => number(Math.round(value));
/** Of a krone, in øre. */
const oere = (rate: number): string => number(+(100 * rate).toFixed(1));

/** The figure as it starts, and without free hours. */
const notch = courseOf(printed);
const slope = courseOf({...printed, freeHours: 0});

const extraYear = extraSchoolYearCost(extraSchoolYearPupils2019);

/** One child in kindergarten and one in the first grade, at an income below every limit. */
function twoSchemes(): number {
  const payment = (incomes: Float64Array): Float64Array => {
    const same = (value: number) => incomes.map(() => value);
    const kindergarten = kindergartenFee(incomes, same(1));
    const afterSchool = afterSchoolFee(incomes, same(averageAfterSchoolFee2019), same(1), months);
    return incomes.map((_, i) => months * (kindergarten[i]! + afterSchool[i]!));
  };
  return effectiveMarginalRate(payment, [400_000], {step: 100})[0]!;
}

export const derivedPolicy: Readonly<Record<string, () => string>> = {
  "policy-functions": () => number(Object.keys(policy).filter((name) => /^[a-z]/.test(name)).length),
  "policy-rule-sets": () => number(Object.keys(rules).length),
  "policy-months": () => number(months),
  "policy-hours": () => number(weeklyHours),
  "policy-children": () => inWords(printed.children),
  "policy-slope": () => oere(slope.slope),
  "policy-slope-free": () => oere(notch.slope),
  "policy-jump": () => whole(notch.jump),
  "policy-keeps-less-to": () => whole(notch.keepsLessTo),
  "policy-two-schemes": () => oere(twoSchemes()),
  "policy-extra-pupils": () => whole(extraYear.breakEven),
  "policy-extra-share": () => number(100 * extraYear.breakEvenShare, 1),
};
