import type {Page, Request} from "playwright-core";
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

/** The bytes of all that a first visit to a page asks for, as they travel: what the tab has seen before is forgotten. */
export async function pageWeight(tab: Page, address: string): Promise<PageWeight> {
  const network = await tab.context().newCDPSession(tab);
  await network.send("Network.setCacheDisabled", {cacheDisabled: true});
  const sizes: Promise<{type: string; bytes: number}>[] = [];
  const count = (request: Request): void => {
    if (!request.url().startsWith("http")) return;
    sizes.push(request.sizes().then(({responseBodySize: bytes}) => ({type: request.resourceType(), bytes})));
  };
  tab.on("requestfinished", count);
  await tab.goto(address);
  await settled(tab);
  await tab.waitForLoadState("networkidle");
  tab.off("requestfinished", count);
  const loaded = await Promise.all(sizes);
  await network.detach();
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
