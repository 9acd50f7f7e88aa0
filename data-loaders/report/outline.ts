/** The report without its numbers: what pages need to name, place and count things. */
import {chapters} from "./report.js";
import type {Chapter, PrintedExhibit, Section} from "./schema.js";

export type OutlineExhibit = Omit<PrintedExhibit, "columns" | "rows">;

export interface OutlineChapter extends Pick<Chapter, "chapter" | "name" | "title" | "gist"> {
  sections: Section[];
  exhibits: OutlineExhibit[];
  counts: {facts: number; methods: number; measures: number; contradictions: number};
}

export const outline = (): OutlineChapter[] =>
  chapters().map(({chapter, name, title, gist, sections, exhibits, ...records}) => ({
    chapter,
    name,
    title,
    gist,
    sections,
    exhibits: exhibits.map(withoutData),
    counts: {
      facts: records.facts.length,
      methods: records.methods.length,
      measures: records.measures.length,
      contradictions: records.contradictions.length,
    },
  }));

function withoutData(exhibit: PrintedExhibit): OutlineExhibit {
  const described: Partial<PrintedExhibit> = {...exhibit};
  delete described.columns;
  delete described.rows;
  return described as OutlineExhibit;
}
