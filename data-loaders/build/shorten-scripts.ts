/**
 * Scripts without their spaces, comments and long names. Framework publishes them as they were written, which makes a page
 * with many figures a good deal heavier.
 */
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {transform} from "esbuild";

/** Every script below the folder; those that are short already stay as they are, but for a few bytes. */
export async function shortenScripts(folder: string): Promise<void> {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"});
  await Promise.all(
    names
      .filter((name) => name.endsWith(".js"))
      .map(async (name) => {
        const path = join(folder, name);
        const {code} = await transform(readFileSync(path, "utf8"), {
          minify: true,
          format: "esm",
          target: "es2022",
          legalComments: "inline",
        });
        writeFileSync(path, code);
      }),
  );
}
