/** The tests' own tabs: one that was used is as good as a new one, and nothing that goes wrong in it is missed. */
import {expect, inject} from "vitest";
import {frames} from "../support/browser-page.js";
import {desktop, phone, Tabs} from "../support/browser-tabs.js";
import {test as plain} from "../support/browser-test.js";

const test = plain.extend("own", {scope: "file"}, ({browser}, {onCleanup}): Tabs => {
  const tabs = new Tabs(browser, {usual: inject("address"), slow: inject("slowAddress")});
  onCleanup(() => tabs.close());
  return tabs;
});

test("what a page says, and what it asks for in vain or elsewhere, is heard", async ({own}) => {
  own.listen();
  const shown = await own.open("index.html");
  await shown.evaluate(async () => {
    console.log("said");
    setTimeout(() => {
      throw new Error("thrown");
    });
    await fetch("nowhere.json");
    await fetch("/elsewhere.json");
  });
  await frames(shown);
  const heard = (await own.rest()).join("\n");
  expect(heard).toContain("log: said");
  expect(heard).toContain("error: thrown");
  expect(heard).toMatch(/404: .*nowhere\.json/);
  expect(heard).toMatch(/asks for .*\/elsewhere\.json/);
});

test("a tab that was used comes back as it was at first", async ({own}) => {
  own.listen();
  const used = await own.open("index.html", {locale: "nb"});
  await used.evaluate(() => {
    localStorage.setItem("left", "behind");
    sessionStorage.setItem("left", "behind");
  });
  await used.emulateMedia({colorScheme: "dark", media: "print", reducedMotion: "reduce"});
  await used.setViewportSize(phone);
  expect(await own.rest()).toEqual([]);

  own.listen();
  const again = await own.open("index.html", {locale: "nb"});
  expect(again).toBe(used);
  const state = await again.evaluate(() => ({
    left: [localStorage.getItem("left"), sessionStorage.getItem("left")],
    media: ["(prefers-color-scheme: dark)", "print", "(prefers-reduced-motion: reduce)"].filter(
      (query) => matchMedia(query).matches,
    ),
    width: innerWidth,
  }));
  expect(state).toEqual({left: [null, null], media: [], width: desktop.width});
  expect(await own.rest()).toEqual([]);
});

test("tabs that are open at once are two", async ({own}) => {
  own.listen();
  const [first, second] = [await own.open("index.html"), await own.open("origins.html")];
  expect(first).not.toBe(second);
  expect([first.url(), second.url()].map((url) => url.split("/").at(-1))).toEqual([
    "index.html",
    "origins.html",
  ]);
  expect(await own.rest()).toEqual([]);
});
