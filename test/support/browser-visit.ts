/** One look at a page for everything that can be seen of it while it loads and when it is there. */
import type {Page} from "playwright-core";
import {expect} from "vitest";
import {objections} from "./browser-axe.js";
import {frames} from "./browser-page.js";
import {pages} from "./browser-pages.js";
import type {OpenOptions} from "./browser-tabs.js";
import {test} from "./browser-test.js";

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {node: Node | null}[];
}

declare const window: {shifts: {value: number; what: string[]}[]};

/** Runs before the page's own scripts: a record of everything that moves when these come. */
function recordShifts(): void {
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
}

/** What moved by more than nobody sees. */
async function moved(page: Page): Promise<string[]> {
  const shifts = await page.evaluate(() => window.shifts);
  const sum = shifts.reduce((total, {value}) => total + value, 0);
  return sum < 0.01 ? [] : [`${sum} in all`, ...shifts.map((shift) => JSON.stringify(shift))];
}

/** What sticks out to the right of the window. */
function tooWide(page: Page): Promise<string[]> {
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

/**
 * Every page in one kind of window: nothing moves when scripts come late, nothing is too wide with all parts open, and
 * axe-core has no objection, in the light as the page comes and in the dark with all parts open. Besides, `open` fails a
 * test for any message, error, failed request, or request to another site.
 */
export function visitAllPages(options: OpenOptions): void {
  test.for(pages)("%s", async (page, {open}) => {
    const shown = await open(page, {...options, slow: true, script: recordShifts, colorScheme: "light"});
    const found: Record<string, string[]> = {moved: await moved(shown)};
    found["objections, light"] = await objections(shown);

    await shown.emulateMedia({colorScheme: "dark"});
    await shown.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await frames(shown);
    found["too wide"] = await tooWide(shown);
    found["objections, dark, all parts open"] = await objections(shown);

    await shown.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await frames(shown);
    const wrong = Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0));
    expect(wrong, JSON.stringify(wrong, null, 1)).toEqual({});
  });
}
