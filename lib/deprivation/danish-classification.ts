import {checkOptions, checkWhole} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {danishRules, neededOf, type DanishRules} from "./danish-rules.js";
import {allOf, atLeastOf, checkFigures, judge, type Figures, type JudgedRule} from "./judge.js";
import type {Verdict} from "./rule.js";

/** What an area is, from the mildest to the most severe. */
export type DanishClass = "none" | "vulnerable" | "ghetto" | "hard ghetto";

/** Which rules. */
export interface DanishClassificationOptions {
  /** Default: `danishRules()`. */
  readonly rules?: DanishRules | undefined;
}

/** What an area is, with everything that led there. */
export interface DanishClassification {
  /** What the area is, or "unknown" when missing figures leave more than one answer. */
  readonly classification: DanishClass | "unknown";
  /** What it is at the mildest, whatever the missing figures are. */
  readonly atLeast: DanishClass;
  /** What it can be at the most severe. */
  readonly atMost: DanishClass;
  /** Every rule’s verdict: whether the area is considered, the criteria, and the rule that makes it a ghetto. */
  readonly verdicts: readonly JudgedRule[];
  /** Criteria met, and criteria of which it is not known. */
  readonly met: number;
  readonly unknown: number;
  /** Whether it has been a ghetto for long enough, given that it is one. */
  readonly longEnough: Verdict;
}

const classes: readonly DanishClass[] = ["none", "vulnerable", "ghetto", "hard ghetto"];

/**
 * What the Danish rules make of an area: nothing, a vulnerable area, a ghetto or a hard ghetto; with the verdict of every
 * rule, and "unknown" where figures are missing.
 *
 * @formula vulnerable = considered ∧ at least `needed` criteria; ghetto = vulnerable ∧ more than half with background from
 *   Africa, Asia etc.; hard ghetto = ghetto now and in the years before, `hardGhettoYears` in a row. A missing figure can be
 *   either: `atLeast` takes every missing verdict as no, `atMost` as yes
 * @param area the area’s figures: `residents`, `outsideWork`, `convicted`, `basicSchooling`, `income` (mean gross, in
 *   kroner) and `fromAfricaAsia`, shares from 0 to 1; of what is averaged over years one figure per year, the oldest first,
 *   or their mean. What is not known is left out
 * @param nation what relative criteria compare with: `convicted`, the nation’s share, and `income`, the region’s mean
 * @param history what the area was in earlier years, the oldest first and the year before this one last; "unknown" where it
 *   is not known, and years further back than given count as unknown too
 * @param options.rules the rules; default `danishRules()`. `norwegianRules()` has the report’s adaptation
 * @returns the classification with its bounds, every rule’s verdict with value and threshold, the number of criteria met
 *   and unknown, and whether it has been a ghetto long enough
 * @nan never: the answer to a missing figure is "unknown"
 * @source NOU 2020: 16 (2020), section 3.3.6.1 with box 3.1, and section 12.4.2: each kind is contained in the one before
 *   (25, 15 and 13 areas in 2020). That the years must be in a row is this project’s reading of "at least five years"; so
 *   is the treatment of missing figures: the report says that no Norwegian area would be vulnerable, without figures on crime
 * @form printed
 * @methods m-3-danish-screen, m-3-danish-vulnerable, m-3-danish-ghetto, m-3-danish-hard-ghetto, m-3-norwegian-proxy,
 *   m-12-danish-tiers
 * @example
 * const nation = {convicted: 0.01, income: 400000};
 * const area = {residents: 5000, outsideWork: [0.45, 0.43], convicted: [0.02, 0.02], basicSchooling: 0.65, income: 250000, fromAfricaAsia: 0.6};
 * danishClassification(area, nation, ["none"]).classification // "ghetto"
 * danishClassification(area, nation, ["ghetto", "ghetto", "hard ghetto", "ghetto"]).classification // "hard ghetto"
 * danishClassification({residents: 5000, outsideWork: 0.2, basicSchooling: 0.3, income: 200000, fromAfricaAsia: 0.3}, nation, []).atMost // "vulnerable"
 */
export function danishClassification(
  area: Figures,
  nation: Figures,
  history: readonly (DanishClass | "unknown")[],
  options: DanishClassificationOptions = {},
): DanishClassification {
  const name = "danishClassification";
  checkOptions(name, options, ["rules"]);
  const {rules = danishRules()} = options;
  neededOf(name, rules.needed, rules.criteria.length);
  checkWhole(name, "rules.hardGhettoYears", rules.hardGhettoYears, 1);
  const all = [...rules.screen, ...rules.criteria, rules.ghetto];
  checkFigures(
    name,
    "area",
    area,
    all.map(({indicator}) => indicator),
  );
  const relative = all.filter(({relativeTo}) => relativeTo !== undefined);
  checkFigures(
    name,
    "nation",
    nation,
    relative.map(({indicator}) => indicator),
  );
  checkHistory(name, history);

  const verdicts = all.map((rule) => judge(name, rule, area, nation));
  const said = verdicts.map(({verdict}) => verdict);
  const criteria = said.slice(rules.screen.length, -1);
  const vulnerable = allOf([...said.slice(0, rules.screen.length), atLeastOf(rules.needed, criteria)]);
  const ghetto = allOf([vulnerable, said.at(-1)!]);
  const longEnough = ghettoForYears(history, rules.hardGhettoYears);
  const steps = [vulnerable, ghetto, allOf([ghetto, longEnough])];
  // Each kind is contained in the one before, so the number of steps taken is the class.
  const atLeast = classes[steps.filter((step) => step === "yes").length]!;
  const atMost = classes[steps.filter((step) => step !== "no").length]!;
  return {
    classification: atLeast === atMost ? atLeast : "unknown",
    atLeast,
    atMost,
    verdicts,
    met: criteria.filter((verdict) => verdict === "yes").length,
    unknown: criteria.filter((verdict) => verdict === "unknown").length,
    longEnough,
  };
}

/** Whether the years before this one make it long enough, this one being a ghetto year. */
function ghettoForYears(history: readonly (DanishClass | "unknown")[], years: number): Verdict {
  let run = 1;
  let sure = 1;
  let isSure = true;
  for (let back = history.length - 1; back >= 0 && run < years; back--) {
    const kind = history[back]!;
    if (kind === "none" || kind === "vulnerable") return "no";
    run++;
    isSure &&= kind !== "unknown";
    if (isSure) sure++;
  }
  return sure >= years ? "yes" : "unknown";
}

function checkHistory(functionName: string, history: readonly (DanishClass | "unknown")[]): void {
  const given: unknown = history;
  const known: readonly unknown[] = [...classes, "unknown"];
  const row = Array.isArray(given) ? given.findIndex((kind: unknown) => !known.includes(kind)) : -1;
  if (Array.isArray(given) && row === -1) return;
  throw new InvalidInputError({
    functionName,
    argument: "history",
    ...(row === -1 ? {} : {row}),
    value: Array.isArray(given) ? (given[row] as unknown) : given,
    advice: `Give what the area was in each earlier year, the oldest first: ${known.join(", ")}.`,
  });
}
