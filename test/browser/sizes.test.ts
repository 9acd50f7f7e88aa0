import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {exhibitPages, exhibitsOn, shownExhibits} from "../support/browser-pages.js";
import {exhibitOn} from "../support/browser-exhibit.js";
import {frames} from "../support/browser-page.js";
import {phone, test} from "../support/browser-test.js";

/** What is wrong with how figures fill their boxes: a size that is not the box's, or words that are cut off. */
function misfits(page: Page, ids: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (ids) =>
      ids.flatMap((id) => {
        const box = document.getElementById(id)!.querySelector(".exhibit-figure")!;
        const room = box.getBoundingClientRect();
        const svg = box.querySelector("svg")!;
        const found: string[] = [];
        const {width, height} = svg.viewBox.baseVal;
        if (Math.abs(width - box.clientWidth) > 1 || Math.abs(height - box.clientHeight) > 1)
          found.push(`${id}: drawn for ${width}×${height} in ${box.clientWidth}×${box.clientHeight}`);
        for (const text of svg.querySelectorAll("text")) {
          const {left, right, top, bottom} = text.getBoundingClientRect();
          const over = Math.max(room.left - left, right - room.right, room.top - top, bottom - room.bottom);
          // The box of a text is a little larger than its letters.
          if (over > 4) found.push(`${id}: “${text.textContent}” is cut off by ${Math.round(over)} px`);
        }
        return found;
      }),
    ids,
  );
}

/** Makes every figure as large as if it had been pulled there, and waits until it is drawn for that. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.evaluate(
    ([width, height]) => {
      for (const box of document.querySelectorAll<HTMLElement>(".exhibit-figure")) {
        box.style.width = `${width}px`;
        box.style.height = `${height}px`;
      }
    },
    [width, height] as const,
  );
  await frames(page);
  await frames(page);
}

describe("every figure fits its place on a screen, and when it is made smaller and larger", () => {
  test.for(exhibitPages)("%s", async (page, {open}) => {
    const shown = await open(page);
    const ids = exhibitsOn(page);
    const found = {wide: await misfits(shown, ids)} as Record<string, string[]>;
    for (const [name, width, height] of [
      ["medium", 600, 420],
      ["narrow", 420, 560],
      ["tall", 700, 700],
    ] as const) {
      await resize(shown, width, height);
      found[name] = await misfits(shown, ids);
    }
    expect(found, JSON.stringify(found, null, 1)).toEqual({wide: [], medium: [], narrow: [], tall: []});
  });
});

describe("every figure fits its place on a phone, and when it is turned", () => {
  test.for(exhibitPages)("%s", async (page, {open}) => {
    const shown = await open(page, {viewport: phone, isMobile: true});
    const ids = exhibitsOn(page);
    const upright = await misfits(shown, ids);
    await shown.setViewportSize({width: phone.height, height: phone.width});
    await frames(shown);
    await frames(shown);
    const found = {upright, turned: await misfits(shown, ids)};
    expect(found, JSON.stringify(found, null, 1)).toEqual({upright: [], turned: []});
  });
});

test("a figure can be pulled to another size by its corner", async ({open}) => {
  const {page, id} = shownExhibits[0]!;
  const shown = await open(page);
  const figure = exhibitOn(shown, id).locator(".exhibit-figure");
  await figure.scrollIntoViewIfNeeded();
  const box = (await figure.boundingBox())!;
  const [x, y] = [box.x + box.width - 4, box.y + box.height - 4];
  await shown.mouse.move(x, y);
  await shown.mouse.down();
  await shown.mouse.move(x - 150, y + 30, {steps: 5});
  await shown.mouse.up();
  await frames(shown);
  const pulled = (await figure.boundingBox())!;
  expect(pulled.width).toBeLessThan(box.width - 100);
  expect(await misfits(shown, [id])).toEqual([]);
});
