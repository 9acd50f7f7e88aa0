/** How a fact reads in running text. */
import {inWords, number, withUnit} from "../components/format.js";
import {html, type Markup} from "../components/html.js";
import type {Fact} from "./report.js";

const relations: Record<Fact["relation"], string> = {
  "=": "",
  range: "",
  about: "about ",
  "<": "less than ",
  "<=": "at most ",
  ">": "more than ",
  ">=": "at least ",
};

/** "about 40 percent", "6.2–60.2 percent". */
export function factText(fact: Fact, form: FactForm = "full"): string {
  const value =
    fact.value !== null
      ? number(fact.value)
      : [fact.min, fact.max].map((end) => (end === null ? "" : number(end))).join("–");
  switch (form) {
    case "full":
      return relations[fact.relation] + withUnit(value, fact.value, fact.unit);
    case "value":
      return value;
    case "bare":
      return withUnit(value, fact.value, fact.unit);
    case "words":
      return fact.value === null ? value : inWords(fact.value);
    case "min":
    case "max":
      return number(needed(fact, form));
    case "n":
      return number(needed(fact, form));
    case "year":
      if (!fact.year) throw new Error(`fact ${fact.id} has no year`);
      return fact.year;
  }
}

const forms = ["full", "value", "bare", "words", "min", "max", "n", "year"] as const;
export type FactForm = (typeof forms)[number];
export const isFactForm = (text: unknown): text is FactForm => (forms as readonly unknown[]).includes(text);

function needed(fact: Fact, key: "min" | "max" | "n"): number {
  const value = fact[key];
  if (value === null) throw new Error(`fact ${fact.id} has no ${key}`);
  return value;
}

/** What a fact is about, and its value, in one line. */
export const factLine = (fact: Fact): string => `${about(fact)}: ${factText(fact)}`;

const about = (fact: Fact): string =>
  [fact.measure, fact.group, fact.area, fact.year].filter(Boolean).join(", ");

export function factMarkup(fact: Fact, form: FactForm, first: boolean): Markup {
  return html`<a
    class="fact"
    ${first ? html`id="fact-${fact.id}"` : null}
    href="/ledger#${fact.id}"
    title="${about(fact)} (NOU 2020: 16, section ${fact.section})"
    >${factText(fact, form)}</a
  >`;
}
