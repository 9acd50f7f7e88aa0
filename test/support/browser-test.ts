/** `test` with an `open` that shows a page of the built site and holds everything that goes wrong there against it. */
import type {Browser, Page} from "playwright-core";
import {expect, inject, test as plain} from "vitest";
import {launchBrowser} from "./browser.js";
import {patiently, Tabs, type OpenOptions} from "./browser-tabs.js";

export {desktop, phone} from "./browser-tabs.js";

/** @param page a path in the site, with a query or an anchor if need be */
export type Open = (page: string, options?: OpenOptions) => Promise<Page>;

export const test = plain
  // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures this one needs: none.
  .extend("browser", {scope: "worker"}, async ({}, {onCleanup}): Promise<Browser> => {
    const browser = await launchBrowser(inject("browser"));
    onCleanup(() => patiently(browser.close()));
    return browser;
  })
  .extend("tabs", {scope: "worker"}, ({browser}, {onCleanup}): Tabs => {
    const tabs = new Tabs(browser, {usual: inject("address"), slow: inject("slowAddress")});
    onCleanup(() => tabs.close());
    return tabs;
  })
  .extend("open", ({tabs}, {onCleanup}): Open => {
    tabs.listen();
    onCleanup(async () => {
      const trouble = await tabs.rest();
      expect(trouble, trouble.join("\n")).toEqual([]);
    });
    return (page, options) => tabs.open(page, options);
  });
