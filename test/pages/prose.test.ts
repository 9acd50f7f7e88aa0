import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

/** Numbers in prose come from facts: none is typed. */
const folder = new URL("../../src/chapters/", import.meta.url);

/** What a reader sees of a page that was typed by hand: no front matter, code, expression, tag or link target. */
export function typedText(markdown: string): string {
  return markdown
    .replace(/^---\n[^]*?\n---\n/, "")
    .replace(/^```[^]*?^```$/gm, "")
    .replace(/\$\{[^}]*\}/g, "")
    .replace(/`[^`\n]*`/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/\]\([^)]*\)/g, "]");
}

const typedNumbers = (markdown: string): string[] =>
  typedText(markdown)
    .split("\n")
    .filter((line) => /\d/.test(line));

describe.each(readdirSync(folder).filter((file) => file.endsWith(".md")))("%s", (file) => {
  it("has no number that was typed", () => {
    expect(typedNumbers(readFileSync(new URL(file, folder), "utf8"))).toEqual([]);
  });
});

/** The pages on methods that quote what their figures compute: all but formulas and sources. */
describe.each([
  "deprivation",
  "effects",
  "inference",
  "mobility",
  "nearest-people",
  "policy",
  "schools",
  "simulation",
  "uncertainty",
])("the page on %s", (name) => {
  const markdown = readFileSync(new URL(`../../src/methods/${name}.md`, import.meta.url), "utf8");

  it("has no number that was typed, but the ends of scales", () => {
    const [prose] = markdown.split("\n## Sources");
    const text = typedText(prose!.replace(/^<div>\$\{formula\(.*$/gm, ""));
    expect(typedNumbers(text.replace(/(?<![\d.])[01](?![\d.]\d)/g, ""))).toEqual([]);
  });
});

describe("the search for typed numbers", () => {
  it("finds one in prose, in a heading and in a list", () => {
    expect(typedNumbers("In 2018 it rose.\n\n## The 17 areas\n\n- 5 of them")).toHaveLength(3);
  });

  it("passes over expressions, code and addresses", () => {
    expect(
      typedNumbers(
        '---\ntitle: 3\n---\nFrom ${fact("3.1-01")} to [there](./x-3) as `P90`.\n```js\n1 + 1\n```\n',
      ),
    ).toEqual([]);
  });
});
