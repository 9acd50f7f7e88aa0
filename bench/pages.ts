import {readdirSync} from "node:fs";
import {join, resolve} from "node:path";

export const siteFolder = resolve(import.meta.dirname, "../dist");

/** The pages of a folder of the site, as paths in it. Read when asked for: a build comes first. */
export const pagesIn = (folder: "chapters" | "methods"): string[] =>
  readdirSync(join(siteFolder, folder))
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => `${folder}/${name}`);
