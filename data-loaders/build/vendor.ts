/**
 * Bundles the few parts of large libraries that pages use (`src/vendor/*.entry.ts` → `*.js`), and the
 * fonts. Framework would serve the whole of each library and of everything it imports, in some forty files.
 */
import {existsSync, readdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {leaveOut} from "./leave-out.js";

export async function bundleVendors(root: string): Promise<void> {
  const folder = join(root, "src/vendor");
  const entries = readdirSync(folder).filter((file) => file.endsWith(".entry.ts"));
  await Promise.all(
    entries.map(async (entry) => {
      const {outputFiles} = await build({
        entryPoints: [join(folder, entry)],
        absWorkingDir: root,
        bundle: true,
        minify: true,
        format: "esm",
        target: "es2022",
        legalComments: "inline",
        write: false,
        plugins: [leaveOut],
      });
      write(join(folder, entry.replace(".entry.ts", ".js")), outputFiles[0]!.text);
    }),
  );
  write(join(folder, "fonts.css"), fontFaces(root));
}

const fonts = [
  {family: "Source Serif 4", file: "source-serif-4", weight: 400, style: "normal"},
  {family: "Source Serif 4", file: "source-serif-4", weight: 400, style: "italic"},
  {family: "Source Sans 3", file: "source-sans-3", weight: 400, style: "normal"},
  {family: "Source Sans 3", file: "source-sans-3", weight: 600, style: "normal"},
];

/**
 * The fonts travel inside the style sheet: it works under any path, and text never changes its face, and
 * with it its place, after it was first shown.
 */
function fontFaces(root: string): string {
  return fonts
    .map(({family, file, weight, style}) => {
      const path = `node_modules/@fontsource/${file}/files/${file}-latin-${weight}-${style}.woff2`;
      const data = readFileSync(join(root, path)).toString("base64");
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format("woff2")}\n`;
    })
    .join("");
}

/** An unchanged file keeps its time, so that nothing downstream reloads. */
function write(target: string, text: string): void {
  if (existsSync(target) && readFileSync(target, "utf8") === text) return;
  const temporary = `${target}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, target);
}
