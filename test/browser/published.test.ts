/** Every file of the built site is opened: none holds people. No browser is needed to see that. */
import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {siteFolder} from "../support/browser-pages.js";
import {personLevel} from "../support/person-level.js";

const files = readdirSync(siteFolder, {recursive: true, encoding: "utf8"}).filter((name) =>
  statSync(join(siteFolder, name)).isFile(),
);

test("the site has tables to look at", () => {
  expect(files.filter((name) => name.endsWith(".arrow")).length).toBeGreaterThan(5);
});

test("no published file holds a row of a person, nor is one of an extract", () => {
  const wrong = files.flatMap((name) => {
    const problem = personLevel(name, readFileSync(join(siteFolder, name)));
    return problem === undefined ? [] : [`${name} ${problem}`];
  });
  expect(wrong).toEqual([]);
});
