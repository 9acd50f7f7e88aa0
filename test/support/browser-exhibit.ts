/** What tests do with an exhibit on a page, as a reader would, and what they see of it. */
import {readFileSync} from "node:fs";
import type {Locator, Page} from "playwright-core";
import {frames} from "./browser-page.js";

/** The exhibit's frame. Its id has a dot, which a selector would take for a class. */
export const exhibitOn = (page: Page, id: string): Locator => page.locator(`[id="${id}"]`);

/**
 * The drawing as text, without the numbers by which clips and gradients are told apart, and with attributes in order: a
 * drawing that was changed in place has the same ones as one that was made anew, but not one after the other.
 */
export async function drawingOf(exhibit: Locator): Promise<string> {
  const drawing = await exhibit.locator(".exhibit-figure > svg").evaluate((svg) => {
    const copy = svg.cloneNode(true) as Element;
    for (const element of [copy, ...copy.querySelectorAll("*")]) {
      const attributes = Array.from(element.attributes, ({name, value}) => ({name, value}));
      for (const {name} of attributes) element.removeAttribute(name);
      attributes.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const {name, value} of attributes) element.setAttribute(name, value);
    }
    return copy.outerHTML;
  });
  return drawing.replaceAll(/(plot-\w+)-\d+/g, "$1");
}

/** The text of a part of the exhibit, every space a plain one. */
export async function textOf(exhibit: Locator, selector: string): Promise<string> {
  return (await exhibit.locator(selector).innerText()).replaceAll(/\s+/g, " ").trim();
}

export interface Seen {
  title: string;
  words: string;
  drawing: string;
  /** What each control is set to. */
  controls: Record<string, string>;
}

export async function seen(exhibit: Locator): Promise<Seen> {
  return {
    title: await textOf(exhibit, ".exhibit-title"),
    words: await textOf(exhibit, ".exhibit-words"),
    drawing: await drawingOf(exhibit),
    controls: await exhibit.evaluate((frame) =>
      Object.fromEntries(
        Array.from(frame.querySelectorAll<HTMLInputElement>("[data-control]"), (input) => [
          `${input.name}=${input.type === "range" ? "" : input.value}`,
          input.type === "range" ? input.value : String(input.checked),
        ]),
      ),
    ),
  };
}

/** The names of an exhibit's controls: "table-3.1.show". Radio buttons of one name are one control. */
export async function controlNames(exhibit: Locator): Promise<string[]> {
  const names = await exhibit
    .locator("[data-control]")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name));
  return Array.from(new Set(names));
}

/** Moves one control by one step, with the keys a reader would press. */
export async function pressControl(page: Page, exhibit: Locator, name: string): Promise<void> {
  const inputs = exhibit.locator(`[name="${name}"]`);
  const type = await inputs.first().getAttribute("type");
  if (type === "checkbox") {
    await inputs.focus();
    await page.keyboard.press("Space");
  } else if (type === "radio") {
    await exhibit.locator(`[name="${name}"]:checked`).focus();
    await page.keyboard.press("ArrowRight");
  } else {
    await inputs.focus();
    const before = await inputs.inputValue();
    await page.keyboard.press("ArrowRight");
    if ((await inputs.inputValue()) === before) await page.keyboard.press("ArrowLeft");
  }
  await frames(page);
}

/**
 * The address once it holds what was chosen: it follows a moment later. The page itself waits and answers, after whatever it
 * had still to do: a clock outside may be ahead of a page that is kept waiting for a processor.
 */
export const addressOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          resolve(location.href);
        }, 300);
      }),
  );

/** Opens a closed part of the exhibit: "exhibit-data", "exhibit-take". */
export async function openPart(exhibit: Locator, part: string): Promise<Locator> {
  const details = exhibit.locator(`details.${part}`);
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  // A busy browser shows what is in it a moment after the click.
  await details.locator(":scope > :not(summary)").first().waitFor();
  return details;
}

/** Does something that ends in a file, and reads it. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{name: string; bytes: Buffer}> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return {name: download.suggestedFilename(), bytes: readFileSync(await download.path())};
}
