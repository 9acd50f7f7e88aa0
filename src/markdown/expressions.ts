/**
 * What a page may write between `${` and `}` and have answered at build time: numbers from facts, links
 * to sections and exhibits, outlines. The answer is plain text in the page, so it can be searched, read
 * without a script, and does not move the lines around it. Everything else is left to the browser.
 */
import {count, number} from "../components/format.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {causalLoopTable, causalPathTable} from "./causal-tables.js";
import {chanceTable} from "./chance-table.js";
import {controlTable} from "./control-table.js";
import {derived} from "./derived.js";
import {errataIn, errataMarkup, errataOfChapter} from "./errata.js";
import {factMarkup, isFactForm} from "./fact.js";
import {formula} from "./formula.js";
import {functionIndex, functionsOf} from "./function-index.js";
import {indexTable} from "./index-table.js";
import {ledgerMarkup} from "./ledger.js";
import {methodLedger, methodsWith} from "./method-ledger.js";
import {chapterPages, pathOfChapter} from "./pages.js";
import {countedRules, readingsTable} from "./readings.js";
import {registerTables} from "./register.js";
import {chapterByNumber, chapters, exhibitById, factById, sectionById, type ReportExhibit} from "./report.js";
import {verdictTable} from "./verdict-table.js";

/** What a page remembers while it is put together. */
export interface PageContext {
  /** Facts quoted so far: the first place is the one that the ledger links to. */
  quoted: Set<string>;
}

type Expression = (context: PageContext, ...args: unknown[]) => Markup;

const text = (value: unknown, what: string): string => {
  if (typeof value !== "string") throw new Error(`${what} has to be a text in double quotes`);
  return value;
};

const integer = (value: unknown, what: string): number => {
  if (!Number.isInteger(value)) throw new Error(`${what} has to be a whole number`);
  return value as number;
};

