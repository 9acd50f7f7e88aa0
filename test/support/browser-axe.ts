import type {AxeResults, RunOptions} from "axe-core";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare const window: {axe?: {run(options: RunOptions): Promise<AxeResults>}};

/** What axe-core objects to with all its default rules, one line each. */
export async function objections(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe!.run({resultTypes: ["violations"]}));
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => {
      const why = failureSummary?.split("\n")[1]?.trim() ?? "";
      return `${id}: ${target.join(" ")}: ${why}`;
    }),
  );
}
