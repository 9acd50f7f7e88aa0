import {checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import type {Rule} from "./rule.js";

/** The rules of a classification in the Danish manner. */
export interface DanishRules {
  /** Which areas are considered at all. */
  readonly screen: readonly Rule[];
  /** The socio-economic criteria. */
  readonly criteria: readonly Rule[];
  /** How many criteria make an area vulnerable. */
  readonly needed: number;
  /** What makes a vulnerable area a ghetto. */
  readonly ghetto: Rule;
  /** Years in a row as a ghetto, the present one included, that make it a hard ghetto. */
  readonly hardGhettoYears: number;
}

/** Where the report leaves a choice. */
export interface DanishRulesOptions {
  /** How many of the four criteria must be met. Default: 2. */
  readonly needed?: number | undefined;
}

const box = "NOU 2020: 16, section 3.3.6.1, box 3.1";

/**
 * The Danish rules for vulnerable areas, ghettos and hard ghettos (utsatte boområder, gettoer, harde gettoer), as data.
 *
 * @formula considered with more than 1000 residents; criteria: outside work and education > 0.40 at 18–64 and convicted ≥ 3 ×
 *   the nation’s share, both means of the last two years; basic schooling only > 0.60 at 30–59; mean gross income < 0.55 ×
 *   the region’s at 15–64; a ghetto also has > 0.50 with background from Africa, Asia etc.; a hard ghetto for 5 years
 * @param options.needed how many of the four criteria make an area vulnerable; default 2, as the text of section 3.3.6.1
 *   has it. Box 3.1 introduces the four as if all must be there, which would be 4
 * @returns the rules for `danishClassification`; a new object each time, to be changed at will
 * @nan never
 * @source NOU 2020: 16 (2020), section 3.3.6.1 with box 3.1. Section 12.4.2 describes the same three kinds, and asks areas
 *   that have been ghettos for four years for a plan to change the housing
 * @form printed
 * @methods m-3-danish-screen, m-3-danish-vulnerable, m-3-danish-ghetto, m-3-danish-hard-ghetto, m-12-danish-tiers
 * @example
 * danishRules().criteria.map(({indicator}) => indicator) // ["outsideWork", "convicted", "basicSchooling", "income"]
 * danishRules().hardGhettoYears // 5
 */
export function danishRules(options: DanishRulesOptions = {}): DanishRules {
  checkOptions("danishRules", options, ["needed"]);
  const criteria: Rule[] = [
    {
      indicator: "outsideWork",
      direction: "above",
      threshold: 0.4,
      unit: "share",
      ages: [18, 64],
      years: 2,
      year: 2020,
      source: `${box}, criterion 1`,
    },
    {
      indicator: "convicted",
      direction: "at least",
      threshold: 3,
      unit: "share",
      relativeTo: "nation",
      years: 2,
      year: 2020,
      source: `${box}, criterion 2`,
    },
    {
      indicator: "basicSchooling",
      direction: "above",
      threshold: 0.6,
      unit: "share",
      ages: [30, 59],
      year: 2020,
      source: `${box}, criterion 3`,
    },
    {
      indicator: "income",
      direction: "below",
      threshold: 0.55,
      relativeTo: "region",
      ages: [15, 64],
      year: 2020,
      source: `${box}, criterion 4`,
    },
  ];
  return {
    screen: [
      {
        indicator: "residents",
        direction: "above",
        threshold: 1000,
        year: 2020,
        source: "NOU 2020: 16, section 3.3.6.1: residents of almene homes",
      },
    ],
    criteria,
    needed: neededOf("danishRules", options.needed ?? 2, criteria.length),
    ghetto: ghettoRule(),
    hardGhettoYears: 5,
  };
}

/** @internal More than half with background from Africa, Asia etc. */
export function ghettoRule(): Rule {
  return {
    indicator: "fromAfricaAsia",
    direction: "above",
    threshold: 0.5,
    unit: "share",
    year: 2020,
    source: "NOU 2020: 16, section 3.3.6.1",
  };
}

/** @internal A number of criteria. */
export function neededOf(functionName: string, needed: number, criteria: number): number {
  if (Number.isInteger(needed) && needed >= 1 && needed <= criteria) return needed;
  throw new InvalidInputError({
    functionName,
    argument: "needed",
    value: needed,
    advice: `Give a whole number from 1 to ${criteria}, the number of criteria.`,
  });
}
