import {describe, expect} from "vitest";
import {exhibitPages, exhibitsOn} from "../support/browser-pages.js";
import {exhibitOn} from "../support/browser-exhibit.js";
import {frames} from "../support/browser-page.js";
import {test} from "../support/browser-test.js";

describe("a printed page has figures and sources, and nothing to press", () => {
  test.for(exhibitPages)("%s", async (page, {open}) => {
    const shown = await open(page, {colorScheme: "dark"});
    await shown.emulateMedia({media: "print"});
    await frames(shown);
    for (const id of exhibitsOn(page)) {
      const exhibit = exhibitOn(shown, id);
      for (const part of [".exhibit-title", ".exhibit-figure > svg", ".exhibit-words"])
        expect(await exhibit.locator(part).isVisible(), `${id} ${part}`).toBe(true);
      // An explanation with invented numbers has no source.
      if ((await exhibit.getAttribute("data-origin")) !== "example")
        expect(await exhibit.locator("figcaption").isVisible(), id).toBe(true);
      const toPress = exhibit.locator("input, button, summary, .button");
      expect(await toPress.filter({visible: true}).count(), id).toBe(0);
    }
    for (const part of ["#observablehq-sidebar", "#observablehq-toc", ".theme-switch", ".skip"])
      expect(await shown.locator(part).filter({visible: true}).count(), part).toBe(0);
    const paper = await shown.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toMatch(/^rgb\(25\d, 25\d, 25\d\)$/);
    expect((await shown.pdf({format: "A4"})).length).toBeGreaterThan(50_000);
  });
});
