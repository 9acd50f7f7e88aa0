import {describe, expect, it} from "vitest";
import {chapters} from "../../data-loaders/report/report.js";
import {english, englishOfErrata, type Text} from "./english.js";

const all = chapters();
const texts = [...all.flatMap((chapter) => [...english(chapter)]), ...englishOfErrata()];

const show = ({place, text}: Text): string =>
  `${place}: ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`;

/** Expects that no text, or no text of these fields, breaks a rule. */
function none(breaks: (text: string) => boolean, fields?: readonly string[]): void {
  expect(
    texts.filter(({field, text}) => (!fields || fields.includes(field)) && breaks(text)).map(show),
  ).toEqual([]);
}

/** What stands in parentheses or quotation marks may be Norwegian. */
const outside = (text: string): string => text.replace(/\([^()]*\)|“[^”]*”|«[^»]*»/g, " ");

describe("the English of the records", () => {
  it("is there", () => {
    expect(texts.length).toBeGreaterThan(9000);
  });

  it("has no leftovers", () => {
    none((text) => /\bcatalog|likely_form|TODO|FIXME|\bXXX\b|lorem ipsum/i.test(text));
    none((text) => ["?", "Umbrella.", "none", "None", "null", "-", "…"].includes(text));
  });

  it("has whole sentences in the fields that are read as prose", () => {
    const prose = [
      "gist",
      "definition",
      "note",
      "computation",
      "computable",
      "status",
      "kindBasis",
      "constraints",
      "because",
    ];
    none((text) => !/[.!?]["”)]*$/.test(text), prose);
    none((text) => !/^["“«(]?[\p{Lu}\d]/u.test(text), prose);
  });

  it("has no full stop after titles and labels", () => {
    none(
      (text) => /\.$/.test(text) && !/etc\.$/.test(text),
      ["title", "measures", "measure", "label", "unit", "area", "group", "output", "members", "says"],
    );
  });

  it("has titles and labels that begin with a capital", () => {
    none((text) => !/^["“«]?[\p{Lu}\d]/u.test(text), ["title", "measures", "label"]);
  });

  it("has titles in sentence case", () => {
    // What has a capital within a sentence elsewhere is a name.
    const names = new Set([
      ..."Canadian Delegation July Scandinavian Segregation Unlimited".split(" "),
      ...texts
        .filter(({field}) => field !== "title" && field !== "label")
        .flatMap(({text}) => text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’]*/gu) ?? []),
    ]);
    none(
      (text) => {
        const later = text.replace(/[:?] \p{Lu}/gu, ": ").match(/(?<=\S )\p{Lu}[\p{L}’]+/gu) ?? [];
        return later.some((word) => !names.has(word) && !names.has(word.replace(/’s?$/, "")));
      },
      ["title", "label"],
    );
  });

  it("has spaces, commas, parentheses and quotation marks in order", () => {
    none((text) => / {2}|\s[,;:](?!\))|\(\s|\s\)|\(\)|,,|\.\.(?!\.)/.test(text));
    none((text) => text !== text.trim());
    none((text) => text.split("(").length !== text.split(")").length);
    none((text) => text.split("“").length !== text.split("”").length);
  });

  it("says no word twice", () => {
    none((text) => /\b(\p{L}{2,}) \1\b/iu.test(text.replace(/\b(had had|that that)\b/g, "")));
  });

  it("has typographic apostrophes, quotation marks, dashes and signs", () => {
    none((text) => /['"`]/.test(text));
    none((text) => /\s[-x]\s|%|m2\b/.test(text));
    // A hyphen between numbers belongs in a section of a law, a date or a report's number only.
    none((text) => /\d-\d/.test(text.replace(/§§? ?[\d, -]+|\b\d{4}-\d{2}(-\d{2})?\b/g, "")));
  });

  it("writes numbers and money as the pages do", () => {
    // 1600 but 12 800; NOK 50 million.
    none((text) => /(?<![\d.,–])(?<!\d )[1-9] \d{3}(?!\d|[ ,.]\d)/.test(text));
    none((text) => /(?:\d|\d million|\d billion) (?:NOK|SEK|DKK|GBP)\b/.test(text));
  });

  it("has British spelling", () => {
    const american = [
      /\b(?:behavior|color|favor|harbor|labor|neighbor)/i,
      /\b(?:center(?:s|ed)?|defense|enroll|fulfill|labeled|programs?|skillful|traveled)\b/i,
      /\p{L}(?:iz(?:e|es|ed|ing|ation)|yz(?:e|es|ed|ing))\b/u,
    ];
    const british = /\b(?:mid-)?siz\w+|\bprizes?\b|\bseiz\w+/gi;
    none((text) => american.some((spelling) => spelling.test(outside(text).replace(british, ""))));
  });

  /** What one chapter once called otherwise than the rest: the term that is used, and the other. */
  const terms = {
    percent: /\bper cent\b|\bpct\b/,
    "Statistics Norway": /\bSSB\b/,
    "vulnerable area": /\bdeprived (?:urban |city )?areas?\b/i,
    "cash-for-care benefit": /\bcash benefit/i,
    "after-school care": /\bafter-school programme/i,
    "start loan": /\bstart-up loan/i,
    "block grant": /\bframework grant/i,
    "local-school principle": /\bnearest-school/i,
    "child welfare": /\bchild.protection/i,
    "housing allowance": /\bhousing benefit/i,
    dropout: /\bdrop-out/i,
    "upper secondary, lower secondary": /\b(?:upper|lower)-secondary/i,
  };
  it.each(Object.entries(terms))("uses one term for one thing: %s", (_, other) => {
    none((text) => other.test(text));
  });
});

describe("Norwegian in the English", () => {
  /** Places, persons and programmes, which keep their names. */
  const names = new Set(
    (
      "Ålesund Årstad Bærum Bjørnholt Bjørvika Bodø Finnøy Gjøvik Grønland Grünerløkka Karmøy Laksevåg Lillestrøm " +
      "Lørenskog Malmö Østfold Ærø Rennesøy Romsås Rælingen Strømsø Søndre Tromsø Tønsberg Tøyen " +
      "Bråmå Lillegård Ødegård Rambøll Schjølberg Schølberg Seegård Strøm Törnquist Tønnessen " +
      "Kvarterløft Miljøbyen Miljøbyprogrammet Nærmiljø Områdeløft områdeløft"
    ).split(" "),
  );

  it("is names, outside parentheses and quotation marks", () => {
    const words = new Map<string, string>();
    for (const {place, text} of texts)
      for (const word of outside(text).match(/[\p{L}’-]*[æøåäö][\p{L}’-]*/giu) ?? [])
        if (!names.has(word.replace(/’s?$/, ""))) words.set(word, place);
    expect([...words].map(([word, place]) => `${place}: ${word}`)).toEqual([]);
  });

  it("names no exception in vain", () => {
    const whole = texts.map(({text}) => text).join(" ");
    expect([...names].filter((name) => !whole.includes(name))).toEqual([]);
  });

  it("does not show in small words", () => {
    const small = /\b(?:og|ikke|som|på|av|til|eller|ved|fra|mfl|samt|prosent|kommune[nr]?|bydel(?:er|en)?)\b/;
    const proper = /Norges Jeger- og Fiskerforbund|Andersen mfl\. 2018/g;
    none((text) =>
      small.test(
        outside(text)
          .replace(proper, "")
          .replace(/for ledes av/, ""),
      ),
    );
  });

  it("is the report's own in the Norwegian titles, without a full stop", () => {
    const titles = all.flatMap(({name, sections, exhibits}) => [
      name,
      ...sections.map(({name}) => name).filter((name) => name !== null),
      ...exhibits.map(({name}) => name),
    ]);
    expect(titles.filter((title) => /[.:]$| {2}|-\s/.test(title.replace(/- (og|eller)\b/g, "")))).toEqual([]);
    const english = /\b(?:the|and|of|with|which|areas?|children|housing|schools?)\b/;
    expect(titles.filter((title) => english.test(title))).toEqual([]);
  });
});

describe("sources", () => {
  const sources = all.flatMap(({facts, exhibits, methods}) => [
    ...[...facts, ...exhibits].flatMap(({id, source}) => (source === null ? [] : [{id, source}])),
    ...methods.flatMap(({id, references}) => references.map((source) => ({id, source}))),
  ]);
  const wrong = (rule: RegExp): string[] =>
    sources.filter(({source}) => rule.test(source)).map(({id, source}) => `${id}: ${source}`);

  it("join authors by &, not by a word", () => {
    const authors = /(?<!^Ministry of Education) (?:og|and|och) \p{Lu}[\p{L}-]+(?: et al\.)? \d{4}|\bmfl\b/u;
    expect(wrong(authors)).toEqual([]);
  });

  it("are in English where they are not names, and end without a full stop", () => {
    expect(wrong(/\bkommune\b|nettside|\bSSB\b|\.$/)).toEqual([]);
  });

  it("do not point into the report itself, except methods that rest on a footnote or a chapter", () => {
    const inside = all.flatMap(({facts, exhibits}) =>
      [...facts, ...exhibits].filter(
        ({source}) => source !== null && /\b(box|table|figure|footnote) \d/i.test(source),
      ),
    );
    expect(inside.map(({id}) => id)).toEqual([]);
  });
});

describe("references in the text", () => {
  const sections = new Set(all.flatMap(({sections}) => sections.map(({id}) => id)));
  const exhibits = new Set(all.flatMap(({exhibits}) => exhibits.map(({id}) => id)));

  /** "sections 3.4.1 and 3.4.2", "tables 3.1–3.6", "box 2.1": the numbers after such a word. */
  function* numbers(text: string, words: string): Generator<string> {
    const list = new RegExp(
      `\\b(?:${words}) (\\d+(?:\\.\\d+)+[a-z]?(?:(?:, | and | or |, and )\\d+(?:\\.\\d+)+[a-z]?)*)`,
      "gi",
    );
    for (const [, found] of text.matchAll(list)) yield* found!.split(/, and |, | and | or /);
  }

  it("lead to sections that exist", () => {
    none((text) => [...numbers(text, "sections?")].some((id) => !sections.has(id)));
  });

  it.each(["table", "figure", "box"])("lead to exhibits that exist: %s", (kind) => {
    none((text) =>
      [...numbers(text, `${kind}(?:e?s)?`)].some((number) => !exhibits.has(`${kind}-${number}`)),
    );
  });
});
