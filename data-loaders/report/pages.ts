/** Which page shows which fact or exhibit, read off the pages' own Markdown. */
import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {join} from "node:path";

const source = fileURLToPath(new URL("../../src/", import.meta.url));
const folders = ["", "chapters"];

/** Fact or exhibit id → path of the first place that shows it ("/chapters/03-…#fact-3.3.1-01"). */
export function factsOnPages(): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const folder of folders)
    for (const file of readdirSync(join(source, folder)).sort()) {
      if (!file.endsWith(".md")) continue;
      const page = `/${join(folder, file.slice(0, -".md".length))}`;
      const text = readFileSync(join(source, folder, file), "utf8");
      for (const [, call, id] of text.matchAll(/\b(fact|exhibit)\("([a-z0-9.-]+)"/g))
        if (!places.has(id!)) places.set(id!, call === "fact" ? `${page}#fact-${id!}` : `${page}#${id!}`);
    }
  return places;
}
