import type {Page} from "playwright-core";
import {expect} from "vitest";
import {writtenPage} from "../support/browser-pages.js";
import {addressOf} from "../support/browser-exhibit.js";
import {settled} from "../support/browser-page.js";
import {test} from "../support/browser-test.js";

const rowsOf = (page: string): number => writtenPage(page).querySelectorAll("#ledger [data-row]").length;
const all = rowsOf("ledger.html");

/** How many facts match, as the ledger says it. */
async function matching(page: Page): Promise<number> {
  const text = await page.locator("#ledger-count").innerText();
  return Number(/^\d[\d\s]*/.exec(text)?.[0].replaceAll(/\s/g, "") ?? 0);
}

const shownFacts = (page: Page) => page.locator("#ledger [data-row]").filter({visible: true});

test("the ledger has all facts, some of them in view", async ({open}) => {
  const shown = await open("ledger.html");
  expect(all).toBeGreaterThan(1000);
  expect(await matching(shown)).toBe(all);
  const first = await shownFacts(shown).count();
  await shown.locator("#ledger-more").click();
  expect(await shownFacts(shown).count()).toBeGreaterThan(first);
});

test("search narrows the list, whatever the case, and the address keeps it", async ({open}) => {
  const shown = await open("ledger.html");
  await shown.locator("[name=q]").fill("GHETTO");
  const found = await matching(shown);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all / 10);
  for (const text of await shownFacts(shown).allInnerTexts()) expect(text.toLowerCase()).toContain("ghetto");
  const again = await open(await addressOf(shown));
  expect(await again.locator("[name=q]").inputValue()).toBe("GHETTO");
  expect(await matching(again)).toBe(found);

  await shown.locator("[name=q]").fill("no fact says this");
  expect(await shownFacts(shown).count()).toBe(0);
  expect(await shown.locator("#ledger-count").innerText()).not.toBe("");
  await shown.locator("button[type=reset]").click();
  await expect.poll(() => matching(shown)).toBe(all);
  expect(new URL(await addressOf(shown)).search).toBe("");
});

test.for([
  {page: "ledger.html", filter: "chapter", attribute: "parent"},
  {page: "ledger.html", filter: "unit", attribute: "data-unit"},
  {page: "ledger.html", filter: "year", attribute: "data-year"},
  {page: "ledger.html", filter: "status", attribute: "data-status"},
  {page: "methods/report.html", filter: "chapter", attribute: "parent"},
  {page: "methods/report.html", filter: "kind", attribute: "data-kind"},
  {page: "errata.html", filter: "group", attribute: "data-group"},
  {page: "errata.html", filter: "does", attribute: "data-does"},
])(
  "the filter of $page by $filter narrows the list, and the address keeps it",
  async ({page, filter, attribute}, {open}) => {
    const all = rowsOf(page);
    const shown = await open(page);
    const select = shown.locator(`select[name=${filter}]`);
    const values = await select
      .locator("option")
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(values[0]).toBe("");
    let sum = 0;
    for (const value of values.slice(1, 4)) {
      await select.selectOption(value);
      const found = await matching(shown);
      expect(found, value).toBeGreaterThan(0);
      expect(found, value).toBeLessThan(all);
      sum += found;
      const got = await shownFacts(shown).evaluateAll(
        (rows, name) =>
          rows.map((row) =>
            name === "parent" ? row.parentElement!.getAttribute("data-chapter") : row.getAttribute(name),
          ),
        attribute,
      );
      expect(new Set(got), value).toEqual(new Set([value]));
    }
    expect(sum).toBeLessThanOrEqual(all);
    const again = await open(await addressOf(shown));
    expect(await again.locator(`select[name=${filter}]`).inputValue()).toBe(values.slice(1, 4).at(-1));
    expect(await matching(again)).toBe(await matching(shown));
  },
);

test("a chapter leads to what disagrees in it, a heading goes with its last row, and facts lead there", async ({
  open,
}) => {
  const shown = await open("chapters/13-kindergarten-school.html");
  await shown.locator('main a[href*="errata.html#chapter-13"]').click();
  await shown.waitForURL(/errata\.html/);
  await settled(shown);
  const rows = shownFacts(shown);
  expect(await matching(shown)).toBe(await rows.count());
  for (const chapters of await rows.evaluateAll((found) =>
    found.map((row) => row.getAttribute("data-chapter")),
  ))
    expect(chapters!.split("|")).toContain("13");
  const headings = shown.locator("#ledger .ledger-part").filter({visible: true});
  const groups = await rows.evaluateAll((found) => found.map((row) => row.getAttribute("data-group")));
  expect(await headings.count()).toBe(new Set(groups).size);
  expect(await headings.count()).toBeLessThan(await shown.locator("#ledger .ledger-part").count());

  await rows.first().locator('a[href*="ledger.html#"]').first().click();
  await shown.waitForURL(/ledger\.html/);
  await settled(shown);
  const back = shown.locator(`[id="${new URL(shown.url()).hash.slice(1)}"] a[href*="errata.html#"]`);
  await back.first().click();
  await shown.waitForURL(/errata\.html/);
  await settled(shown);
  const erratum = shown.locator(`[id="${new URL(shown.url()).hash.slice(1)}"]`);
  expect(await erratum.isVisible()).toBe(true);
});

test("filters add up", async ({open}) => {
  const shown = await open("ledger.html?chapter=3");
  const chapter = await matching(shown);
  await shown.locator("[name=q]").fill("oslo");
  const both = await matching(shown);
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(chapter);
  const address = new URL(await addressOf(shown));
  expect([address.searchParams.get("chapter"), address.searchParams.get("q")]).toEqual(["3", "oslo"]);
});

test("a fact leads to where it is shown, and the number there leads back", async ({open}) => {
  const shown = await open("ledger.html?chapter=3&status=shown");
  const link = shownFacts(shown).locator('a[href*="#fact-"]').first();
  const id = await link.evaluate((element) => element.closest("[data-row]")!.id);
  await link.click();
  await settled(shown);
  expect(new URL(shown.url()).hash).toBe(`#fact-${id}`);
  const number = shown.locator(`[id="fact-${id}"]`);
  expect(await number.isVisible()).toBe(true);
  await number.click();
  await settled(shown);
  expect(shown.url()).toMatch(/ledger\.html/);
  const fact = shown.locator(`[id="${id}"]`);
  await fact.waitFor();
  const box = (await fact.boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeLessThan(900);
});
