import {setTimeout} from "node:timers/promises";
import type {BrowserContext, Page} from "playwright-core";
import {describe, expect} from "vitest";
import {frames} from "../support/browser-page.js";
import {pages} from "../support/browser-pages.js";
import {desktop, phone, test} from "../support/browser-test.js";

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {node: Node | null}[];
}

declare const window: {shifts: {value: number; what: string[]}[]};

/** Scripts and tables that take their time, and a record of everything that moves when they come. */
async function slowly(context: BrowserContext): Promise<void> {
  await context.route(/\.(?:js|arrow)$/, async (route) => {
    await setTimeout(100);
    await route.continue();
  });
  await context.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as LayoutShift[]) {
        if (shift.hadRecentInput) continue;
        const what = shift.sources.map(({node}) =>
          node instanceof Element ? `${node.localName}#${node.id}.${node.className}` : (node?.nodeName ?? ""),
        );
        window.shifts.push({value: shift.value, what});
      }
    }).observe({type: "layout-shift", buffered: true});
  });
}

/** What sticks out to the right of the window, with all parts of the page open. */
async function tooWide(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  await frames(page);
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - room;
    if (over <= 0 && innerWidth === room) return [];
    const names = Array.from(document.querySelectorAll("#observablehq-center *"))
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .filter((element) => element.closest(".scroll, .ledger-scroll, pre, svg *") === null)
      .map((element) => `${element.localName}#${element.id}.${element.getAttribute("class") ?? ""}`);
    return [`${over} px too wide`, ...names.slice(0, 10)];
  });
}

// Besides, `open` fails a test for any message, error, failed request, or request to another site.
describe.for([
  ["desktop", {viewport: desktop}],
  ["phone", {viewport: phone, isMobile: true}],
] as const)("on a %s nothing moves when scripts come late, and nothing is too wide", ([, options]) => {
  test.for(pages)("%s", async (page, {open}) => {
    const shown = await open(page, {...options, before: slowly});
    const shifts = await shown.evaluate(() => window.shifts);
    const moved = shifts.reduce((sum, {value}) => sum + value, 0);
    expect(moved, JSON.stringify(shifts)).toBeLessThan(0.01);
    const wide = await tooWide(shown);
    expect(wide, wide.join("\n")).toEqual([]);
    await shown.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await frames(shown);
  });
});
