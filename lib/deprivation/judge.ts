import {checkObject} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {checkRule, checkUnit, verdictOn, type Direction, type Rule, type Verdict} from "./rule.js";

/**
 * The figures of one area (or of what it is compared with), by indicator: a number; or, of an indicator that a rule
 * averages over years, one number per year, the oldest first. What is not known is left out.
 */
export type Figures = Readonly<Record<string, number | ArrayLike<number> | undefined>>;

/** What one rule says of one area, and why. */
export interface JudgedRule {
  readonly indicator: string;
  readonly verdict: Verdict;
  /** The area’s figure, averaged if the rule says so; `undefined` when it is not known. */
  readonly value: number | undefined;
  /** What it was compared with; `undefined` when the other figure that it depends on is not known. */
  readonly threshold: number | undefined;
  readonly direction: Direction;
  readonly source: string;
}

/** @internal Judges one area by one rule. What is missing makes the verdict "unknown". */
export function judge(functionName: string, rule: Rule, area: Figures, reference: Figures): JudgedRule {
  checkRule(functionName, "rules", rule);
  const value = figure(functionName, "area", rule, area);
  const other =
    rule.relativeTo === undefined ? undefined : figure(functionName, "reference", rule, reference);
  const threshold =
    rule.relativeTo === undefined ? rule.threshold : other === undefined ? undefined : rule.threshold * other;
  const {indicator, direction, source} = rule;
  return {indicator, verdict: verdictOn(direction, value, threshold), value, threshold, direction, source};
}

/** @internal Figures that no rule reads are misspelt, and would count as unknown. */
export function checkFigures(
  functionName: string,
  argument: string,
  figures: Figures,
  names: readonly string[],
): void {
  checkObject(functionName, argument, figures, `Give an object with any of: ${names.join(", ")}.`);
  for (const name of Object.keys(figures)) {
    if (names.includes(name)) continue;
    throw new InvalidInputError({
      functionName,
      argument: `${argument}.${name}`,
      value: figures[name],
      advice: `No rule asks for it: the rules ask for ${names.join(", ") || "nothing"}.`,
    });
  }
}

function figure(functionName: string, argument: string, rule: Rule, figures: Figures): number | undefined {
  const given = figures[rule.indicator];
  if (given === undefined) return undefined;
  const name = `${argument}.${rule.indicator}`;
  if (typeof given === "number") return checked(given);
  const years = Array.from(given, (value, row) => checked(value, row));
  const needed = rule.years ?? 1;
  // A mean of two years cannot be taken of one.
  if (years.length < needed) return undefined;
  return years.slice(years.length - needed).reduce((sum, value) => sum + value, 0) / needed;

  function checked(value: unknown, row?: number): number {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw new InvalidInputError({
        functionName,
        argument: name,
        row,
        value,
        advice: "Give a finite number, or leave out what is not known: the verdict is then unknown.",
      });
    }
    checkUnit(functionName, name, rule, value, row);
    return value;
  }
}

/** @internal Yes if all are, no if any is not, otherwise unknown. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("no")) return "no";
  return verdicts.includes("unknown") ? "unknown" : "yes";
}

/** @internal Yes if so many surely are, no if so many cannot be, otherwise unknown. */
export function atLeastOf(needed: number, verdicts: readonly Verdict[]): Verdict {
  const yes = verdicts.filter((verdict) => verdict === "yes").length;
  const unknown = verdicts.filter((verdict) => verdict === "unknown").length;
  if (yes >= needed) return "yes";
  return yes + unknown < needed ? "no" : "unknown";
}
