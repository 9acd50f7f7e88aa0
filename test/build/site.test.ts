import {execFile} from "node:child_process";
import {lstatSync, readdirSync, readFileSync, symlinkSync} from "node:fs";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, test} from "vitest";
import {messageOf} from "../../data-loaders/build/build-error.js";
import {checkSite} from "../../data-loaders/build/check-site.js";
import {sandbox, type Sandbox} from "./sandbox.js";

const repository = resolve(import.meta.dirname, "../..");

/** Runs a command as `npm run` does. */
function command(
  project: Sandbox,
  ...args: string[]
): Promise<{code: number; stdout: string; stderr: string}> {
  const tsx = pathToFileURL(resolve(repository, "node_modules/tsx/dist/loader.mjs")).href;
  const all = ["--import", tsx, "data-loaders/build/cli.ts", ...args];
  return new Promise((done) => {
    const child = execFile(process.execPath, all, {cwd: project.root}, (_, stdout, stderr) => {
      done({code: child.exitCode ?? -1, stdout, stderr});
    });
  });
}

function site(page: string): Sandbox {
  const project = sandbox({
    "observablehq.config.ts": `export default {root: "src", globalStylesheets: [], footer: "",
      dynamicPaths: ["/data/manifest.json"]};`,
    "lib/n.ts": "export const n: number = 1;",
    "data-loaders/tables/one.csv.ts": 'import {n} from "../../lib/n.js"; console.log("n\\n" + n);',
    "data-loaders/tables/manifest.json.ts": `import {manifest} from "../build/manifest.js";
      console.log(JSON.stringify(manifest()));`,
    "src/one.ts": `import {FileAttachment} from "observablehq:stdlib";
      export const one = async (): Promise<string> => FileAttachment("./data/one.csv").text();`,
    "src/index.md": page,
  });
  symlinkSync("../lib", project.path("src/lib"));
  symlinkSync("../data-loaders/tables", project.path("src/data"));
  return project;
}

const good = `# Page

\`\`\`js
import {one} from "./one.js";
display(await one());
\`\`\`
`;

function contentsOf(project: Sandbox): Map<string, string> {
  const names = readdirSync(project.path("dist"), {recursive: true, encoding: "utf8"}).sort();
  const files = names.filter((name) => lstatSync(project.path(`dist/${name}`)).isFile());
  return new Map(files.map((name) => [name, readFileSync(project.path(`dist/${name}`), "latin1")]));
}

test("a site is made from fresh tables, and the same everywhere", async () => {
  const project = site(good);
  const other = site(good);
  // The other has another table first. Framework by itself would publish that one.
  other.write({"lib/n.ts": "export const n: number = 2;", "dist/left.txt": ""});
  await other.build();
  expect(other.output("one.csv")).toBe("n\n2\n");
  other.write({"lib/n.ts": "export const n: number = 1;"});
  other.touch("data-loaders/tables/one.csv.ts");
  other.touch("src/one.ts");
  for (const built of await Promise.all([command(project, "build"), command(other, "build")])) {
    expect(built).toMatchObject({code: 0, stderr: ""});
  }
  expect(contentsOf(other)).toEqual(contentsOf(project));
  expect(Array.from(contentsOf(other).values())).toContain("n\n1\n");
  expect(readFileSync(project.path("dist/data/manifest.json"), "utf8")).toBe(project.output("manifest.json"));

  // Framework would ask the registry for this library.
  project.write({"src/index.md": "```js\nPlot.plot()\n```\n"});
  const implicit = await command(project, "build");
  expect(implicit.code).toBe(1);
  expect(implicit.stderr).toContain("Import it by its bare name");

  // A table that cannot be made stops the build before anything is published.
  project.write({"lib/n.ts": 'throw new Error("no"); export const n: number = 2;'});
  const failed = await command(project, "build");
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("one.csv: data-loaders/tables/one.csv.ts ended with code 1");
}, 120_000);

test("a site that a browser could not show by itself is refused", async () => {
  const project = sandbox({
    "dist/index.html": `<link rel="stylesheet" href="https://fonts.example/font.css"><link rel="canonical" href="https://me.example/">
      <style>@import url("https://styles.example/a.css");</style> <img alt="" src="//images.example/a.png">
      <a href="https://fine.example/">fine</a> <svg xmlns="http://www.w3.org/2000/svg"></svg>
      <script type="module">import "./_observablehq/client.js"; const x = await import("npm:x"); const y = "import 'z'";</script>
      <div class="observablehq--inspect observablehq--error">SyntaxError: Unexpected token (1:10)</div>`,
    "dist/_import/a.js": 'export * from "./b.js"; import {b} from "bare"; import "https://cdn.example/c.js";',
    "dist/style.css": 'body {background: url("https://images.example/b.png")}',
  });
  const error: unknown = await checkSite(project.path("dist")).catch((reason: unknown) => reason);
  expect(messageOf(error).split("\n")).toEqual([
    "The built site is not whole:",
    "  index.html loads https://styles.example/a.css",
    "  index.html loads https://fonts.example/font.css",
    "  index.html loads //images.example/a.png",
    "  index.html has code that does not parse: SyntaxError: Unexpected token (1:10)",
    "  style.css loads https://images.example/b.png",
    "  _import/a.js imports bare",
    "  _import/a.js imports https://cdn.example/c.js",
    "  index.html imports npm:x",
  ]);
  project.write({"dist/index.html": good, "dist/_import/a.js": "", "dist/style.css": ""});
  await checkSite(project.path("dist"));
});

test("a checkout without links is told what to do, and a mistyped command what there is", async () => {
  const project = sandbox({"src/lib": "../lib", "src/data": "../data-loaders/tables", "lib/n.ts": ""});
  const refused = await command(project, "build");
  expect(refused.code).toBe(1);
  expect(refused.stderr.trim()).toMatch(/^src\/lib should be a link to lib, but is a text file\. Run .*$/);
  expect((await command(project, "link")).code).toBe(0);
  expect(lstatSync(project.path("src/data")).isSymbolicLink()).toBe(true);
  expect((await command(project, "bild")).stderr).toContain("There is no command bild.");
  expect((await command(project, "tables", "nothing")).stderr.trim()).toMatch(/^There is no table nothing/);
});
