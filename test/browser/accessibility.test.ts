import type {AxeResults, RunOptions} from "axe-core";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {pages} from "../support/browser-pages.js";
import {frames} from "../support/browser-page.js";
import {desktop, phone, test} from "../support/browser-test.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const window: {axe: {run(options: RunOptions): Promise<AxeResults>}};

/** What axe-core objects to with all its default rules, one line each. */
async function objections(page: Page, state: string): Promise<string[]> {
  const {violations} = await page.evaluate(() => window.axe.run({resultTypes: ["violations"]}));
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => {
      const why = failureSummary?.split("\n")[1]?.trim() ?? "";
      return `${state}: ${id}: ${target.join(" ")}: ${why}`;
    }),
  );
}

describe.for([
  ["desktop", {viewport: desktop}],
  ["phone", {viewport: phone, isMobile: true}],
] as const)("axe-core has no objection on a %s", ([, options]) => {
  test.for(pages)("%s", async (page, {open}) => {
    const shown = await open(page, {...options, colorScheme: "light"});
    await shown.evaluate(axe);
    const light = await objections(shown, "light");
    await shown.emulateMedia({colorScheme: "dark"});
    await shown.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await frames(shown);
    const found = [...light, ...(await objections(shown, "dark, all parts open"))];
    expect(found, found.join("\n")).toEqual([]);
  });
});
