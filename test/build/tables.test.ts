import {existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {describe, expect, test, vi} from "vitest";
import {arrowLoader, sandbox} from "./sandbox.js";

const chain = {
  "lib/c.ts": "export const c = 1;",
  "lib/b.ts": 'import {c} from "./c.js";\nexport const b = (): number => c * 10;',
  "lib/a.ts": 'import {b} from "./b.js";\nexport const a = (): number => b() + 1;',
  "lib/types.ts": "export interface Answer {value: number}",
  "lib/unrelated.ts": "export const unrelated = 1;",
  "data/factor.csv": "factor\n2\n",
  "data/named.json": '{"name": "first"}',
  "data-loaders/tables/chain.json.ts": `import {readFileSync, existsSync} from "node:fs";
    import {a} from "../../lib/a.js";
    import type {Answer} from "../../lib/types.js";
    import named from "../../data/named.json" with {type: "json"};
    import {ran} from "../../ran.js";
    ran("chain");
    const factor = Number(readFileSync("data/factor.csv", "utf8").split("\\n")[1]);
    const extra = existsSync("data/extra.csv") ? 1000 : 0;
    const answer: Answer = {value: a() * factor + extra};
    console.log(JSON.stringify([{...answer, ...named, sandbox: process.env.LEVEKAR_SANDBOX ?? null}]));`,
};

const value = (output: string): unknown => (JSON.parse(output) as {value: number}[])[0]?.value;

describe("a table is made again when, and only when, something it depends on has another content", () => {
  test("in its code, in what it reads, and in its environment", async () => {
    const project = sandbox(chain);
    await project.build();
    expect(value(project.output("chain.json"))).toBe(22);
    expect(project.runs("chain")).toBe(1);

    // Nothing changes.
    const lines = await project.build();
    expect(project.runs("chain")).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^chain\.json +1 rows +\d+ B +fresh$/)]);

    // A constant three imports away.
    project.write({"lib/c.ts": "export const c = 2;"});
    expect(await project.build()).toEqual([expect.stringContaining("(lib/c.ts changed)")]);
    expect(value(project.output("chain.json"))).toBe(42);

    // A file that it reads.
    project.write({"data/factor.csv": "factor\n3\n"});
    expect(await project.build()).toEqual([expect.stringContaining("(data/factor.csv changed)")]);
    expect(value(project.output("chain.json"))).toBe(63);

    // A JSON file that it imports.
    project.write({"data/named.json": '{"name": "second"}'});
    await project.build();
    expect(project.output("chain.json")).toContain("second");

    // A file that it looked for and did not find.
    project.write({"data/extra.csv": "x\n"});
    expect(await project.build()).toEqual([expect.stringContaining("(presence data/extra.csv changed)")]);
    expect(value(project.output("chain.json"))).toBe(1063);

    // A variable that it names.
    vi.stubEnv("LEVEKAR_SANDBOX", "here");
    expect(await project.build()).toEqual([expect.stringContaining("(variable LEVEKAR_SANDBOX changed)")]);
    expect(project.output("chain.json")).toContain('"sandbox":"here"');
    expect(project.runs("chain")).toBe(6);

    // What has nothing to do with it: a variable, a file, a type, times alone.
    vi.stubEnv("LEVEKAR_UNRELATED", "1");
    project.write({
      "lib/unrelated.ts": "export const unrelated = 2;",
      "data/unrelated.csv": "y\n",
      "lib/types.ts": "export interface Answer {value: number; name?: string}",
    });
    for (const file of ["lib/c.ts", "data/factor.csv", "data-loaders/tables/chain.json.ts"])
      project.touch(file);
    await project.build();
    expect(project.runs("chain")).toBe(6);

    await project.build({force: true});
    expect(project.runs("chain")).toBe(7);
    vi.unstubAllEnvs();
  });

  test("in folders that it lists, in what it declares, and in modules that no import names", async () => {
    const project = sandbox({
      "data/years/2008.csv": "1",
      "data/cells/a/1.parquet": "a",
      "plugins/one.ts": "export const plugin: number = 1;",
      "data-loaders/tables/listing.json.ts": `import {readdir} from "node:fs/promises";
        import {dependsOn} from "../build/depends-on.js";
        import {ran} from "../../ran.js";
        ran("listing");
        const years = await readdir(new URL("../../data/years", import.meta.url));
        const name = "one";
        const {plugin} = await import("../../plugins/" + name + ".js");
        const variables = process.env;
        console.log(JSON.stringify([{years, plugin, cells: dependsOn("data/cells"), v: variables.LEVEKAR_SANDBOX}]));`,
    });
    await project.build();
    await project.build();
    expect(project.runs("listing")).toBe(1);
    project.write({"data/years/2013.csv": "1"});
    await project.build();
    expect(project.output("listing.json")).toContain("2013");
    project.write({"data/cells/a/2.parquet": "b"});
    expect(await project.build()).toEqual([expect.stringContaining("(all below data/cells changed)")]);
    project.write({"plugins/one.ts": "export const plugin: number = 2;"});
    await project.build();
    expect(project.output("listing.json")).toContain('"plugin":2');
    // A variable that is read through another name.
    vi.stubEnv("LEVEKAR_SANDBOX", "here");
    await project.build();
    vi.unstubAllEnvs();
    expect(project.output("listing.json")).toContain("here");
    expect(project.runs("listing")).toBe(5);
  });

  test("in folders outside the project, and not in files that it wrote itself", async () => {
    const outside = sandbox({"persons.csv": "1\n2\n"});
    const project = sandbox({
      "data-loaders/tables/register.json.ts": `import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
        import {open} from "node:fs/promises";
        import {tmpdir} from "node:os";
        import {join} from "node:path";
        import {ran} from "../../ran.js";
        ran("register");
        const {LEVEKAR_REGISTER = ""} = process.env;
        const file = await open(join(LEVEKAR_REGISTER, "persons.csv"));
        const text = await file.readFile("utf8");
        await file.close();
        const scratch = join(mkdtempSync(join(tmpdir(), "levekar-build-")), "scratch");
        writeFileSync(scratch, text);
        writeFileSync("scratch.txt", String(process.hrtime.bigint()));
        readFileSync("scratch.txt");
        console.log(JSON.stringify([readFileSync(scratch, "utf8")]));`,
      "data-loaders/tables/manifest.json.ts": `import {manifest} from "../build/manifest.js";
        console.log(JSON.stringify(manifest()));`,
    });
    vi.stubEnv("LEVEKAR_REGISTER", outside.root);
    await project.build();
    await project.build();
    expect(project.runs("register")).toBe(1);
    expect(project.output("manifest.json")).toContain("$LEVEKAR_REGISTER/persons.csv");
    expect(project.output("manifest.json")).not.toContain(outside.root);
    outside.write({"persons.csv": "1\n2\n3\n"});
    await project.build();
    expect(project.runs("register")).toBe(2);
    expect(project.output("register.json")).toContain("3");
    vi.unstubAllEnvs();
  });
});

