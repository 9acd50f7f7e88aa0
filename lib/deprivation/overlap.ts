import {checkSameLength} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {hypergeometricTail, yesesOf} from "./chance-overlap.js";
import {metBy} from "./meets-rule.js";
import {checkRule, type Rule} from "./rule.js";

/** How two rules coincide. */
export interface RulePair {
  /** Indicators of the two rules. */
  readonly first: string;
  readonly second: string;
  /** Areas that meet both, and areas that meet at least one. */
  readonly both: number;
  readonly either: number;
  /** both / either, from 0 (never the same areas) to 1 (always the same); `NaN` when no area meets either. */
  readonly jaccard: number;
  /** Areas that would meet both if the two had nothing to do with each other. */
  readonly expected: number;
  /** The chance of at least as many if so. */
  readonly p: number;
}

/** Which areas meet which rules, and how often together. */
export interface Overlap {
  /** One column per rule, in their order: 1 for each area that meets it. */
  readonly met: readonly Uint8Array[];
  /** How many rules each area meets. */
  readonly count: Uint8Array;
  /** Entry k: how many areas meet exactly k rules. */
  readonly areas: Float64Array;
  /** Entry k: how many would, if the rules had nothing to do with each other. */
  readonly expected: Float64Array;
  /** Every pair of rules. */
  readonly pairs: readonly RulePair[];
}

/**
 * How problems overlap in areas: which areas meet which of several rules, how many they meet, and how much of that is more
 * than chance.
 *
 * @formula count = Σⱼ metⱼ; with nⱼ of N areas meeting rule j, chance puts N · P(k of n yeses, each with chance nⱼ/N)
 *   areas at k rules (independent placing), and nᵢ nⱼ / N areas in both of two rules; Jaccard = both / either; p =
 *   P(X ≥ both), X hypergeometric(N, nᵢ, nⱼ)
 * @param areas one column per indicator, named as the rules name it, one value per area, in the rule’s unit; other columns
 *   may stand beside them. Leave out an area that lacks a figure: neither yes nor no is known of it (figure 3.1 lacks
 *   Larvik’s)
 * @param rules the rules, as `overlapRules()` gives them or moved by a page; one rule per indicator
 * @returns the columns of yes and no, the number of rules per area, the number of areas per number of rules and what chance
 *   would give, and every pair of rules. Areas are taken as equal whatever their population, as the report does
 * @nan the Jaccard index of a pair that no area meets either rule of
 * @source NOU 2020: 16 (2020), section 3.3.1 with figure 3.1 (which areas, how many rules); Jaccard, P. (1901), "Étude
 *   comparative de la distribution florale dans une portion des Alpes et des Jura", Bulletin de la Société Vaudoise des
 *   Sciences Naturelles 37, pp. 547-579. The comparison with chance is this project’s
 * @form reading: the count is printed, Jaccard and chance are not in the report
 * @methods m-3-overlap-rule, m-19-nine-areas, m-1-living-condition-problem, m-17-vulnerable-area-criterion,
 *   m-1-vulnerable-area, m-15-area-criteria
 * @example
 * const areas = {poor: [0.5, 0.45, 0.1, 0.1], idle: [0.3, 0.1, 0.1, 0.3]};
 * const rules = [
 *   {indicator: "poor", direction: "at least", threshold: 0.4, source: "mine"},
 *   {indicator: "idle", direction: "at least", threshold: 0.2, source: "mine"}
 * ];
 * overlap(areas, rules).count // [2, 1, 0, 1]
 * overlap(areas, rules).areas // [1, 2, 1]
 * overlap(areas, rules).expected // [1, 2, 1]
 * overlap(areas, rules).pairs[0].jaccard // ≈ 0.3333
 */
export function overlap(areas: Readonly<Record<string, ArrayLike<number>>>, rules: readonly Rule[]): Overlap {
  const met = metColumns("overlap", areas, rules);
  const all = met[0]!.length;
  const numbers = met.map((column) => column.reduce((sum, one) => sum + one, 0));
  const count = Uint8Array.from({length: all}, (_, row) =>
    met.reduce((sum, column) => sum + column[row]!, 0),
  );
  const withCount = new Float64Array(rules.length + 1);
  for (const rulesMet of count) withCount[rulesMet]!++;
  const expected = yesesOf(numbers.map((number) => number / all)).map((chance) => chance * all);

  const pairs = rules.flatMap((first, i) =>
    rules.slice(i + 1).map((second, after): RulePair => {
      const j = i + 1 + after;
      const both = met[i]!.reduce((sum, one, row) => sum + one * met[j]![row]!, 0);
      const either = numbers[i]! + numbers[j]! - both;
      return {
        first: first.indicator,
        second: second.indicator,
        both,
        either,
        jaccard: both / either,
        expected: (numbers[i]! * numbers[j]!) / all,
        p: hypergeometricTail(all, numbers[i]!, numbers[j]!, both),
      };
    }),
  );
  return {met, count, areas: withCount, expected, pairs};
}

/** Uint8Array holds the counts. */
const mostRules = 255;

function metColumns(
  functionName: string,
  areas: Readonly<Record<string, ArrayLike<number>>>,
  rules: readonly Rule[],
): Uint8Array[] {
  const givenAreas: unknown = areas;
  if (typeof givenAreas !== "object" || givenAreas === null) {
    throw new InvalidInputError({
      functionName,
      argument: "areas",
      value: givenAreas,
      advice: "Give an object with one column per indicator.",
    });
  }
  const givenRules: unknown = rules;
  if (!Array.isArray(givenRules) || givenRules.length === 0 || givenRules.length > mostRules) {
    throw new InvalidInputError({
      functionName,
      argument: "rules",
      value: givenRules,
      advice: `Give an array of 1 to ${mostRules} rules, such as overlapRules().`,
    });
  }
  const columns = rules.map((rule, at) => {
    checkRule(functionName, `rules[${at}]`, rule);
    const column = Object.hasOwn(areas, rule.indicator) ? areas[rule.indicator] : undefined;
    if (column === undefined || rule.relativeTo !== undefined) {
      throw new InvalidInputError({
        functionName,
        argument: `rules[${at}]`,
        value: rule.indicator,
        advice:
          column === undefined
            ? "There is no such column in areas: give one, or leave the rule out."
            : `The threshold is relative to the ${rule.relativeTo}: work it out first, and give a rule with the result.`,
      });
    }
    return metBy(functionName, `areas.${rule.indicator}`, column, rule);
  });
  columns.forEach((column, at) => {
    const name = (rule: number) => `areas.${rules[rule]!.indicator}`;
    checkSameLength(functionName, name(at), column.length, name(0), columns[0]!.length);
  });
  return columns;
}