export const expressions: Readonly<Record<string, Expression>> = {
  /** ${fact("3.3.1-01")}, ${fact("3.3.1-01", "value")}: a number with its way to the ledger. */
  fact(context, id, form = "full") {
    const fact = factById(text(id, "the id of a fact"));
    if (!isFactForm(form)) throw new Error(`a fact cannot be written as "${String(form)}"`);
    const first = !context.quoted.has(fact.id);
    context.quoted.add(fact.id);
    return factMarkup(fact, form, first);
  },

  /** ${derived("immigrant-share")}: a number that this project computes from printed ones. */
  derived(_context, name) {
    const compute = derived[text(name, "the name of a derived number")];
    if (!compute) throw new Error(`there is no derived number "${String(name)}" (src/markdown/derived.ts)`);
    return html`${compute()}`;
  },

  /** ${ref("table-3.1")}, ${ref("3.3.1")}: a link to an exhibit or a section. */
  ref(_context, id) {
    const name = text(id, "an exhibit or section");
    const exhibit = exhibitById(name);
    if (exhibit) {
      const label = `${messages.kinds[exhibit.kind].toLowerCase()} ${exhibit.number}`;
      return html`<a href="${pathOfChapter(Number(exhibit.number.split(".")[0]))}#${exhibit.id}"
        >${label}</a
      >`;
    }
    const section = sectionById(name);
    return html`<a href="${pathOfChapter(Number(name.split(".")[0]))}" title="${section.title}"
      >${messages.exhibit.section(name)}</a
    >`;
  },

  /** ${chapter(3)}: what the report calls the chapter. */
  chapter(_context, n) {
    const {chapter, name} = chapterByNumber(integer(n, "a chapter"));
    return html`<span class="kicker">NOU 2020: 16, chapter ${chapter}: <span lang="nb">${name}</span></span>`;
  },

  /** ${count("facts")}: how much there is of something in the whole report. */
  count(_context, what) {
    const all = chapters();
    const sum = (of: (chapter: (typeof all)[number]) => number): string =>
      number(all.reduce((total, chapter) => total + of(chapter), 0));
    const counts: Record<string, () => string> = {
      chapters: () => number(all.length),
      exhibits: () => sum(({exhibits}) => exhibits.length),
      figures: () => sum(({exhibits}) => exhibits.filter(({kind}) => kind === "figure").length),
      tables: () => sum(({exhibits}) => exhibits.filter(({kind}) => kind === "table").length),
      boxes: () => sum(({exhibits}) => exhibits.filter(({kind}) => kind === "box").length),
      facts: () => sum(({counts}) => counts.facts),
      methods: () => sum(({counts}) => counts.methods),
      measures: () => sum(({counts}) => counts.measures),
      contradictions: () => sum(({counts}) => counts.contradictions),
    };
    const compute = counts[text(what, "what to count")];
    if (!compute)
      throw new Error(`cannot count "${String(what)}"; known are ${Object.keys(counts).join(", ")}`);
    return html`${compute()}`;
  },

  /** ${outline(7)}: sections, exhibits and counts of a chapter. */
  outline(_context, n) {
    const chapter = chapterByNumber(integer(n, "a chapter"));
    const words = messages.chapter;
    return html`<p class="chapter-note">${words.comingNote}</p>
      <p class="lead">${chapter.gist}</p>
      <h2 id="outline">${words.outline}</h2>
      <ol class="outline">
        ${chapter.sections.map(
          ({id, name, title, gist}) =>
            html`<li id="section-${id}">
              <span class="title">${id} ${title}</span>
              ${name ? html`<span class="name" lang="nb">${name}</span>` : null}
              <p>${gist}</p>
            </li>`,
        )}
      </ol>
      ${
        chapter.exhibits.length
          ? html`<h2 id="exhibits">${words.exhibits}</h2>
              <ul class="outline">
                ${chapter.exhibits.map(exhibitItem)}
              </ul>`
          : null
      }
      <p><a href="/ledger#chapter-${chapter.chapter}">${words.facts(chapter.counts.facts)}</a></p>
      <p>${errataOfChapter(chapter.chapter)}</p>`;
  },

  /** ${chapterList()}: all chapters with their pages, for the front page. */
  chapterList() {
    return html`<ol class="outline">
      ${chapterPages.map(({chapter, path, title, coming}) => {
        const {gist, exhibits, counts} = chapterByNumber(chapter);
        return html`<li>
          <a class="title" href="${path}">${chapter} ${title}</a>${
            coming ? html`<span class="coming">${messages.site.coming}</span>` : null
          }
          <p>${gist} <small>${count(exhibits.length, "exhibit")}, ${count(counts.facts, "fact")}.</small></p>
        </li>`;
      })}
    </ol>`;
  },

  /** ${formula("D = …")}: a formula in TeX, between block tags. */
  formula: (_context, tex) => formula(text(tex, "a formula")),

  /** ${ledger()}: every fact, with the form that filters them. */
  ledger: () => ledgerMarkup(),

  /** ${functionIndex()}: every public function of lib/, from its docstring. */
  functionIndex: () => functionIndex(),

  /** ${functionsOf("segregation")}: the functions of one folder of lib/ in full. */
  functionsOf: (_context, module) => functionsOf(text(module, "a folder of lib/")),

  /** ${readingsTable()}: what the report's words are taken to mean. */
  readingsTable: () => readingsTable(),

  /** ${rules("used")}: how many rules the reconstruction is held to, `read` from the report, or rest `onWords`. */
  rules: (_context, which) => html`${countedRules(text(which, "which rules"))}`,

  /** ${registerTables()}: the tables and columns of a register extract. */
  registerTables: () => registerTables(),

  /** ${methodLedger()}: every method of the report with its status, with the form that filters them. */
  methodLedger: () => methodLedger(),

  /** ${errata()}: every contradiction with what is done about it, and the form that filters them. */
  errata: () => errataMarkup(),

  /** ${errataIn("numbers")}: how many there are in a group. */
  errataIn: (_context, group) => html`${number(errataIn(text(group, "a group of errata")))}`,

  /** ${errataOfChapter(3)}: a line that leads to those of a chapter. */
  errataOfChapter: (_context, n) => html`<p>${errataOfChapter(integer(n, "a chapter"))}</p>`,

  /** ${methodsWith("function")}: how many of them have a status. */
  methodsWith: (_context, status) => html`${number(methodsWith(text(status, "a status")))}`,

  /** ${chanceTable()}: the D that chance alone gives, by size of units and group. */
  chanceTable: () => chanceTable(),

  /** ${controlTable()}: what disclosure control does to every series of the reconstruction. */
  controlTable: () => controlTable(),

  /** ${verdictTable()}: an invented area under the Danish rules, one of its figures missing. */
  verdictTable: () => verdictTable(),

  /** ${causalLoops(3)}: the loops of at most so many links in what the report says of causes. */
  causalLoops: (_context, longest) => causalLoopTable(integer(longest, "a number of links")),

  /** ${causalPaths("economic-inequality", "segregation", 4)}: the ways from one quantity to another. */
  causalPaths: (_context, from, to, longest) =>
    causalPathTable(text(from, "a node"), text(to, "a node"), integer(longest, "a number of links")),

  /** ${indexTable()}: every index of the segregation library on a row of one table. */
  indexTable: () => indexTable(),
};

function exhibitItem({id, kind, number, name, title, measures, printed, source}: ReportExhibit): Markup {
  return html`<li id="${id}">
    <span class="title">${messages.kinds[kind]} ${number}. ${title}</span>
    <span class="name" lang="nb">${name}</span>
    <p>
      ${measures}
      (${messages.chapter.printedRows[printed]}).${source ? ` ${messages.exhibit.source}: ${source}.` : ""}
    </p>
  </li>`;
}

/** The markup of an expression, or nothing when it is not one of ours. */
export function evaluate(source: string, context: PageContext): Markup | undefined {
  const [, name, args] = /^\s*(\w+)\(([^]*)\)\s*$/.exec(source) ?? [];
  const expression = name === undefined ? undefined : expressions[name];
  if (!expression) return undefined;
  let values: unknown[];
  try {
    values = JSON.parse(`[${args!}]`) as unknown[];
  } catch {
    throw new Error(`\${${source}} takes numbers and texts in double quotes only`);
  }
  return expression(context, ...values);
}
