/**
 * `npm run reconcile`: what the report prints beside what this project gets, fact by fact, and a failure where they differ.
 * First the numbers that follow from other printed ones, then the rules that the reconstructed people have to meet, as the
 * table of indicators counts them.
 */
import {pathToFileURL} from "node:url";
import {checks} from "../report/checks.js";
import {constraints} from "../report/constraints.js";
import {agrees, printedInWords} from "../report/relation.js";
import {factById} from "../report/report.js";
import {ruleInWords} from "../report/rule-in-words.js";
import {builtTable} from "../build/built-table.js";
import {builtFindings, type Finding} from "./findings.js";

export interface Line {
  readonly id: string;
  readonly kind: "computed" | "constraint";
  readonly what: string;
  readonly printed: string;
  readonly achieved: number;
  readonly agrees: boolean;
}

const number = (value: number) => String(Number(value.toPrecision(6)));

export function reconcile(findings: readonly Finding[]): Line[] {
  const computed = checks.map((one): Line => {
    const {id, tolerance, by} = one;
    const [fact, achieved] = [factById(id), one.compute()];
    const what = `${fact.measure} (by ${by})`;
    const ok = agrees(fact, achieved, tolerance);
    return {id, kind: "computed", what, printed: printedInWords(fact, tolerance), achieved, agrees: ok};
  });
  const solved = findings.map(({rule, achieved, met}): Line => {
    const printed = printedInWords(rule, rule.tolerance);
    return {id: rule.id, kind: "constraint", what: ruleInWords(rule), printed, achieved, agrees: met};
  });
  return [...computed, ...solved];
}

function print(lines: readonly Line[]): void {
  for (const {id, kind, what, printed, achieved, agrees: ok} of lines)
    console.log(
      [ok ? "ok" : "DIFFERS", kind, id, printed.padEnd(24), number(achieved).padStart(10), what].join("  "),
    );
  const wrong = lines.filter((line) => !line.agrees);
  const unused = constraints().filter(({used}) => !used).length;
  console.log(
    `${lines.length - wrong.length} agree, ${wrong.length} differ; ${unused} rules are not used (constraints.json says why).`,
  );
  if (wrong.length) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  print(reconcile(builtFindings(builtTable("indicators.arrow"))));
