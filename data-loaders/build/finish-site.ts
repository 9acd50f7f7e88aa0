import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, sep} from "node:path";
import {escape} from "../../src/components/html.js";
import {messages} from "../../src/components/messages.js";
import {BuildError} from "./build-error.js";
import {unpackFonts, type Font} from "./unpack-fonts.js";

/** Something that Framework writes into pages and that a reader with a screen reader or a magnifier stumbles over. */
interface Repair {
  readonly name: string;
  /** What a page has to have for the repair to be due, and what it must not have. */
  readonly part: string;
  readonly unless?: string;
  /** Has to be there exactly once: another version of Framework may write something else. */
  readonly from: RegExp;
  readonly to: string;
}

const page = "<html";
const base = "<base ";
const sidebar = '<nav id="observablehq-sidebar"';
const search = 'id="observablehq-search"';
const contents = '<aside id="observablehq-toc"';
const neighbours = '<footer id="observablehq-footer">\n<nav>';

/**
 * The page for addresses without a page is sent from any of them, and has to find its parts wherever the site lies:
 * in the folder that was asked in, or the one above if that is a folder of the site.
 */
const folderOfSite = `
const folder = location.pathname.replace(/[^/]*$/, "").replace(/\\/(?:FOLDERS)\\/$/, "/");
document.head.append(Object.assign(document.createElement("base"), {href: folder}));
`.replaceAll("\n", "");

const {language, site} = messages;
const label = (text: string): string => `aria-label="${escape(text)}"`;

/**
 * The sidebar opens and closes with a checkbox that no screen reader user would take for what it is. As a button, it
 * has to say whether it is pressed and to answer to the Enter key.
 */
const buttonOfSidebar = `
const toggle = document.querySelector("#observablehq-sidebar-toggle");
const wide = matchMedia("(min-width: calc(640px + 6rem + 272px))");
const tell = () => toggle.setAttribute("aria-pressed", toggle.indeterminate ? wide.matches : toggle.checked);
toggle.addEventListener("change", () => setTimeout(tell));
toggle.addEventListener("keydown", ({key}) => key === "Enter" && toggle.click());
wide.addEventListener("change", tell);
tell();
`.replaceAll("\n", "");

const repairs: readonly Repair[] = [
  {
    name: "the folder of the site",
    part: base,
    from: /<base href="[^"]*">/,
    to: `<script>{${folderOfSite}}</script>`,
  },
  {
    name: "the language",
    part: page,
    from: /<html>/,
    to: `<html lang="${language}">`,
  },
  {
    name: "a page that can be enlarged",
    part: page,
    from: /content="width=device-width, initial-scale=1, maximum-scale=1"/,
    to: 'content="width=device-width, initial-scale=1"',
  },
  {
    name: "a way past the sidebar",
    part: sidebar,
    // There, a link to a place in the page would lead to the front page.
    unless: base,
    from: /<body>\n/,
    to: `<body>\n<a class="skip" href="#observablehq-main">${escape(site.skip)}</a>\n`,
  },
  {
    name: "a name for the sidebar",
    part: sidebar,
    from: /<nav id="observablehq-sidebar">/,
    to: `<nav id="observablehq-sidebar" ${label(site.navigation)}>`,
  },
  {
    name: "a button for the sidebar",
    part: sidebar,
    from: /<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">/,
    to: `<input id="observablehq-sidebar-toggle" type="checkbox" role="button" aria-pressed="false" ${label(site.navigation)}>`,
  },
  {
    name: "the state of the sidebar",
    part: sidebar,
    from: /<div id="observablehq-center">/,
    to: `<script>{${buttonOfSidebar}}</script>\n<div id="observablehq-center">`,
  },
  {
    name: "a list with nothing but items",
    part: sidebar,
    from: /(<label id="observablehq-sidebar-close" [^>]*><\/label>)\s*(<li class="[^"]*">)/,
    to: "$2$1",
  },
  {
    name: "a name for the search",
    part: search,
    from: /<input type="search" placeholder="Search">/,
    to: `<input type="search" placeholder="${escape(site.search)}" ${label(site.searchLabel)}>`,
  },
  {
    name: "a name for the contents of the page",
    part: contents,
    from: /(<aside id="observablehq-toc" [^>]*>\s*)<nav>/,
    to: `$1<nav ${label(site.onThisPage)}>`,
  },
  {
    name: "a name for the links to the neighbouring pages",
    part: neighbours,
    from: /(<footer id="observablehq-footer">\s*)<nav>/,
    to: `$1<nav ${label(site.neighbours)}>`,
  },
];

/** Repairs what Framework writes into every page and gives no other way to change, and lets fonts come first. */
export function finishSite(folder: string): void {
  const fonts = unpackFonts(folder);
  const pages = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) =>
    name.endsWith(".html"),
  );
  const folders = new Set(pages.map((name) => dirname(name).replaceAll(sep, "/")));
  folders.delete(".");
  for (const name of pages) {
    const file = join(folder, name);
    const html = finishPage(readFileSync(file, "utf8"), name).replace(
      "FOLDERS",
      // They stand in a regular expression, where a slash ends it.
      Array.from(folders, (path) => path.replaceAll("/", "\\/")).join("|"),
    );
    writeFileSync(file, askForFonts(html, name, fonts));
  }
}

export function finishPage(html: string, name: string): string {
  let finished = html;
  for (const repair of repairs) {
    if (!html.includes(repair.part) || (repair.unless && html.includes(repair.unless))) continue;
    const places = finished.match(new RegExp(repair.from, "g"))?.length ?? 0;
    if (places !== 1) {
      throw new BuildError(
        `${name} was to get ${repair.name}, but what data-loaders/build/finish-site.ts looks for is there ${places} ` +
          "times instead of once. Another version of Framework may write it differently.",
      );
    }
    finished = finished.replace(repair.from, repair.to);
  }
  return finished;
}

/** Browsers complain about a font that was asked for and not used. */
function askForFonts(html: string, name: string, fonts: readonly Font[]): string {
  const hasItalics = /<(?:em|i|cite)\b|class="name"/.test(html);
  const root = "../".repeat(name.split(sep).length - 1) || "./";
  const links = fonts
    .filter(({italic}) => !italic || hasItalics)
    .map(({path}) => `<link rel="preload" as="font" type="font/woff2" href="${root}${path}" crossorigin>\n`);
  return html.replace("<link ", `${links.join("")}<link `);
}