test("what a loader says of its progress is shown as it comes, and the rest with its table", async () => {
  const project = sandbox({
    "data-loaders/tables/slow.json.ts": `import {existsSync} from "node:fs";
      import {sayProgress} from "../build/progress.js";
      sayProgress("half of it");
      for (let waits = 0; !existsSync("seen.txt"); waits++) {
        if (waits > 500) throw new Error("nobody heard");
        await new Promise((done) => setTimeout(done, 20));
      }
      console.error("a word on it");
      console.log("[1]");`,
  });
  const lines: string[] = [];
  const hear = (line: string): void => {
    lines.push(line);
    if (line.includes("half of it")) project.write({"seen.txt": ""});
  };
  await project.build({log: hear});
  expect(lines).toEqual([
    expect.stringMatching(/^ +slow\.json, [\d.]+ s: half of it$/),
    expect.stringMatching(/^slow\.json +1 rows .*\(new\)$/),
    "    a word on it",
  ]);
}, 60_000);

describe("what cannot be made", () => {
  test("leaves the last good table, is named with what it said, and does not stop the others", async () => {
    const project = sandbox({
      "data-loaders/tables/good.json.ts": 'import {n} from "../../n.js"; console.log(JSON.stringify([n]));',
      "data-loaders/tables/bad.arrow.ts": arrowLoader("[{a: n}]", {head: 'import {n} from "../../n.js";'}),
      "data-loaders/tables/manifest.json.ts": `import {manifest} from "../build/manifest.js";
        console.log(JSON.stringify(manifest()));`,
      "n.ts": "export const n = 1;",
    });
    await project.build();
    const arrow = project.outputBytes("bad.arrow");
    project.write({
      "n.ts": "export const n = 2;",
      "data-loaders/tables/bad.arrow.ts": 'import "../../n.js"; throw new Error("the well is dry");',
    });
    const error = await project.fail();
    expect(error.message).toMatch(/bad\.arrow: data-loaders\/tables\/bad\.arrow\.ts ended with code 1/);
    expect(error.message).toContain("the well is dry");
    expect(error.message).toContain("manifest.json: it needs bad.arrow");
    expect(project.outputBytes("bad.arrow").equals(arrow)).toBe(true);
    expect(project.output("good.json")).toBe("[2]\n");

    // Not made by a failed run, so it is tried again; and code that does not compile hides nothing else.
    project.write({"n.ts": "export const n = 3;", "data-loaders/tables/bad.arrow.ts": "const = 1;"});
    expect((await project.fail()).message).toMatch(/bad\.arrow: data-loaders\/tables\/bad\.arrow\.ts:1:7 /);
    expect(project.output("good.json")).toBe("[3]\n");

    project.remove("data-loaders/tables/bad.arrow.ts");
    await project.build();
    expect(existsSync(project.path("src/.observablehq/cache/data/bad.arrow"))).toBe(false);
    expect(existsSync(project.path("src/.observablehq/cache/levekar/bad.arrow.json"))).toBe(false);
    expect(project.output("manifest.json")).not.toContain("bad");
  });

  test("is refused where it is not whole, not what it claims to be, or would not be the same again", async () => {
    const cases: [file: string, code: string, reason: string][] = [
      ["cut.arrow", "process.stdout.write(bytes.subarray(0, bytes.length - 8));", "the end is missing"],
      ["middle.arrow", "process.stdout.write(bytes.subarray(0, 100));", "the end is missing"],
      ["text.arrow", 'console.log("hello");', "the end is missing"],
      ["nowhere.arrow", "process.stdout.write(bytes);", "does not say where it comes from"],
      ["empty.csv", "", "wrote nothing"],
      ["half.json", `process.stdout.write('[{"a": 1}, {"a"');`, "not JSON"],
      ["online.json", 'await fetch("http://example.com/");', "without the network"],
      [
        "early.json",
        'existsSync("src/.observablehq/cache/data/other.csv"); console.log(1);',
        'without builtTable("…")',
      ],
      ["unknown.json", 'console.log(builtTable("nothing.csv"));', "nothing.csv, which no loader makes"],
      ["itself.json", 'console.log(builtTable("itself.json").length);', "it reads its own table"],
      ["exit.json", "console.log(1); process.exit(3);", "ended with code 3"],
    ];
    const arrow = `import {tableFromArrays, tableToIPC} from "apache-arrow";
      const bytes = tableToIPC(tableFromArrays({a: Array.from({length: 100}, (_, i) => i)}));`;
    const other = `import {existsSync} from "node:fs";
      import {builtTable} from "../build/built-table.js";
      void [existsSync, builtTable];`;
    const loaders = cases.map(([file, code]) => [
      `data-loaders/tables/${file}.ts`,
      `${file.endsWith(".arrow") ? arrow : other}\n${code}`,
    ]);
    const project = sandbox({
      ...(Object.fromEntries(loaders) as Record<string, string>),
      "data-loaders/tables/other.csv.ts": 'console.log("a\\n1");',
    });
    const {results} = await project.fail();
    const reasons = new Map(results.map(({file, reason}) => [file, reason]));
    for (const [file, , reason] of cases) expect(reasons.get(file), file).toContain(reason);
    expect(readdirSync(project.path("src/.observablehq/cache/data"))).toEqual(["other.csv"]);
  });
});

