/** `npm run screenshots`: every page of the built site as a picture, in `screenshots/`, for people to look at. */
import {mkdirSync, rmSync} from "node:fs";
import {join, resolve} from "node:path";
import {findBrowser, launchBrowser} from "./support/browser.js";
import {settled} from "./support/browser-page.js";
import {pages, siteFolder} from "./support/browser-pages.js";
import {serveFolder} from "./support/browser-server.js";

const looks = [
  {name: "1280-light", width: 1280, colorScheme: "light"},
  {name: "1280-dark", width: 1280, colorScheme: "dark"},
  {name: "390-light", width: 390, colorScheme: "light"},
] as const;

/** Browsers cannot paint a picture of any length, and nobody looks at one. */
const longest = 6000;

const folder = resolve(import.meta.dirname, "../screenshots");
rmSync(folder, {recursive: true, force: true});
mkdirSync(folder);
const site = await serveFolder(siteFolder);
const browser = await launchBrowser(findBrowser());

for (const {name, width, colorScheme} of looks) {
  const context = await browser.newContext({
    viewport: {width, height: 900},
    colorScheme,
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(site.address + path);
    await settled(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const parts = Math.ceil(height / longest);
    for (let part = 0; part < parts; part++) {
      const y = part * longest;
      const label = `${path.replace(/\.html$/, "").replaceAll("/", "-")}-${name}${parts > 1 ? `-${part + 1}` : ""}`;
      await page.screenshot({
        path: join(folder, `${label}.png`),
        fullPage: true,
        clip: {x: 0, y, width, height: Math.min(longest, height - y)},
      });
    }
  }
  await context.close();
}

await browser.close();
await site.close();
console.log(`${pages.length} pages, ${looks.length} looks: see screenshots/`);
