import {expect, it} from "vitest";
import {chapters} from "../../data-loaders/report/report.js";
import {describeShared} from "../support/shared.js";
import {inDigits, inWords, spellings} from "./norwegian-numbers.js";
import {between, lastLine, reads, reportText} from "./report-text.js";

const all = chapters();
const facts = all.flatMap(({facts}) => facts);
const exhibits = all.flatMap(({exhibits}) => exhibits);

/** Facts whose number follows from the words without standing in them, each with the reason. */
const implied: Record<string, string> = {
  "7.1.4-05": "an equally high share as the 6 percent of the sentence before",
  "13.1.11.1-01": "no country fell more, so this one ranks first",
  "13.1.12-05": "an equally large majority as the 70 percent of the clause before",
  "19.3s-03": "about the same amount as the state’s",
};

describeShared("the report’s text", [reportText], () => {
  it("has the characters of every fact on the fact's line", () => {
    const astray = facts.filter(
      ({line, printed}) =>
        printed !== null &&
        !reads(printed, between(line, line)) &&
        !reads(printed, between(line, line + 1)) &&
        !reads(printed, between(line - 1, line)),
    );
    expect(astray.map(({id, line, printed}) => `${id}, line ${line}: ${printed!}`)).toEqual([]);
  });

  /** The printed characters, and with the neighbouring line where they run into the line's end or begin it. */
  function asPrinted(line: number, printed: string): string[] {
    const [before, own, after] = between(line - 1, line + 1).map((text) => text.trim());
    const characters = printed.trim();
    const readings = [printed];
    if (own!.replace(/-$/, "").endsWith(characters))
      readings.push(`${own!} ${after!}`.replace(/(\S)- /g, "$1"));
    if (own!.startsWith(characters)) readings.push(`${before!} ${printed}`);
    return readings;
  }

  it("has the number of every fact that is printed in digits", () => {
    const digits = facts.filter(({printed, inWords, derived}) => printed !== null && !inWords && !derived);
    expect(digits.length).toBeGreaterThan(700);
    const wrong = digits.filter(({line, printed, value, min, max}) => {
      const numbers = asPrinted(line, printed!).flatMap(inDigits);
      return [value, min, max].some((number) => number !== null && !numbers.includes(number));
    });
    expect(wrong.map(({id, printed}) => `${id}: ${printed!}`)).toEqual([]);
  });

  it("has the number of every fact that is printed in words", () => {
    const words = facts.filter(
      ({id, printed, inWords, derived}) => printed !== null && inWords && !derived && !(id in implied),
    );
    expect(words.length).toBeGreaterThan(400);
    const wrong = words.filter(({line, printed, value, min, max}) => {
      const numbers = asPrinted(line, printed!).flatMap((text) => [...inWords(text), ...inDigits(text)]);
      return [value, min, max].some((number) => number !== null && !numbers.includes(number));
    });
    expect(wrong.map(({id, printed}) => `${id}: ${printed!}`)).toEqual([]);
  });

  it("names the exceptions of facts that are there", () => {
    const ids = facts.map(({id}) => id);
    expect(Object.keys(implied).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("has every number of the tables that are printed in full, as often as they hold it", () => {
    const tables = exhibits.filter(({kind, printed}) => kind === "table" && printed === "full");
    expect(tables).toHaveLength(12);
    const missing = tables.flatMap(({id, line, columns, rows}) => {
      const next = Math.min(
        ...exhibits.map(({line}) => line).filter((other) => other > line),
        lastLine(),
        line + 80,
      );
      const text = between(line, next).join("\n").replace(/\n/g, " ");
      const numbers = rows.flatMap((row) =>
        row.filter((cell, index) => typeof cell === "number" && columns[index]!.key !== "chapter"),
      ) as number[];
      return [...new Set(numbers.map(Math.abs))]
        .filter((number) => {
          const forms = spellings(number).map((form) => form.replace(",", "[,.]"));
          const found = text.match(new RegExp(`(?<![\\d,])(?:${forms.join("|")})(?![\\d]|,\\d)`, "g")) ?? [];
          return found.length < numbers.filter((other) => Math.abs(other) === number).length;
        })
        .map((number) => `${id}: ${number}`);
    });
    expect(missing).toEqual([]);
  });

  it("has the heading of every numbered section on its line", () => {
    const astray = all.flatMap(({sections}) =>
      sections.filter(({id, line, name}) => {
        if (line === null || name === null) return false;
        // Lettered sections and chapter introductions have no number in the report.
        const heading = /[a-z]$/.test(id) || !id.includes(".") ? name : `${id} ${name}`;
        return !reads(heading, between(line, line + 4));
      }),
    );
    expect(astray.map(({id, line, name}) => `${id}, line ${line ?? "?"}: ${name ?? "?"}`)).toEqual([]);
  });

  it("has the caption of every exhibit on its line", () => {
    const label = {table: "Tabell", figure: "Figur", box: "Boks"};
    const astray = exhibits.filter(
      ({kind, number, line, name}) =>
        // A name in parentheses says that the caption is missing in the text.
        !name.startsWith("(") && !reads(`${label[kind]} ${number} ${name}`, between(line - 1, line + 6)),
    );
    expect(astray.map(({id, line, name}) => `${id}, line ${line}: ${name}`)).toEqual([]);
  });

  it("has every record of a chapter within the chapter", () => {
    const starts = all.map(({sections}) => Math.min(...sections.flatMap(({line}) => line ?? [])));
    const astray = all.flatMap(({facts, exhibits, methods, measures}, index) => {
      const end = starts[index + 1] ?? lastLine();
      return [...facts, ...exhibits, ...methods, ...measures].filter(
        ({line}) => line < starts[index]! || line > end,
      );
    });
    expect(astray.map(({id, line}) => `${id}, line ${line}`)).toEqual([]);
  });
});
