/**
 * `npm run bench:controls -- [part of a page's name …]`: how soon the controls of the built site's pages answer. Part of
 * `npm run bench`, and by itself for whoever makes one of them faster.
 */
import type {Browser} from "playwright-core";
import {findBrowser, launchBrowser} from "../test/support/browser.js";
import {serveFolder} from "../test/support/browser-server.js";
import {measureControls, type ControlTime} from "./control-time.js";
import {pagesIn, siteFolder} from "./pages.js";
import {printTable} from "./print.js";

/** A slow laptop, as browsers imitate it. */
const slowdown = 4;

/** Measures every control of every page whose name has one of the parts, prints the table and returns it. */
export async function benchControls(
  browser: Browser,
  address: string,
  parts: readonly string[] = [""],
): Promise<ControlTime[]> {
  const pages = [...pagesIn("chapters"), ...pagesIn("methods")];
  const controls: ControlTime[] = [];
  for (const page of pages.filter((page) => parts.some((part) => page.includes(part))))
    controls.push(...(await measureControls(browser, address + page, slowdown)));
  printTable(
    `From a control's change to the drawn frame at ${slowdown}x slowdown, ms`,
    ["control", "changes", "best", "median", "worst"],
    controls.map(({name, times, best, median, worst}) => [
      name,
      String(times.length),
      ...[best, median, worst].map((time) => time.toFixed(0)),
    ]),
  );
  return controls;
}

if (process.argv[1]?.endsWith("controls.ts")) {
  const parts = process.argv.slice(2);
  const site = await serveFolder(siteFolder, {gzip: true});
  const browser = await launchBrowser(findBrowser());
  await benchControls(browser, site.address, parts.length ? parts : undefined);
  await browser.close();
  await site.close();
}
