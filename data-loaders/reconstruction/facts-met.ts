/** Which printed facts the reconstruction meets, and what they come to: for the ledger. */
import type {Met} from "../report/ledger.js";
import {factById} from "../report/report.js";
import type {Fact} from "../report/schema.js";
import type {Constraint} from "../report/constraints.js";
import type {Finding} from "./findings.js";

const by = "the reconstructed people";

export function factsMet(findings: readonly Finding[]): Map<string, Met> {
  const found = new Map<string, Met>();
  for (const {rule, achieved, met} of findings)
    rule.facts.forEach((id, at) => {
      // A fact that several rules stand on is shown with the one that prints its number.
      const own = at === 0 && saysTheSame(rule, factById(id));
      if (met && (own || !found.has(id))) found.set(id, {achieved: own ? rounded(achieved) : null, by});
    });
  return found;
}

/** As many digits as a reader compares. */
const rounded = (value: number) =>
  Math.abs(value) >= 1000 ? Math.round(value) : Math.round(value * 100) / 100;

/** The rule's number is the fact's own, in its unit: not a ratio of 1.67 for "67 percent higher". */
function saysTheSame({relation, value, min, max, kind}: Constraint, fact: Fact): boolean {
  if (kind === "order") return false;
  return relation === "range" && value === null
    ? fact.min === min && fact.max === max
    : value !== null && fact.value === value;
}
