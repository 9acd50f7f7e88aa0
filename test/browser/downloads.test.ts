import {tableFromIPC} from "apache-arrow";
import {parseHTML} from "linkedom";
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {shownExhibits} from "../support/browser-pages.js";
import {downloaded, exhibitOn, openPart, textOf} from "../support/browser-exhibit.js";
import {test} from "../support/browser-test.js";
import {csvRows} from "../support/csv.js";

/** Exhibits of the report name it; explanations have no source but themselves. */
const sourceOf = (id: string): RegExp => (/^(?:explain|method)-/.test(id) ? /^/ : /NOU 2020: 16/);

describe("what is taken away can be read, and says where it comes from", () => {
  test.for(shownExhibits)("$id", async ({page, id}, {open}) => {
    const shown = await open(page, {permissions: ["clipboard-read", "clipboard-write"]});
    const exhibit = exhibitOn(shown, id);
    const origin = await exhibit.getAttribute("data-origin");
    const source = sourceOf(id);
    const title = await textOf(exhibit, ".exhibit-title");
    const rows = await (await openPart(exhibit, "exhibit-data")).locator("tbody tr").count();
    const buttons = await openPart(exhibit, "exhibit-take");
    const take = async (form: string): Promise<Buffer> => {
      const button = buttons.locator(`[data-download="${form}"], a[download$=".${form}"]`);
      const {name, bytes} = await downloaded(shown, () => button.click());
      expect(name).toBe(`${id}.${form}`);
      return bytes;
    };

    const csv = (await take("csv")).toString("utf8");
    expect(csv.startsWith("\ufeff"), "a mark tells spreadsheets that it is UTF-8").toBe(true);
    const lines = csvRows(csv.slice(1));
    expect(lines).toHaveLength(rows);
    for (const line of lines) {
      expect(line["origin"]).toBe(origin);
      expect(line["source"]).toMatch(source);
    }

    const json = JSON.parse((await take("json")).toString("utf8")) as Record<string, unknown>;
    expect(json["origin"]).toBe(origin);
    expect(json["source"]).toMatch(source);
    expect(json["rows"]).toHaveLength(rows);

    const arrow = tableFromIPC(await take("arrow"));
    // The file is the whole table; a figure of areas shows of it what it draws.
    if (origin === "reconstructed") expect(arrow.numRows).toBeGreaterThanOrEqual(rows);
    else expect(arrow.numRows).toBe(rows);
    expect(arrow.schema.metadata.get("origin")).toBe(origin);
    expect(arrow.schema.metadata.has("source")).toBe(true);
    expect(arrow.schema.metadata.get("title")).toBeTruthy();

    const svg = (await take("svg")).toString("utf8");
    expect(await problemIn(shown, svg)).toBeUndefined();
    expect(svg, "a picture knows nothing of the site's style sheet").not.toMatch(
      /(?:fill|stroke)="[^"]*var\(/,
    );
    const {document} = parseHTML(svg);
    const credit = document.querySelector("metadata")!.textContent;
    expect(credit).toContain(await exhibit.locator(".badge").innerText());
    expect(credit).toMatch(source);
    expect(document.querySelector("title")!.textContent.replaceAll(/\s+/g, " ")).toBe(title);

    const png = await take("png");
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    const figure = (await exhibit.locator(".exhibit-figure").boundingBox())!;
    // Twice the size on screen, with title and source around it.
    expect(png.readUInt32BE(16)).toBeGreaterThan(1.9 * figure.width);
    expect(png.readUInt32BE(20)).toBeGreaterThan(2 * figure.height + 60);
    expect(png.length).toBeGreaterThan(10_000);

    await buttons.locator("[data-copy-link]").click();
    await expect.poll(() => buttons.locator("output").innerText()).not.toBe("");
    const link = await shown.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).hash).toBe(`#${id}`);
    const linked = exhibitOn(await open(link), id);
    expect(await linked.evaluate((frame) => frame.getBoundingClientRect().top)).toBeLessThan(200);
  });
});

/** What an XML reader has against a picture. */
function problemIn(page: Page, svg: string): Promise<string | undefined> {
  return page.evaluate(
    (text) =>
      new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent,
    svg,
  );
}
