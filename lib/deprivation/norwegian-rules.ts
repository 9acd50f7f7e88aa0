import {checkFinite, checkOptions} from "../checks.js";
import {ghettoRule, neededOf, type DanishRules} from "./danish-rules.js";
import type {Direction, Rule} from "./rule.js";

/** The income test, and how many criteria are needed. */
export interface NorwegianRulesOptions {
  /** How many times the municipality’s share of low income an area must exceed. Default: 1/0.55. */
  readonly times?: number | undefined;
  /** Whether an area exactly at so many times counts. Default: `"above"`, as table 3.4 has it. */
  readonly direction?: Direction | undefined;
  /** How many criteria make an area vulnerable. Default: 2. */
  readonly needed?: number | undefined;
}

/**
 * The Danish rules as the report adapts them to Norwegian figures, as data.
 *
 * @formula outside work and education > 0.40 at 20–59; low or no education > 0.60; share in low-income households >
 *   1/0.55 × the municipality’s share; convicted ≥ 3 × the nation’s share, for which there are no figures; a ghetto also has
 *   > 0.50 with background from Africa, Asia etc.
 * @param options.times how many times the municipality’s share an area must exceed; default 1/0.55, about 1.818. Box 3.1
 *   also writes "81 percent higher", which is 1.81 (it rounds to 82)
 * @param options.direction `"above"` (default, table 3.4) or `"at least"` (box 3.1)
 * @param options.needed how many of the four criteria make an area vulnerable; default 2
 * @returns the rules for `danishClassification`, whose `nation` then has `convicted` (the nation’s) and `income` (the
 *   municipality’s share in low-income households); no area is screened out, since the Norwegian areas are all larger than 1000
 * @nan never
 * @source NOU 2020: 16 (2020), section 3.3.6.1 with box 3.1 and table 3.4. Box 3.1 has the ages 20–29 and 30–59 apart, and
 *   table 3.4 joins them
 * @form printed
 * @methods m-3-norwegian-proxy
 * @example
 * norwegianRules().criteria.find(({indicator}) => indicator === "income").threshold // 1 / 0.55
 * danishClassification({outsideWork: 0.2, basicSchooling: 0.3, income: 0.3, fromAfricaAsia: 0.6}, {income: 0.1}, [], {rules: norwegianRules()}).classification // "unknown"
 */
export function norwegianRules(options: NorwegianRulesOptions = {}): DanishRules {
  checkOptions("norwegianRules", options, ["times", "direction", "needed"]);
  const {times = 1 / 0.55, direction = "above", needed = 2} = options;
  checkFinite("norwegianRules", "times", times);
  const box = "NOU 2020: 16, section 3.3.6.1, box 3.1 and table 3.4";
  const criteria: Rule[] = [
    {
      indicator: "outsideWork",
      direction: "above",
      threshold: 0.4,
      unit: "share",
      ages: [20, 59],
      year: 2018,
      source: box,
    },
    {
      indicator: "convicted",
      direction: "at least",
      threshold: 3,
      unit: "share",
      relativeTo: "nation",
      years: 2,
      source: "NOU 2020: 16, section 3.3.6.1: the Danish criterion, for which the report has no figures",
    },
    {
      indicator: "basicSchooling",
      direction: "above",
      threshold: 0.6,
      unit: "share",
      ages: [30, 59],
      year: 2018,
      source: box,
    },
    {
      indicator: "income",
      direction,
      threshold: times,
      unit: "share",
      relativeTo: "municipality",
      year: 2018,
      source: box,
    },
  ];
  return {
    screen: [],
    criteria,
    needed: neededOf("norwegianRules", needed, criteria.length),
    ghetto: ghettoRule(),
    hardGhettoYears: 5,
  };
}
