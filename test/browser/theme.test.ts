import type {Page} from "playwright-core";
import {expect} from "vitest";
import {settled} from "../support/browser-page.js";
import {test} from "../support/browser-test.js";

const page = "chapters/03-segregation.html";

/** How bright the page is, from 0 to 255. */
const brightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [red = 0] = /\d+/.exec(getComputedStyle(document.documentElement).backgroundColor) ?? [];
    return Number(red);
  });

test("the page follows the device until the reader chooses", async ({open}) => {
  const shown = await open(page, {colorScheme: "dark"});
  expect(await brightness(shown)).toBeLessThan(60);
  await shown.emulateMedia({colorScheme: "light"});
  expect(await brightness(shown)).toBeGreaterThan(200);
});

test("a choice holds over reloads and on other pages, and can be taken back", async ({open}) => {
  const shown = await open(page, {colorScheme: "light"});
  await shown.getByRole("radio", {name: "Dark"}).check();
  expect(await brightness(shown)).toBeLessThan(60);
  await shown.reload();
  await settled(shown);
  expect(await brightness(shown)).toBeLessThan(60);
  await shown.goto(new URL("../index.html", shown.url()).href);
  await settled(shown);
  expect(await brightness(shown)).toBeLessThan(60);
  expect(await shown.getByRole("radio", {name: "Dark"}).isChecked()).toBe(true);
  await shown.getByRole("radio", {name: "As the device"}).check();
  expect(await brightness(shown)).toBeGreaterThan(200);
  await shown.reload();
  await settled(shown);
  expect(await brightness(shown)).toBeGreaterThan(200);
});
