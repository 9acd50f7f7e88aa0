import {errata} from "../../data-loaders/report/errata.js";
import type {Chapter} from "../../data-loaders/report/schema.js";

export interface Text {
  /** Where it stands: "4.1.1-03 > note". */
  place: string;
  /** The field's name, which decides how it is written. */
  field: string;
  text: string;
}

/** Columns of a printed table that keep Norwegian names. */
const namesOnly = ["norwegian", "name", "number", "method_id", "directorate"];

/** Every text of a chapter that is the project's own English. */
export function* english(chapter: Chapter): Generator<Text> {
  const own = function* (
    id: string,
    fields: Record<string, string | readonly string[] | null>,
  ): Generator<Text> {
    for (const [field, value] of Object.entries(fields))
      for (const text of value === null ? [] : typeof value === "string" ? [value] : value)
        yield {place: `${id} > ${field}`, field, text};
  };
  const grid = function* (
    id: string,
    {columns, rows}: Pick<Chapter["exhibits"][number], "columns" | "rows">,
  ): Generator<Text> {
    for (const [index, {key, label, unit}] of columns.entries()) {
      yield* own(id, {label, unit});
      if (namesOnly.includes(key)) continue;
      for (const row of rows) {
        const cell = row[index];
        if (typeof cell === "string") yield* own(id, {cell});
      }
    }
  };
  const {title, gist, sections, exhibits, facts, methods, measures, contradictions} = chapter;
  yield* own(`chapter ${chapter.chapter}`, {title, gist});
  for (const {id, title, gist} of sections) yield* own(id, {title, gist});
  for (const exhibit of exhibits) {
    const {id, title, measures, constraints} = exhibit;
    yield* own(id, {title, measures, constraints});
    yield* grid(id, exhibit);
  }
  for (const {id, measure, area, group, year, note, unit} of facts)
    yield* own(id, {measure, area, group, year, note, unit});
  for (const method of methods) {
    const {id, title, definition, inputs, output, computation, members} = method;
    yield* own(id, {title, definition, inputs, output, computation, members});
    yield* grid(id, method);
  }
  for (const {id, title, numbers, computable, status, kindBasis, dissent} of measures)
    yield* own(id, {title, numbers, computable, status, kindBasis, dissent});
  for (const {id, note} of contradictions) yield* own(id, {note});
}

/** What errata.json says of them: what stands in each place, and why one is used. */
export function* englishOfErrata(): Generator<Text> {
  for (const {id, places, because} of errata()) {
    for (const {says} of places) if (says !== null) yield {place: `${id} > says`, field: "says", text: says};
    if (because !== null) yield {place: `${id} > because`, field: "because", text: because};
  }
}
