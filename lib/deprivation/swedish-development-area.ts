import {checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {allOf, checkFigures, judge, type Figures, type JudgedRule} from "./judge.js";
import type {Rule, Verdict} from "./rule.js";
import {swedishRules} from "./swedish-rules.js";

/** Which rules. */
export interface SwedishOptions {
  /** Default: `swedishRules()`. */
  readonly rules?: readonly Rule[] | undefined;
}

/** Whether an area could be chosen, with every rule’s verdict. */
export interface SwedishDevelopmentArea {
  readonly verdict: Verdict;
  readonly verdicts: readonly JudgedRule[];
}

/**
 * Whether an area meets the Swedish criteria for an urban development area: all of them.
 *
 * @formula yes if every rule is met, no if any is not, otherwise unknown
 * @param area the area’s figures: `residents`, and the shares `employed`, `longTermAssistance` and `eligible` (for upper
 *   secondary school) from 0 to 1; what is not known is left out. For Norwegian areas there are no figures on long-term
 *   assistance: `socialAssistance(kroner, {limit: 10000})` is what the report puts in its place
 * @param options.rules the rules; default `swedishRules()`
 * @returns yes, no or unknown, and every rule’s verdict with value and threshold. Meeting the criteria was not enough: 15
 *   areas were chosen, in the largest municipalities, which were invited
 * @nan never: the answer to a missing figure is "unknown", unless another rule already says no
 * @source NOU 2020: 16 (2020), section 3.3.6.2
 * @form printed
 * @methods m-3-swedish-criteria, m-3-social-assistance-10k
 * @example
 * swedishDevelopmentArea({residents: 15000, employed: 0.5, longTermAssistance: 0.06, eligible: 0.6}).verdict // "yes"
 * swedishDevelopmentArea({residents: 8000, employed: 0.68}).verdict // "no"
 * swedishDevelopmentArea({residents: 8000, employed: 0.5}).verdict // "unknown"
 */
export function swedishDevelopmentArea(area: Figures, options: SwedishOptions = {}): SwedishDevelopmentArea {
  const name = "swedishDevelopmentArea";
  checkOptions(name, options, ["rules"]);
  const {rules = swedishRules()} = options;
  const given: unknown = rules;
  if (!Array.isArray(given) || given.length === 0) {
    throw new InvalidInputError({
      functionName: name,
      argument: "rules",
      value: given,
      advice: "Give an array of rules, such as swedishRules().",
    });
  }
  checkFigures(
    name,
    "area",
    area,
    rules.map(({indicator}) => indicator),
  );
  const verdicts = rules.map((rule) => judge(name, rule, area, {}));
  return {verdict: allOf(verdicts.map(({verdict}) => verdict)), verdicts};
}
