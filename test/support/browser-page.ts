/** Waiting for a page of the site, without a fixed time. */
import type {Page} from "playwright-core";

/** Waits until every cell has run and every exhibit answers. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === "complete" &&
      document.querySelector("observablehq-loading") === null &&
      Array.from(document.querySelectorAll(".exhibit-figure")).every((box) => box.querySelector("svg[role]")),
  );
  await frames(page);
}

/** Waits until what was asked for is drawn: two frames. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}
