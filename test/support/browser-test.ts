/** `test` with an `open` that shows a page of the built site and holds everything that goes wrong there against it. */
import {setTimeout} from "node:timers/promises";
import type {Browser, BrowserContext, BrowserContextOptions, Page} from "playwright-core";
import {expect, inject, test as plain} from "vitest";
import {launchBrowser} from "./browser.js";
import {settled} from "./browser-page.js";

export const desktop = {width: 1280, height: 900};
export const phone = {width: 390, height: 844};

export interface OpenOptions extends BrowserContextOptions {
  /** Something to do before the page is asked for. */
  before?: (context: BrowserContext) => Promise<void>;
}

/** @param page a path in the site, with a query or an anchor if need be */
export type Open = (page: string, options?: OpenOptions) => Promise<Page>;

export const test = plain
  // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures this one needs: none.
  .extend("browser", {scope: "worker"}, async ({}, {onCleanup}): Promise<Browser> => {
    const browser = await launchBrowser(inject("browser"));
    onCleanup(() => patiently(browser.close()));
    return browser;
  })
  .extend("open", ({browser}, {onCleanup}): Open => {
    const contexts: BrowserContext[] = [];
    const heard: string[] = [];
    onCleanup(async () => {
      // What is cut off by closing is nobody's fault.
      const trouble = Array.from(heard);
      await Promise.all(contexts.map((context) => patiently(context.close())));
      expect(trouble, trouble.join("\n")).toEqual([]);
    });
    return async (page, {before, ...options} = {}) => {
      const context = await browser.newContext({viewport: desktop, ...options});
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      watch(context, heard, options.javaScriptEnabled !== false);
      await before?.(context);
      const shown = await context.newPage();
      await shown.goto(new URL(page, inject("address")).href);
      if (options.javaScriptEnabled !== false) await settled(shown);
      return shown;
    };
  });

/** Rarely, a browser does not answer that it has closed something. Nothing depends on it. */
async function patiently(closing: Promise<void>): Promise<void> {
  await Promise.race([closing, setTimeout(20_000, undefined, {ref: false})]);
}

/** Writes down every message, error, failed request, and request that leaves the site. */
function watch(context: BrowserContext, trouble: string[], scripts: boolean): void {
  const address = inject("address");
  context.on("console", (message) => {
    trouble.push(`${message.type()}: ${message.text()} (${message.page()?.url() ?? "a worker"})`);
  });
  context.on("weberror", (error) => {
    trouble.push(`error: ${error.error().message} (${error.page()?.url() ?? "a worker"})`);
  });
  context.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(address)) {
      trouble.push(`asks for ${request.url()}`);
    }
  });
  context.on("requestfailed", (request) => {
    // A browser with scripts disabled declines to fetch them.
    if (!scripts && request.resourceType() === "script") return;
    trouble.push(`${request.failure()?.errorText ?? "failed"}: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
}
