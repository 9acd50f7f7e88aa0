import {expect} from "vitest";
import {settled} from "../support/browser-page.js";
import {phone, test} from "../support/browser-test.js";

test("a search leads to the page that has the word", async ({open}) => {
  const shown = await open("index.html");
  // A slash is the shortcut.
  await shown.keyboard.press("/");
  await shown.keyboard.type("dissimilarity");
  const results = shown.locator("#observablehq-search-results a");
  await results.first().waitFor();
  const found = results.filter({hasText: "Segregation"});
  await found.first().click();
  await settled(shown);
  expect(shown.url()).toMatch(/\/somewhere\/levekar\/chapters\/03-segregation\.html$/);
  expect(await shown.locator("main").innerText()).toContain("dissimilarity");
});

test("a search for a part of a fact finds its chapter, on a phone too", async ({open}) => {
  const shown = await open("chapters/04-inequality.html", {viewport: phone, isMobile: true});
  const button = shown.getByRole("button", {name: "Navigation"});
  await button.focus();
  await shown.keyboard.press("Enter");
  await shown.getByRole("searchbox").fill("ghetto");
  await shown.locator("#observablehq-search-results a").first().waitFor();
  await shown.keyboard.press("Enter");
  await shown.waitForURL(/chapters\/(?!04-).*\.html$/);
  await settled(shown);
});

test("the first key leads past the navigation, the next into it", async ({open}) => {
  const shown = await open("chapters/03-segregation.html");
  await shown.keyboard.press("Tab");
  const skip = shown.locator(".skip");
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
  await shown.keyboard.press("Enter");
  expect(new URL(shown.url()).hash).toBe("#observablehq-main");
  await shown.keyboard.press("Tab");
  const inside = await shown.evaluate(() => document.activeElement?.closest("main") !== null);
  expect(inside).toBe(true);
});

test("the navigation opens and closes by keyboard on a phone, and says so", async ({open}) => {
  const shown = await open("index.html", {viewport: phone, isMobile: true});
  const button = shown.getByRole("button", {name: "Navigation"});
  const link = shown.locator("#observablehq-sidebar").getByRole("link", {name: /Segregation/});
  expect(await button.getAttribute("aria-pressed")).toBe("false");
  expect(await link.isVisible()).toBe(false);
  await button.focus();
  await shown.keyboard.press("Enter");
  await link.waitFor();
  await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
  await button.focus();
  await shown.keyboard.press("Space");
  await link.waitFor({state: "hidden"});
  await expect.poll(() => button.getAttribute("aria-pressed")).toBe("false");
});

test("the navigation lists all chapters, and says which are still to come", async ({open}) => {
  const shown = await open("index.html");
  const links = shown.locator('#observablehq-sidebar a[href*="chapters/"]');
  expect(await links.count()).toBe(19);
  expect(await links.filter({hasText: "coming"}).count()).toBe(17);
});
