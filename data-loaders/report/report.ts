/** Reads the nineteen chapter files and refuses them with a sentence when one breaks the schema. */
import {readFileSync} from "node:fs";
import {chapter as schema, type Chapter, type Fact, type PrintedExhibit, type Section} from "./schema.js";

const folder = new URL("./chapters/", import.meta.url);

export class ReportError extends Error {
  override name = "ReportError";
}

/** Checks the text of one chapter file; `file` is the name used in messages. */
export function parseChapter(text: string, file: string): Chapter {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new ReportError(`${file} is not valid JSON: ${(error as Error).message}`);
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${place(content, issue.path)}: ${issue.message}`);
  throw new ReportError(`${file} has ${problems.length} problem(s):\n${problems.join("\n")}`);
}

/** Names a record by its id where it has one, since `facts[17]` tells nobody where to look. */
function place(content: unknown, path: PropertyKey[]): string {
  let value = content;
  const names: string[] = [];
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = (value as {id?: unknown} | null | undefined)?.id;
    names.push(typeof id === "string" ? id : String(key));
  }
  return names.join(" > ");
}

const cache = new Map<number, Chapter>();

/** One chapter. A loader that needs one reads one: its table then depends on that file alone. */
export function chapter(number: number): Chapter {
  let chapter = cache.get(number);
  if (!chapter) {
    const file = `${String(number).padStart(2, "0")}.json`;
    chapter = parseChapter(readFileSync(new URL(file, folder), "utf8"), file);
    cache.set(number, chapter);
  }
  return chapter;
}

export const chapterNumbers = Array.from({length: 19}, (_, index) => index + 1);

/** All chapters, in order. */
export const chapters = (): Chapter[] => chapterNumbers.map(chapter);

/** One record by id, or an error that names what was looked for: a page must not print a gap. */
function find<T extends {id: string}>(records: T[], id: string, what: string): T {
  const record = records.find((record) => record.id === id);
  if (!record) throw new ReportError(`there is no ${what} ${id} in the report's data (data-loaders/report)`);
  return record;
}

/** "table-3.1", "3.3.1-01" and "3.3.1" all name their chapter first. */
function chapterOf(id: string, what: string): Chapter {
  const number = Number(/^(?:[a-z]+-)?(\d+)/.exec(id)?.[1]);
  if (!chapterNumbers.includes(number))
    throw new ReportError(`"${id}" is not the id of ${/^[aeio]/.test(what) ? "an" : "a"} ${what}`);
  return chapter(number);
}

export const factById = (id: string): Fact => find(chapterOf(id, "fact").facts, id, "fact");
export const exhibitById = (id: string): PrintedExhibit =>
  find(chapterOf(id, "exhibit").exhibits, id, "exhibit");
export const sectionById = (id: string): Section => find(chapterOf(id, "section").sections, id, "section");
