import {execFile} from "node:child_process";
import {lstatSync, readdirSync, readFileSync, symlinkSync} from "node:fs";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, test} from "vitest";
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

const bad = `${good}
\`\`\`js
const a = ;
\`\`\`

\`\`\`js
import {b} from "not-installed";
\`\`\`

<link rel="stylesheet" href="https://fonts.example/font.css"> <a href="https://fine.example/">fine</a>
`;

test("a site is whole, made from fresh tables, and the same everywhere, or it is refused", async () => {
  const project = site(good);
  const other = site(bad);
  other.write({"lib/n.ts": "export const n: number = 2;"});
  const [built, refused] = await Promise.all([command(project, "build"), command(other, "build")]);
  expect(built).toMatchObject({code: 0, stderr: ""});
  expect(readFileSync(project.path("dist/data/manifest.json"), "utf8")).toBe(project.output("manifest.json"));
  expect(refused.code).toBe(1);
  expect(refused.stderr.trim().split("\n")).toEqual([
    "The built site is not whole:",
    "  index.html loads https://fonts.example/font.css",
    expect.stringMatching(/^ {2}index\.html has code that does not parse: SyntaxError/),
    "  index.html imports not-installed",
  ]);

  // The other becomes the same, at other times. Framework by itself would publish its old table.
  other.write({"src/index.md": good, "lib/n.ts": "export const n: number = 1;", "dist/left.txt": ""});
  other.touch("data-loaders/tables/one.csv.ts");
  other.touch("src/one.ts");
  expect(await command(other, "build")).toMatchObject({code: 0, stderr: ""});
  expect(contentsOf(other)).toEqual(contentsOf(project));
  expect(Array.from(contentsOf(other).values())).toContain("n\n1\n");

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