describe("what changes while a loader runs", () => {
  test.each([
    ["code", {"lib/n.ts": "export const n = 2;"}],
    ["data that it read", {"data/x.csv": "later"}],
    ["a folder that it listed", {"data/y.csv": "new"}],
    ["a file that it missed", {"data/missing.csv": "new"}],
  ])("%s makes the table stale", async (_, change) => {
    const project = sandbox({
      "lib/n.ts": "export const n = 1;",
      "data/x.csv": "first",
      "data-loaders/tables/slow.json.ts": `import {existsSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
        import {n} from "../../lib/n.js";
        import {ran} from "../../ran.js";
        ran("slow");
        const seen = [n, readFileSync("data/x.csv", "utf8"), readdirSync("data"), existsSync("data/missing.csv")];
        writeFileSync("running.txt", "");
        await new Promise((resolve) => setTimeout(resolve, 300));
        console.log(JSON.stringify(seen));`,
    });
    const first = project.build();
    await vi.waitFor(() => {
      expect(existsSync(project.path("running.txt"))).toBe(true);
    }, 10_000);
    project.write(change);
    await first;
    const old = project.output("slow.json");
    await project.build();
    expect(project.output("slow.json")).not.toBe(old);
    await project.build();
    expect(project.runs("slow")).toBe(2);
  });
});

describe("tables made from other tables", () => {
  const files = {
    "n.ts": "export const n = 1;",
    "data-loaders/tables/a-total.json.ts": `import {readFileSync} from "node:fs";
      import {builtTable} from "../build/built-table.js";
      import {ran} from "../../ran.js";
      ran("total");
      const parts = JSON.parse(readFileSync(builtTable("parts.json"), "utf8"));
      console.log(JSON.stringify({total: parts.reduce((a: number, b: number) => a + b, 0)}));`,
    "data-loaders/tables/parts.json.ts": `import {n} from "../../n.js";
      console.log(JSON.stringify([n, 2, 3]));`,
  };

  test("are made after them, and again when those change", async () => {
    const project = sandbox(files);
    await project.build({only: ["a-total"]});
    expect(project.output("a-total.json")).toBe('{"total":6}\n');
    project.write({"n.ts": "export const n = 1; // the same table"});
    await project.build();
    expect(project.runs("total")).toBe(1);
    project.write({"n.ts": "export const n = 11;"});
    await project.build();
    expect(project.output("a-total.json")).toBe('{"total":16}\n');
  });

  test("cannot wait for each other", async () => {
    const project = sandbox({
      ...files,
      "data-loaders/tables/parts.json.ts": `import {builtTable} from "../build/built-table.js";
        console.log(builtTable("a-total.json"));`,
    });
    expect((await project.fail()).message).toContain("a-total.json reads parts.json reads a-total.json");
  });
});

