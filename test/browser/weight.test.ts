import type {Page} from "playwright-core";
import {expect} from "vitest";
import {exhibitPages, siteFolder} from "../support/browser-pages.js";
import {serveFolder} from "../support/browser-server.js";
import {desktop, patiently} from "../support/browser-tabs.js";
import {test as plain} from "../support/browser-test.js";
import {pageWeight} from "../support/browser-weight.js";

/** Bytes after gzip, of everything that a first visit loads. */
const limit = 300_000;

const test = plain
  // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures this one needs: none.
  .extend("packed", {scope: "file"}, async ({}, {onCleanup}): Promise<string> => {
    const site = await serveFolder(siteFolder, {gzip: true});
    onCleanup(() => site.close());
    return site.address;
  })
  .extend("tab", {scope: "file"}, async ({browser}, {onCleanup}): Promise<Page> => {
    const context = await browser.newContext({viewport: desktop});
    onCleanup(() => patiently(context.close()));
    return context.newPage();
  });

test.for(exhibitPages)("%s is not too heavy for a slow line", async (page, {packed, tab}) => {
  const weight = await pageWeight(tab, packed + page);
  expect(weight.total, JSON.stringify(weight)).toBeLessThanOrEqual(limit);
});
