/** The report's words with the rules that rest on them, and what these come out as in every reconstruction. */
import type {Readings, RuleOfWord} from "../../src/markdown/readings.js";
import {constraints, type Constraint} from "./constraints.js";
import {accepted} from "./relation.js";
import {ruleInWords} from "./rule-in-words.js";
import {words, type Word} from "./words.js";

export function readings(achieved: Readonly<Record<string, readonly number[]>>): Readings {
  const read = constraints();
  const used = read.filter((rule) => rule.used);
  return {
    counts: {
      read: read.length,
      used: used.length,
      onWords: used.filter((rule) => rule.words !== undefined).length,
    },
    words: (Object.keys(words) as Word[]).map((word) => ({
      word,
      ...words[word],
      rules: read.filter((rule) => rule.words === word).map((rule) => ruleOfWord(rule, achieved[rule.id])),
    })),
  };
}

/** An end that a rule does not have is null. */
const end = (value: number): number | null => (Number.isFinite(value) ? rounded(value) : null);
/** Without the last binary digits, by which a strict relation leaves its bound out. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

function ruleOfWord(rule: Constraint, found: readonly number[] | undefined): RuleOfWord {
  const [low, high] = accepted(rule, rule.tolerance);
  if (rule.used !== (found !== undefined))
    throw new Error(`${rule.id} is ${rule.used ? "" : "not "}used, but the ensemble says otherwise.`);
  return {
    id: rule.id,
    says: ruleInWords(rule),
    low: end(low),
    high: end(high),
    achieved: found?.map(rounded) ?? null,
    line: rule.line ?? null,
    facts: [...rule.facts],
    note: rule.note ?? null,
  };
}
