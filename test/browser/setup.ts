/** Once before all browser tests: a browser is found, and the built site is served under a sub-path, at once and slowly. */
import {existsSync} from "node:fs";
import type {TestProject} from "vitest/node";
import {findBrowser} from "../support/browser.js";
import {serveFolder} from "../support/browser-server.js";
import {siteFolder} from "../support/browser-pages.js";

declare module "vitest" {
  export interface ProvidedContext {
    browser: string;
    address: string;
    /** The same, but scripts and tables come late. */
    slowAddress: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(siteFolder)) throw new Error('There is no site in dist/: run "npm run build" first.');
  project.provide("browser", findBrowser());
  const site = await serveFolder(siteFolder);
  const slow = await serveFolder(siteFolder, {late: 100});
  project.provide("address", site.address);
  project.provide("slowAddress", slow.address);
  return async () => {
    await Promise.all([site.close(), slow.close()]);
  };
}
