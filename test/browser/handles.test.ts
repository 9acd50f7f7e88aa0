import {describe, expect} from "vitest";
import {pages} from "../support/browser-pages.js";
import {addressOf, drawingOf, exhibitOn, textOf} from "../support/browser-exhibit.js";
import {frames} from "../support/browser-page.js";
import {test} from "../support/browser-test.js";

// Handles exist only once scripts run, so the exhibits are found by what the page says about them.
const movable = [
  {page: "chapters/03-segregation.html", id: "explain-dissimilarity"},
  {page: "chapters/04-inequality.html", id: "explain-low-income"},
  {page: "methods/evenness-exposure.html", id: "method-evenness"},
  {page: "methods/schools.html", id: "method-schools"},
].filter(({page}) => pages.includes(page));

describe("parts of a figure that can be moved", () => {
  test.for(movable)("$id: by keyboard", async ({page, id}, {open}) => {
    const shown = await open(page);
    const exhibit = exhibitOn(shown, id);
    const sliders = exhibit.locator("[role=slider]");
    expect(await sliders.count()).toBeGreaterThan(2);
    const slider = sliders.nth(2);
    const now = async (): Promise<number> => Number(await slider.getAttribute("aria-valuenow"));
    const least = Number(await slider.getAttribute("aria-valuemin"));
    const most = Number(await slider.getAttribute("aria-valuemax"));
    expect(await slider.getAttribute("aria-label")).toBeTruthy();
    const start = await now();
    const words = await textOf(exhibit, ".exhibit-words");

    await slider.focus();
    await shown.keyboard.press("ArrowUp");
    const step = (await now()) - start;
    expect(step).toBeGreaterThan(0);
    expect(await slider.getAttribute("aria-valuetext")).toContain(String(start + step));
    // The figure was drawn anew, and the focus has stayed.
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await textOf(exhibit, ".exhibit-words")).not.toBe(words);

    await shown.keyboard.press("ArrowLeft");
    expect(await now()).toBe(start);
    await shown.keyboard.press("PageDown");
    expect(await now()).toBe(Math.max(least, start - 10 * step));
    await shown.keyboard.press("End");
    expect(await now()).toBe(most);
    await shown.keyboard.press("Home");
    expect(await now()).toBe(least);
    const left = await drawingOf(exhibit);
    const restored = await open(await addressOf(shown));
    expect(await drawingOf(exhibitOn(restored, id))).toBe(left);
  });

  test("a mark that is being read says what it says after a change", async ({open}) => {
    const shown = await open("chapters/03-segregation.html");
    const exhibit = exhibitOn(shown, "figure-3.1");
    const title = exhibit.locator(".exhibit-figure svg title").first();
    await title.evaluate(({parentElement}) => {
      parentElement!.dispatchEvent(new PointerEvent("pointerover", {bubbles: true}));
    });
    const read = (): Promise<string> => textOf(exhibit, ".exhibit-readout");
    const before = await read();
    expect(before).toBe(await title.textContent());
    await exhibit.locator("[role=slider]").first().focus();
    await shown.keyboard.press("ArrowUp");
    const after = await read();
    expect(after).toBe(await title.textContent());
    expect(after).not.toBe(before);
  });

  test.for(movable)("$id: by dragging", async ({page, id}, {open}) => {
    const shown = await open(page);
    const exhibit = exhibitOn(shown, id);
    await exhibit.locator(".exhibit-figure").scrollIntoViewIfNeeded();
    const slider = exhibit.locator("[role=slider]").nth(2);
    const now = async (): Promise<number> => Number(await slider.getAttribute("aria-valuenow"));
    const start = await now();
    const title = await textOf(exhibit, ".exhibit-title");
    const words = await textOf(exhibit, ".exhibit-words");
    const box = (await slider.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await shown.mouse.move(x, y);
    await shown.mouse.down();
    await shown.mouse.move(x, y - 20);
    await frames(shown);
    const halfway = await now();
    await shown.mouse.move(x, y - 60, {steps: 4});
    await frames(shown);
    const top = await now();
    expect(start < halfway && halfway < top, `${start} < ${halfway} < ${top}`).toBe(true);
    // The handle is where the pointer is.
    const moved = (await slider.boundingBox())!;
    expect(Math.abs(moved.y + moved.height / 2 - (y - 60))).toBeLessThan(6);
    await shown.mouse.up();
    await shown.mouse.move(x, y);
    await frames(shown);
    expect(await now()).toBe(top);
    expect(await textOf(exhibit, ".exhibit-title")).not.toBe(title);
    expect(await textOf(exhibit, ".exhibit-words")).not.toBe(words);
    expect(await addressOf(shown)).toContain(`${id}.`);
  });

  test.for(movable)("$id: the table follows", async ({page, id}, {open}) => {
    const shown = await open(page);
    const exhibit = exhibitOn(shown, id);
    await exhibit.locator(".exhibit-data summary").click();
    const before = await textOf(exhibit, ".exhibit-data table");
    await exhibit.locator("[role=slider]").nth(2).focus();
    await shown.keyboard.press("PageUp");
    expect(await textOf(exhibit, ".exhibit-data table")).not.toBe(before);
  });
});
