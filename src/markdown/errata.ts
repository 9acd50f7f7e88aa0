/** The report's contradictions, with what this project does about each, as a table in the page. */
import {functionLink} from "../components/function-link.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import type {FunctionUse} from "../exhibits/exhibit.js";
import {builtJson} from "./built.js";
import {filteredTable, select} from "./filtered-table.js";
import {once} from "./once.js";
import {exhibitById} from "./report.js";

const words = messages.errata;
type Group = keyof typeof words.groups;
type Done = keyof typeof words.done;

interface Place {
  section: string;
  line: number;
  exhibit: string | null;
  says: string | null;
}

/** As `data-loaders/report/errata.ts` writes it. */
export interface Erratum {
  id: string;
  /** The chapters in whose records it stands. */
  chapters: number[];
  group: Group;
  note: string;
  places: Place[];
  does: Done;
  /** What stands at the place that is followed. */
  takes: string | null;
  because: string | null;
  facts: string[];
  rules: string[];
  left: string[];
  checks: string[];
  functions: FunctionUse[];
  indicators: string[];
  /** With the place that shows them, if one does ("/chapters/03-…#table-3.1"). */
  exhibits: {id: string; shown: string | null}[];
}

const errata = once(() => builtJson("errata.json") as Erratum[]);

export function errataMarkup(): Markup {
  const all = errata();
  const first = firstOfChapters(all);
  const groups = (Object.keys(words.groups) as Group[]).filter((group) => errataIn(group) > 0);
  const counted = <K extends string>(
    of: (erratum: Erratum) => K,
    key: K,
    title: string,
  ): readonly [K, string] => [key, `${title} (${all.filter((erratum) => of(erratum) === key).length})`];
  return filteredTable({
    caption: words.caption,
    what: words.errata,
    filters: [
      select(
        "group",
        words.group,
        groups.map((group) => counted(({group}) => group, group, words.groups[group].title)),
      ),
      select(
        "does",
        words.does,
        (Object.keys(words.done) as Done[]).map((done) => counted(({does}) => does, done, words.done[done])),
      ),
    ],
    columns: [
      [words.columns.id, 9],
      [words.columns.report, 50],
      [words.columns.here, 41],
    ],
    parts: groups.map((group) => ({
      id: group,
      title: html`${words.groups[group].title} <small>${words.groups[group].about}</small>`,
      rows: all.filter((erratum) => erratum.group === group),
    })),
    row: (erratum, hidden) => row(erratum, hidden, first.get(erratum.id) ?? []),
  });
}

/** The chapters that a link finds at an erratum: each at its first one. */
function firstOfChapters(all: readonly Erratum[]): ReadonlyMap<string, readonly number[]> {
  const met = new Set<number>();
  return new Map(
    all.map(({id, chapters}) => {
      const anchors = chapters.filter((chapter) => !met.has(chapter));
      for (const chapter of anchors) met.add(chapter);
      return [id, anchors] as const;
    }),
  );
}

/** How many there are in a group, for a page's own words. */
export const errataIn = (group: string): number => {
  if (!(group in words.groups)) throw new Error(`there is no group of errata "${group}"`);
  return errata().filter((erratum) => erratum.group === group).length;
};

/** A line that leads to those of one chapter. */
export function errataOfChapter(chapter: number): Markup | null {
  const n = errata().filter(({chapters}) => chapters.includes(chapter)).length;
  return n === 0 ? null : html`<a href="/errata#chapter-${chapter}">${words.ofChapter(n)}</a>`;
}

function row(erratum: Erratum, hidden: boolean, anchors: readonly number[]): Markup {
  const {id, chapters, group, note, places, does, takes, because} = erratum;
  return html`<tr
    id="${id}"
    data-row
    data-chapter="${chapters.join("|")}"
    data-group="${group}"
    data-does="${does}"
    ${hidden ? html`hidden` : null}
  >
    <th scope="row">${id}${anchors.map((chapter) => html`<span id="chapter-${chapter}"></span>`)}</th>
    <td>
      ${note}${
        places.length > 0
          ? html`<ul class="places">
              ${places.map(placeItem)}
            </ul>`
          : null
      }
    </td>
    <td>
      <strong>${takes === null ? `${words.done[does]}.` : words.takes(takes)}</strong>
      ${because ?? words.lists}${references(erratum)}
    </td>
  </tr>`;
}

function placeItem({section, line, exhibit, says}: Place): Markup {
  const where =
    exhibit === null
      ? words.place(section, line)
      : words.placeIn(exhibitName(exhibit).toLowerCase(), section, line);
  return html`<li>${says === null ? null : html`<b>${says}</b> `}<small>${where}</small></li>`;
}

function exhibitName(id: string): string {
  const exhibit = exhibitById(id);
  if (!exhibit) throw new Error(`there is no exhibit ${id} in the report's data`);
  return `${messages.kinds[exhibit.kind]} ${exhibit.number}`;
}

/** What carries the decision out, and where it can be seen. */
function references({rules, left, checks, functions, indicators, exhibits, facts}: Erratum): Markup[] {
  const lines: [string, Markup[]][] = [
    [words.rules, rules.map((rule) => html`<code>${rule}</code>`)],
    [words.left, left.map((rule) => html`<code>${rule}</code>`)],
    [words.checks, checks.map(factLink)],
    [words.functions, functions.map((used) => functionLink(used))],
    [words.indicators, indicators.map((indicator) => html`<code>${indicator}</code>`)],
    [words.exhibits, exhibits.map(exhibitLink)],
    [words.facts, facts.map(factLink)],
  ];
  return lines
    .filter(([, found]) => found.length > 0)
    .map(
      ([what, found]) => html`<small>${what}: ${found.map((one, i) => html`${i ? ", " : ""}${one}`)}</small>`,
    );
}

const factLink = (fact: string): Markup => html`<a href="/ledger#${fact}">${fact}</a>`;

const exhibitLink = ({id, shown}: Erratum["exhibits"][number]): Markup =>
  shown === null ? html`${exhibitName(id)}` : html`<a href="${shown}">${exhibitName(id)}</a>`;
