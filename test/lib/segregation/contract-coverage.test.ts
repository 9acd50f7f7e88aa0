import {readdirSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";
import * as segregation from "../../../lib/segregation/index.js";

const here = new URL("./", import.meta.url);

/** The contract is held family by family, in files named after it; no function of the folder may be in none of them. */
it("the contract tests name every function of the folder", () => {
  const texts = readdirSync(here)
    .filter((file) => /contract.*\.test\.ts$/.test(file) && !file.includes("coverage"))
    .map((file) => readFileSync(new URL(file, here), "utf8"))
    .join("\n");
  const functions = Object.keys(segregation).filter((name) => name !== "InvalidInputError");
  expect(functions.filter((name) => !new RegExp(`\\b${name}\\b`).test(texts))).toEqual([]);
});
