/** The pages of the built site, found by walking it. */
import {readdirSync, readFileSync} from "node:fs";
import {join, resolve, sep} from "node:path";
import {parseHTML} from "linkedom";

export const siteFolder = resolve(import.meta.dirname, "../../dist");

/** Every page, as a path in the site: "index.html", "chapters/03-segregation.html". */
export const pages: readonly string[] = readdirSync(siteFolder, {recursive: true, encoding: "utf8"})
  .map((name) => name.split(sep).join("/"))
  .filter((name) => name.endsWith(".html"))
  .sort();

const parsed = new Map<string, Document>();

/** A page as it was written, before any script. */
export function writtenPage(page: string): Document {
  const known = parsed.get(page);
  if (known) return known;
  const {document} = parseHTML(readFileSync(join(siteFolder, page), "utf8"));
  parsed.set(page, document);
  return document;
}

export interface ShownExhibit {
  readonly page: string;
  readonly id: string;
}

/** Every exhibit that stands on a page. */
export const shownExhibits: readonly ShownExhibit[] = pages.flatMap((page) =>
  Array.from(writtenPage(page).querySelectorAll(".exhibit"), ({id}) => ({page, id})),
);

/** The pages that show exhibits: those of written chapters. */
export const exhibitPages: readonly string[] = Array.from(new Set(shownExhibits.map(({page}) => page)));

/** The ids of the exhibits of a page. */
export const exhibitsOn = (page: string): string[] =>
  shownExhibits.filter((exhibit) => exhibit.page === page).map(({id}) => id);
