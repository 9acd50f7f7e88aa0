import {statSync} from "node:fs";
import {afterEach, expect, test, vi} from "vitest";
import type {Failures} from "../../data-loaders/build/make-table.js";
import {buildTables} from "../../data-loaders/build/tables.js";
import {watchTables} from "../../data-loaders/build/watch.js";
import {sandbox, type Sandbox} from "./sandbox.js";

const watching: {close: () => Promise<void>}[] = [];

afterEach(async () => {
  for (const watcher of watching.splice(0)) await watcher.close();
});

async function start(project: Sandbox): Promise<{log: string[]; warnings: string[]}> {
  const log: string[] = [];
  const warnings: string[] = [];
  const failures: Failures = new Map();
  const first = await buildTables({root: project.root, log: () => undefined, failures});
  watching.push(
    watchTables({
      root: project.root,
      log: (line) => log.push(line),
      warn: (line) => warnings.push(line),
      first,
      failures,
    }),
  );
  return {log, warnings};
}

const files = {
  "lib/n.ts": "export const n = 1;",
  "data/years/2008.csv": "x",
  "data-loaders/tables/one.csv.ts": `import {readdirSync} from "node:fs";
    import {n} from "../../lib/n.js";
    import {ran} from "../../ran.js";
    ran("one");
    console.log("n\\n" + n + readdirSync("data/years").join());`,
};
const loader = "data-loaders/tables/one.csv.ts";
const output = "src/.observablehq/cache/data/one.csv";

test("a change of code or data makes the table again and tells the preview", async () => {
  const project = sandbox(files);
  const {log} = await start(project);
  const time = (name: string): number => statSync(project.path(name)).mtimeMs;
  const before = time(loader);
  project.write({"lib/n.ts": "export const n = 2;"});
  await vi.waitFor(() => {
    expect(project.output("one.csv")).toBe("n\n22008.csv\n");
    expect(time(loader)).toBeGreaterThan(before);
  }, 5000);
  expect(time(output)).toBeGreaterThan(time(loader));
  expect(log).toEqual([expect.stringContaining("(lib/n.ts changed)")]);

  project.write({"data/years/2013.csv": "x"});
  await vi.waitFor(() => {
    expect(project.output("one.csv")).toBe("n\n22008.csv,2013.csv\n");
  }, 5000);

  // A loader that is saved is run by the watch and not by the preview: the old output is newer until then.
  project.write({[loader]: "setTimeout(() => console.log('n\\n3'), 1000);"});
  await vi.waitFor(() => {
    expect(time(output)).toBeGreaterThan(time(loader));
  });
  expect(project.output("one.csv")).toContain("2013");
  await vi.waitFor(() => {
    expect(project.output("one.csv")).toBe("n\n3\n");
  }, 5000);

  project.write({"data-loaders/tables/two.json.ts": "console.log('[]');"});
  await vi.waitFor(() => {
    expect(project.output("two.json")).toBe("[]\n");
  }, 5000);
});

test("what cannot be made is said once, and the table stays until it can", async () => {
  const project = sandbox(files);
  const {log, warnings} = await start(project);
  project.write({"lib/n.ts": "export const n = ;"});
  await vi.waitFor(() => {
    expect(warnings).toEqual([expect.stringMatching(/^one\.csv: lib\/n\.ts:1:\d+ Unexpected/)]);
  }, 5000);
  project.write({"lib/n.ts": 'export const n = 1;\nthrow new Error("no");'});
  await vi.waitFor(() => {
    expect(warnings[1]).toContain("no");
  }, 5000);
  // Something that has nothing to do with it, in a folder that is watched.
  project.write({"lib/other.ts": "export {};"});
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(warnings).toHaveLength(2);
  expect(log).toEqual([]);
  expect(project.output("one.csv")).toBe("n\n12008.csv\n");
  project.write({"lib/n.ts": "export const n = 5;"});
  await vi.waitFor(() => {
    expect(project.output("one.csv")).toBe("n\n52008.csv\n");
  }, 5000);
  expect(project.runs("one")).toBe(2);
});
