import type {Browser} from "playwright-core";
import {settled} from "./browser-page.js";

export interface PageWeight {
  html: number;
  scripts: number;
  styles: number;
  fonts: number;
  data: number;
  total: number;
  requests: number;
}

/** The bytes of all that a first visit to a page asks for, as they travel. */
export async function pageWeight(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const sizes: Promise<{type: string; bytes: number}>[] = [];
  page.on("requestfinished", (request) => {
    if (!request.url().startsWith("http")) return;
    sizes.push(request.sizes().then(({responseBodySize: bytes}) => ({type: request.resourceType(), bytes})));
  });
  await page.goto(address);
  await settled(page);
  await page.waitForLoadState("networkidle");
  const loaded = await Promise.all(sizes);
  await context.close();
  const sum = (...types: string[]): number =>
    loaded
      .filter(({type}) => types.length === 0 || types.includes(type))
      .reduce((total, {bytes}) => total + bytes, 0);
  const named = {
    html: sum("document"),
    scripts: sum("script"),
    styles: sum("stylesheet"),
    fonts: sum("font"),
  };
  const total = sum();
  const data = total - named.html - named.scripts - named.styles - named.fonts;
  return {...named, data, total, requests: loaded.length};
}
