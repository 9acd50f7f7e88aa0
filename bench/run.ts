/** `npm run bench`: how long a build takes, what a page weighs, how soon a control answers. Not part of the tests. */
import {cpus, totalmem} from "node:os";
import {findBrowser, launchBrowser} from "../test/support/browser.js";
import {serveFolder} from "../test/support/browser-server.js";
import {desktop} from "../test/support/browser-tabs.js";
import {pageWeight} from "../test/support/browser-weight.js";
import {buildFromNothing} from "./build-time.js";
import {benchControls} from "./controls.js";
import {pagesIn, siteFolder} from "./pages.js";
import {printTable, verdict} from "./print.js";

/** What the project wants to keep to, on two cores. */
const limits = {buildSeconds: 150, pageKilobytes: 300, controlMilliseconds: 50};

const [processor] = cpus();
const build = await buildFromNothing();
const site = await serveFolder(siteFolder, {gzip: true});
const browser = await launchBrowser(findBrowser());

console.log(
  `\n${cpus().length} × ${processor?.model.trim() ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB, ` +
    `Node ${process.versions.node}, browser ${browser.version()}`,
);

const tab = await browser.newPage({viewport: desktop});
const weights = [];
for (const page of pagesIn("chapters")) weights.push({page, ...(await pageWeight(tab, site.address + page))});
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
printTable(
  "First load of a chapter, kB after gzip",
  ["page", "HTML", "JS", "CSS", "fonts", "data", "total", "requests"],
  weights.map(({page, html, scripts, styles, fonts, data, total, requests}) => [
    page,
    ...[html, scripts, styles, fonts, data, total].map(kilobytes),
    String(requests),
  ]),
);

const controls = await benchControls(browser, site.address);

const heaviest = Math.max(...weights.map(({total}) => total)) / 1000;
const slowest = Math.max(...controls.map(({median}) => median));
printTable(
  "Limits",
  ["what", "limit", "measured", ""],
  [
    verdict("build from a clean cache, s", limits.buildSeconds, build),
    verdict("heaviest chapter page, kB", limits.pageKilobytes, heaviest),
    verdict("slowest control (median), ms", limits.controlMilliseconds, slowest),
  ],
);

await browser.close();
await site.close();
