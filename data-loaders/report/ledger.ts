/**
 * The ledger: every printed number with its status and the place where a reader meets it. The status
 * follows from what the project does with a fact; nobody sets it by hand.
 */
import {checks} from "./checks.js";
import {errataOfFacts} from "./errata.js";
import {factsOnPages} from "./pages.js";
import {chapters} from "./report.js";

export type Status = "computed" | "constraint" | "shown" | "listed" | "not computable";

/** A fact that the reconstructed areas meet, with what they come to where that is a number like the printed one. */
export interface Met {
  readonly achieved: number | null;
  readonly by: string;
}

/** Columns of the ledger, in the order of the report. Which facts a reconstruction meets, that layer knows. */
export function ledger(
  met: ReadonlyMap<string, Met> = new Map(),
): Record<string, (string | number | boolean | null)[]> {
  const shown = factsOnPages();
  const errata = errataOfFacts();
  const columns: Record<string, (string | number | boolean | null)[]> = {};
  const add = (row: Record<string, string | number | boolean | null>): void => {
    for (const [key, value] of Object.entries(row)) (columns[key] ??= []).push(value);
  };
  for (const {chapter, facts, exhibits} of chapters())
    for (const fact of facts) {
      const check = checks.find(({id}) => id === fact.id);
      const within = exhibits.filter((exhibit) => exhibit.facts.includes(fact.id)).map(({id}) => id);
      const place = shown.get(fact.id) ?? within.map((id) => shown.get(id)).find(Boolean) ?? null;
      const rule = met.get(fact.id);
      const status: Status = check ? "computed" : rule ? "constraint" : place ? "shown" : "listed";
      add({
        id: fact.id,
        chapter,
        section: fact.section,
        line: fact.line,
        measure: fact.measure,
        area: fact.area,
        group: fact.group,
        year: fact.year,
        relation: fact.relation,
        value: fact.value,
        min: fact.min,
        max: fact.max,
        unit: fact.unit,
        n: fact.n,
        source: fact.source,
        note: fact.note,
        in_words: fact.inWords,
        derived: fact.derived,
        doubtful: fact.doubtful,
        exhibits: within.join(" ") || null,
        status,
        computed_value: check ? check.compute() : (rule?.achieved ?? null),
        computed_by: check ? check.by : (rule?.by ?? null),
        shown_at: place,
        errata: errata.get(fact.id)?.join(" ") ?? null,
      });
    }
  return columns;
}
