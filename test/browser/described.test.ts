import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {exhibitPages, exhibitsOn} from "../support/browser-pages.js";
import {exhibitOn, openPart} from "../support/browser-exhibit.js";
import {test} from "../support/browser-test.js";

/** The text of the elements that an attribute names. */
const named = (element: Element, attribute: string): string =>
  (element.getAttribute(attribute) ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ")
    .trim();

describe("who does not see a figure is told what it shows, and can read every mark with the arrow keys", () => {
  test.for(exhibitPages)("%s", async (page, {open}) => {
    const shown = await open(page);
    for (const id of exhibitsOn(page)) {
      await marksAreRead(shown, id);
      await figureIsDescribed(shown, id);
    }
  });
});

async function figureIsDescribed(shown: Page, id: string): Promise<void> {
  const exhibit = exhibitOn(shown, id);
  const title = (await exhibit.locator(".exhibit-title").innerText()).trim();
  const figure = exhibit.locator(".exhibit-figure > svg");
  expect(await figure.getAttribute("role"), id).toMatch(/^(?:img|group)$/);
  expect(await figure.evaluate(named, "aria-labelledby"), id).toBe(title);
  expect((await figure.evaluate(named, "aria-describedby")).length, id).toBeGreaterThan(40);

  const data = await openPart(exhibit, "exhibit-data");
  expect(await data.locator("caption").innerText(), id).toContain(title);
  const columns = await data.locator("thead th[scope=col]").count();
  expect(columns, id).toBeGreaterThan(1);
  const rows = await data.locator("tbody tr").evaluateAll((found) =>
    found.map((row) => ({
      headers: row.querySelectorAll("th[scope=row]").length,
      cells: row.children.length,
      empty: Array.from(row.children).filter(({textContent}) => textContent.trim() === "").length,
    })),
  );
  expect(rows.length, id).toBeGreaterThan(1);
  expect(rows, id).toEqual(rows.map(() => ({headers: 1, cells: columns, empty: 0})));

  const how = await openPart(exhibit, "exhibit-how");
  expect((await how.innerText()).length, id).toBeGreaterThan(80);
}

async function marksAreRead(shown: Page, id: string): Promise<void> {
  const exhibit = exhibitOn(shown, id);
  const marks = await exhibit.locator(".exhibit-figure svg title").count();
  if (marks === 0) {
    // Then its parts can be moved, and say what they are.
    expect(await exhibit.locator("[role=slider]").count(), id).toBeGreaterThan(0);
    return;
  }
  await exhibit.locator(".exhibit-figure").focus();
  const read: string[] = [];
  for (let i = 0; i < Math.min(marks, 3); i++) {
    await shown.keyboard.press("ArrowRight");
    read.push(await exhibit.locator(".exhibit-readout").innerText());
  }
  expect(
    read.every((text) => text.length > 5),
    id,
  ).toBe(true);
  expect(new Set(read).size, id).toBe(read.length);
}
