import {expect, test} from "vitest";
import {environmentNames, mentions, otherTables} from "../../data-loaders/build/mentions.js";
import {packageVersions} from "../../data-loaders/build/packages.js";
import {sandbox} from "./sandbox.js";

test("the environment variables that code names are found however they are read", () => {
  const code = `process.env.A; process.env?.B; process.env["C"]; const {D, E: here = "x", ...rest} = process.env;
    import {env} from "node:process"; env.F; process.env[name]; const {G} = env; environment.NOT;`;
  expect(environmentNames(code)).toEqual(["A", "B", "C", "D", "E", "F", "G"]);
  expect(mentions('z.object({LEVEKAR: z.string(), "a-b": 1})', "LEVEKAR")).toBe(true);
  expect(mentions("LEVEKAR_REGISTER", "LEVEKAR")).toBe(false);
});

test("the tables that code reads are found by the names written out", () => {
  expect(otherTables("builtTable(\"b.arrow\") + builtTable2('a.json') + builtTable(name)")).toEqual([
    "a.json",
    "b.arrow",
  ]);
});

test("the version of a package changes with what it depends on, not with its neighbours", () => {
  const project = sandbox({
    "inner/node_modules/a/package.json": '{"version": "1.0.0", "dependencies": {"b": "*", "optional": "*"}}',
    "inner/node_modules/b/package.json": '{"version": "1.0.0", "dependencies": {"a": "*"}}',
    "other/node_modules/a/package.json": '{"version": "1.0.0", "dependencies": {"b": "*", "optional": "*"}}',
    "other/node_modules/b/package.json": '{"version": "1.0.1", "dependencies": {"a": "*"}}',
    "third/node_modules/a/package.json": '{"version": "1.0.0", "dependencies": {"b": "*", "optional": "*"}}',
    "third/node_modules/b/package.json": '{"version": "1.0.0", "dependencies": {"a": "*"}}',
    "third/node_modules/c/package.json": '{"version": "1.0.0"}',
  });
  const version = (folder: string): string | undefined =>
    packageVersions(project.path(folder), ["a"]).get("a");
  expect(version("inner")).toMatch(/^1\.0\.0 \([0-9a-f]{12}\)$/);
  expect(version("other")).not.toBe(version("inner"));
  expect(version("third")).toBe(version("inner"));
});
