/** Checks of the pages as files: no browser is needed to see these things. */
import {existsSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {pages, siteFolder, writtenPage} from "../support/browser-pages.js";

test("there are pages", () => {
  expect(pages).toContain("index.html");
  expect(pages.filter((page) => page.startsWith("chapters/"))).toHaveLength(19);
});

describe.for(pages)("%s", (page) => {
  const document = writtenPage(page);

  test("has a language, a title of its own and one first heading", () => {
    expect(document.documentElement.getAttribute("lang")).toBe("en");
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(document.querySelector("h1")!.textContent.trim()).not.toBe("");
    const others = pages.filter((other) => other !== page).map((other) => writtenPage(other).title);
    expect(others).not.toContain(document.title);
  });

  test("uses no id twice", () => {
    const ids = Array.from(document.querySelectorAll("[id]"), ({id}) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("leads to files and places that exist", () => {
    const broken = Array.from(document.querySelectorAll("[href], [src]"), (element) => {
      const target = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
      return isThere(page, target) ? undefined : target;
    });
    expect(broken.filter((target) => target !== undefined)).toEqual([]);
  });
});

const origin = "http://site.invalid";

/** Whether a link stays in the site and finds its file and its anchor there. Other hosts are not asked. */
function isThere(page: string, target: string): boolean {
  if (/^(?:https?|mailto|data):/.test(target)) return true;
  // Two folders down, so that a link that climbs out of the site is seen.
  const {pathname, hash} = new URL(target, `${origin}/somewhere/levekar/${page}`);
  if (!pathname.startsWith("/somewhere/levekar/")) return false;
  const path = decodeURIComponent(pathname.slice("/somewhere/levekar/".length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!existsSync(join(siteFolder, file))) return false;
  if (hash === "" || !file.endsWith(".html")) return true;
  return ids(file).has(decodeURIComponent(hash.slice(1)));
}

const known = new Map<string, ReadonlySet<string>>();

function ids(page: string): ReadonlySet<string> {
  const found =
    known.get(page) ?? new Set(Array.from(writtenPage(page).querySelectorAll("[id]"), ({id}) => id));
  known.set(page, found);
  return found;
}
