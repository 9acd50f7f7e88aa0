import {describe, expect} from "vitest";
import {pages, writtenPage} from "../support/browser-pages.js";
import {test} from "../support/browser-test.js";
import {openPart} from "../support/browser-exhibit.js";

describe("a page can be read without scripts", () => {
  test.for(pages)("%s", async (page, {open}) => {
    const shown = await open(page, {javaScriptEnabled: false});
    const text = await shown.locator("main").innerText();
    expect(text.length).toBeGreaterThan(100);
    expect(text).not.toMatch(/\[object |\$\{/);
    for (const {id} of writtenPage(page).querySelectorAll(".exhibit")) {
      const exhibit = shown.locator(`[id="${id}"]`);
      expect((await exhibit.locator(".exhibit-title").innerText()).length, id).toBeGreaterThan(10);
      expect((await exhibit.locator(".exhibit-words").innerText()).length, id).toBeGreaterThan(20);
      const figure = await exhibit.locator(".exhibit-figure > svg").boundingBox();
      expect(figure?.height, id).toBeGreaterThan(100);
      expect(figure?.width, id).toBeGreaterThan(250);
      const data = await openPart(exhibit, "exhibit-data");
      expect(await data.locator("tbody tr").first().isVisible(), id).toBe(true);
    }
  });
});
