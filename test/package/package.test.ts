import {execFileSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {runInThisContext} from "node:vm";
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadModule} from "../../data-loaders/functions/docstrings.js";
import {runExample} from "../support/examples.js";

const repository = resolve(import.meta.dirname, "../..");
const workplace = mkdtempSync(join(tmpdir(), "levekar-package-"));
const inWorkplace = (...path: string[]) => join(workplace, ...path);
const minutes = 60_000;

const run = (command: string, args: readonly string[], folder: string): string =>
  execFileSync(command, args, {cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"]});
const node = (args: readonly string[], folder: string) => run(process.execPath, args, folder);

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: unknown;
}
const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** A copy of an example, with the tarball installed as a user would install it, but without the network. */
function installed(example: string, tarball: string): string {
  const folder = inWorkplace(example);
  cpSync(join(repository, "examples", example), folder, {
    recursive: true,
    filter: (path) => !path.endsWith("node_modules") && !path.endsWith(".bundle.js"),
  });
  const quietly = ["--offline", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"];
  run("npm", ["install", ...quietly, tarball], folder);
  return folder;
}

async function bundled(source: {entry: string} | {code: string}, folder: string): Promise<string> {
  const {outputFiles} = await build({
    ...("entry" in source
      ? {entryPoints: [join(folder, source.entry)]}
      : {stdin: {contents: source.code, resolveDir: folder}}),
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}

let inNode = "";
let inBrowser = "";

beforeAll(() => {
  const staged = inWorkplace("staged");
  node([join(repository, "package/build.js"), staged], repository);
  mkdirSync(inWorkplace("packed"));
  run("npm", ["pack", staged, "--pack-destination", inWorkplace("packed")], workplace);
  const tarball = inWorkplace("packed", readdirSync(inWorkplace("packed"))[0]!);
  inNode = installed("node", tarball);
  inBrowser = installed("browser", tarball);
}, 5 * minutes);

afterAll(() => {
  rmSync(workplace, {recursive: true, force: true});
});

describe("the packed library", () => {
  it("brings nothing else along", () => {
    const folder = join(inNode, "node_modules");
    expect(readdirSync(folder).filter((name) => !name.startsWith("."))).toEqual(["levekar"]);
    expect(manifestIn(join(folder, "levekar")).dependencies).toBeUndefined();
    expect(existsSync(join(folder, "levekar/LICENSE"))).toBe(true);
  });

  it("exports every folder of the library, and nothing that is not there", () => {
    const entries = Object.keys(manifestIn(repository).exports);
    const folders = readdirSync(join(repository, "lib"), {withFileTypes: true})
      .filter((entry) => entry.isDirectory() && existsSync(join(repository, "lib", entry.name, "index.ts")))
      .map(({name}) => `./${name}`);
    expect(entries.sort()).toEqual(folders.sort());

    const code = entries
      .map(
        (entry) => `import * as x from "levekar${entry.slice(1)}"; console.log(Object.keys(x).length > 0);`,
      )
      .map((line, at) => line.replaceAll(" x ", ` x${at} `).replace("keys(x)", `keys(x${at})`))
      .join("\n");
    writeFileSync(join(inNode, "all.js"), code);
    expect(node(["all.js"], inNode).trim().split("\n")).toEqual(entries.map(() => "true"));
  });

  it("shows no file that is the library's own business", () => {
    writeFileSync(join(inNode, "inner.js"), 'import "levekar/segregation/two-groups.js";');
    expect(() => node(["inner.js"], inNode)).toThrow("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });
});

describe("in Node", () => {
  it("the first lines of its README are true", async () => {
    const readme = readFileSync(join(inNode, "node_modules/levekar/README.md"), "utf8");
    const [, code = ""] = /```js\n([^]*?)```/.exec(readme) ?? [];
    const results = runExample(
      code.replace(/^import .*$/gm, ""),
      await loadModule("lib/segregation/index.ts"),
    );
    expect(results.length).toBeGreaterThan(0);
    for (const {expression, actual, agrees} of results)
      expect(agrees, `${expression} is ${actual}`).toBe(true);
  });

  it("the example prints what it always did", () => {
    const expected = readFileSync(join(repository, "examples/node/output.txt"), "utf8");
    expect(node(["index.js"], inNode)).toBe(expected);
  });
});

describe("in TypeScript", () => {
  const check = (name: string, source: string): void => {
    const folder = join(inNode, name);
    mkdirSync(folder);
    writeFileSync(join(folder, "index.ts"), source);
    const compilerOptions = {
      module: "NodeNext",
      target: "ES2022",
      lib: ["ES2023"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({compilerOptions, files: ["index.ts"]}));
    const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
    try {
      node([compiler, "-p", folder], folder);
    } catch (error) {
      throw new Error((error as {stdout: string}).stdout, {cause: error});
    }
  };

  it(
    "types are those that the documentation says, and wrong calls are found",
    () => {
      const entries = Object.keys(manifestIn(repository).exports);
      check(
        "consumer",
        `${entries.map((entry) => `import "levekar${entry.slice(1)}";`).join("\n")}
import {
  bootstrapSegregation,
  compareSegregation,
  dissimilarity,
  mutualInformation,
  permutationTest,
  type BootstrapEstimate,
  type NullTest,
} from "levekar/segregation";
import {gini} from "levekar/inequality";

const two = {group: Float64Array.of(1, 2), total: [3, 4]};
const many = [[1, 2], Int32Array.of(3, 4)];
export const D: number = dissimilarity(two.group, two.total);
export const ofTwo: BootstrapEstimate = bootstrapSegregation(dissimilarity, two, {level: 0.9});
export const ofMany: {readonly M: BootstrapEstimate; readonly H: BootstrapEstimate} = bootstrapSegregation(
  (groups) => mutualInformation(groups, {base: 2}),
  many,
);
export const test: NullTest = permutationTest(dissimilarity, two, {null: "person"});
export const change: number = compareSegregation(mutualInformation, many, many).H.p;
export const lower: number = ofTwo.interval[0];
// @ts-expect-error: an index of two groups, and groups for one of many
bootstrapSegregation(dissimilarity, many);
// @ts-expect-error: no such null hypothesis
permutationTest(dissimilarity, two, {null: "chance"});
// @ts-expect-error: text is no column of numbers
gini(["1", "2"]);
`,
      );
    },
    2 * minutes,
  );
});

describe("in a bundle for the browser", () => {
  it("the example computes, and answers when its numbers change", async () => {
    const code = await bundled({entry: "main.js"}, inBrowser);
    const {document, window} = parseHTML(readFileSync(join(inBrowser, "index.html"), "utf8"));
    const areas = document.querySelector("#areas") as HTMLTextAreaElement;
    const result = document.querySelector("#result")!;
    const start = runInThisContext(`(function (document) {${code}})`) as (page: Document) => void;
    start(document);
    expect(result.textContent).toBe(
      readFileSync(join(repository, "examples/browser/result.txt"), "utf8").trim(),
    );

    areas.value = "10 10\n0 10";
    areas.dispatchEvent(new window.Event("input"));
    expect(result.textContent).toMatch(/^Dissimilarity 1\.000/);
    areas.value = "10 :\n0 10";
    areas.dispatchEvent(new window.Event("input"));
    expect(result.textContent).toMatch(/not a zero/);
  });

  it("its page loads the bundle that its comment makes", () => {
    const [page, source] = ["index.html", "main.js"].map((name) =>
      readFileSync(join(inBrowser, name), "utf8"),
    );
    expect(page).toContain('src="main.bundle.js"');
    expect(source).toContain("--outfile=main.bundle.js");
  });

  // Two thirds of the first are the checks of the input and what they say when it cannot be right; the next share them.
  it("the first function adds less than 2 kB minified (1.1 kB compressed), the next less than 500 bytes", async () => {
    const bundleOf = (names: string) =>
      bundled({code: `import {${names}} from "levekar/segregation"; globalThis.f = [${names}];`}, inBrowser);
    const [one, two] = [await bundleOf("dissimilarity"), await bundleOf("dissimilarity, isolation")];
    expect(Buffer.byteLength(one)).toBeLessThan(2000);
    expect(gzipSync(one).length).toBeLessThan(1100);
    expect(Buffer.byteLength(two) - Buffer.byteLength(one)).toBeLessThan(500);
  });

  it("an import that is not used adds nothing", async () => {
    const entries = Object.keys(manifestIn(repository).exports);
    const code = entries.map((entry) => `import "levekar${entry.slice(1)}";`).join("\n");
    expect((await bundled({code}, inBrowser)).trim()).toBe("");
  });
});
