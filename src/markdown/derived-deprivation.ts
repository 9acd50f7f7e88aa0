/** Numbers in the page on deprivation: what its figure shows, and what the library gives for the printed rules. */
import {initialState, type AnyState} from "../components/controls.js";
import {capital, inWords, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import deprivation, {overlapIn, type Chosen} from "../exhibits/method-deprivation.js";
import {
  countingMeasure,
  danishRules,
  overlapRules,
  type DanishClassification,
} from "../lib/deprivation/index.js";
import {invented} from "./verdict-table.js";

const start = initialState(deprivation.controls);
const rules = overlapRules();
const shown = (set: AnyState = {}) => overlapIn({...start, ...set} as unknown as Chosen);
/** Areas that meet every rule. */
const full = (set?: AnyState): number => shown(set).areas.at(-1)!;
const moved = (points: number): AnyState => ({
  lines: rules.map(({threshold}) => Math.round(100 * threshold) + points),
});
const meet = (n: number): string => `${inWords(n)} ${n === 1 ? "area meets" : "areas meet"}`;

const pair = (first: string, second: string) => {
  const found = shown().pairs.find((pair) => pair.first === first && pair.second === second);
  if (!found) throw new Error(`no pair of ${first} and ${second}`);
  return found;
};
const poor = pair("childLowIncome", "outsideWorkAdults");
const same = pair("outsideWorkAdults", "lowEducation");

const agesOf = (indicator: string): string =>
  rules
    .find((rule) => rule.indicator === indicator)!
    .ages!.map((age) => number(age))
    .join("–");

/** Ten people and three things to lack, twice: as many lack each, once the same people and once never the same. */
const people = 10;
const lacking = 3;
const lack = (from: number): number[] =>
  Array.from({length: people}, (_, person) => Number(person >= from && person < from + lacking));
const lackAll = (dimensions: readonly number[][]): string => {
  const all = Math.round(countingMeasure(dimensions, dimensions.length).H * people);
  return all === 0 ? "none" : inWords(all);
};

const classWith = (convicted: number): string => {
  const {classification}: DanishClassification = invented(convicted);
  if (classification === "unknown") throw new Error("nothing is missing, and still the class is unknown");
  return messages.methods.verdicts.classes[classification];
};

export const derivedDeprivation: Readonly<Record<string, () => string>> = {
  "ages-school": () => agesOf("notCompleted"),
  "ages-education": () => agesOf("lowEducation"),

  "deprivation-rules": () => inWords(rules.length),
  "deprivation-pairs": () => inWords(shown().pairs.length),
  "deprivation-first-capital": () => capital(inWords(shown().met[0]!.reduce((sum, one) => sum + one, 0))),
  "deprivation-full-capital": () => capital(inWords(full())),
  "deprivation-lower": () => inWords(full(moved(-5))),
  "deprivation-higher": () => inWords(full(moved(5))),
  "deprivation-text": () => inWords(full({wording: "text"})),
  "deprivation-scattered-areas": () => meet(full({lie: "scattered"})),
  "deprivation-ordered-areas": () => inWords(full({lie: "ordered"})),
  "deprivation-poor-both": () => inWords(poor.both),
  "deprivation-poor-expected": () => number(poor.expected, 1),
  "deprivation-poor-p": () => number(poor.p, 2),
  "deprivation-same-both": () => inWords(same.both),
  "deprivation-same-p": () => number(same.p, 3),

  "counting-people": () => inWords(people),
  "counting-lacking": () => inWords(lacking),
  "counting-together": () => lackAll([lack(0), lack(0), lack(0)]),
  "counting-apart": () => lackAll([lack(0), lack(lacking), lack(2 * lacking)]),

  "danish-needed": () => inWords(danishRules().needed),
  "danish-criteria": () => inWords(danishRules().criteria.length),
  "danish-if-above": () => classWith(0.05),
  "danish-if-below": () => classWith(0.01),
};
