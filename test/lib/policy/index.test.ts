import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";

const folders = readdirSync("lib/policy", {withFileTypes: true}).filter((entry) => entry.isDirectory());

it.each(folders.map(({name}) => name))("the functions of %s are held to the contract", (folder) => {
  expect(existsSync(join(import.meta.dirname, folder, "contract.test.ts"))).toBe(true);
});
