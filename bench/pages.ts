import {readdirSync} from "node:fs";
import {join, resolve} from "node:path";

export const siteFolder = resolve(import.meta.dirname, "../dist");

/** Every chapter's page, as a path in the site. Read when asked for: a build comes first. */
export const chapterPages = (): string[] =>
  readdirSync(join(siteFolder, "chapters"))
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => `chapters/${name}`);