describe("the cache", () => {
  test("holds outputs that Framework takes for newer than their loaders", async () => {
    const project = sandbox({"data-loaders/tables/one.csv.ts": 'console.log("a\\n1");'});
    const isNewer = (): boolean =>
      statSync(project.path("src/.observablehq/cache/data/one.csv")).mtimeMs >
      statSync(project.path("data-loaders/tables/one.csv.ts")).mtimeMs;
    project.touch("data-loaders/tables/one.csv.ts");
    await project.build();
    expect(isNewer()).toBe(true);
    utimesSync(project.path("src/.observablehq/cache/data/one.csv"), 0, 0);
    await project.build();
    expect(isNewer()).toBe(true);
  });

  test("is not believed when it holds something else than what was made, or what nobody makes", async () => {
    const project = sandbox({"data-loaders/tables/one.csv.ts": 'console.log("a\\n1");'});
    await project.build();
    const cache = project.path("src/.observablehq/cache");
    writeFileSync(`${cache}/data/one.csv`, "a\n2\n");
    writeFileSync(`${cache}/data/old.csv`, "a\n2\n");
    // Left by a build that was killed.
    mkdirSync(`${cache}/levekar/run-4194999-1`);
    await project.build();
    expect(project.output("one.csv")).toBe("a\n1\n");
    expect(existsSync(`${cache}/data/old.csv`)).toBe(false);
    expect(existsSync(`${cache}/levekar/run-4194999-1`)).toBe(false);
  });

  test("stays whole when a build is interrupted", async () => {
    const project = sandbox({"data-loaders/tables/slow.csv.ts": 'console.log("a\\n1");'});
    await project.build();
    project.write({
      "data-loaders/tables/slow.csv.ts":
        'process.stdout.write("a\\n"); setTimeout(() => console.log("2"), 60_000);',
    });
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort(new Error("interrupted"));
    }, 700);
    await expect(project.build({signal: controller.signal})).rejects.toThrow("interrupted");
    expect(project.output("slow.csv")).toBe("a\n1\n");
  });
});

describe("the manifest", () => {
  const files = {
    "lib/n.ts": "export const n = 1;",
    "data/x.csv": "x",
    "data-loaders/tables/areas.arrow.ts": arrowLoader('[{name: "Oslo 01", n}, {name: "Oslo 02", n}]', {
      head: 'import {n} from "../../lib/n.js"; import {readFileSync} from "node:fs"; readFileSync("data/x.csv");',
    }),
    "data-loaders/tables/areas-2.csv.ts": `console.log('name,note\\n"a, b","two\\nlines"\\nc,d');`,
    "data-loaders/tables/manifest.json.ts": `import {manifest} from "../build/manifest.js";
      process.stdout.write(JSON.stringify(manifest(), null, 2) + "\\n");`,
  };

  test("describes every table, and is the same on every machine", async () => {
    const project = sandbox(files);
    const other = sandbox(files);
    await Promise.all([project.build(), other.build({jobs: 1})]);
    expect(project.output("manifest.json")).toBe(other.output("manifest.json"));
    expect(project.outputBytes("areas.arrow").equals(other.outputBytes("areas.arrow"))).toBe(true);
    expect(project.output("manifest.json")).not.toContain(project.root);
    expect(JSON.parse(project.output("manifest.json"))).toEqual([
      {
        table: "areas-2",
        file: "areas-2.csv",
        origin: null,
        rows: 2,
        columns: [
          {name: "name", type: "text"},
          {name: "note", type: "text"},
        ],
        bytes: 33,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        inputs: ["data-loaders/tables/areas-2.csv.ts"],
      },
      {
        table: "areas",
        file: "areas.arrow",
        origin: "printed",
        rows: 2,
        columns: [
          {name: "name", type: "Dictionary<Int32, Utf8>"},
          {name: "n", type: "Float64"},
        ],
        bytes: project.outputBytes("areas.arrow").length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        inputs: ["data-loaders/tables/areas.arrow.ts", "data/x.csv", "lib/n.ts", "ran.ts"],
      },
    ]);
  });
});
