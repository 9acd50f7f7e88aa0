import {expect} from "vitest";
import {exhibitPages, siteFolder} from "../support/browser-pages.js";
import {serveFolder} from "../support/browser-server.js";
import {test} from "../support/browser-test.js";
import {pageWeight} from "../support/browser-weight.js";

/** Bytes after gzip, of everything that a first visit loads. */
const limit = 300_000;

test.for(exhibitPages)("%s is not too heavy for a slow line", async (page, {browser}) => {
  const site = await serveFolder(siteFolder, {gzip: true});
  const weight = await pageWeight(browser, site.address + page);
  await site.close();
  expect(weight.total, JSON.stringify(weight)).toBeLessThanOrEqual(limit);
});
