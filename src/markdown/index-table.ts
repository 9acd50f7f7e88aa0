/** Every index of the segregation library in one table, from the docstrings and the list beside the pages. */
import {capital} from "../components/format.js";
import type {FunctionUse} from "../exhibits/exhibit.js";
import {functionLink} from "../components/function-link.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {indexFamilies, needs, packages, type Held, type IndexEntry} from "../methods/index-list.js";
import {builtJson} from "./built.js";
import {tableHead} from "./table-head.js";

interface Documented extends FunctionUse {
  summary: string;
  source: string;
}

const words = messages.indices;

export function indexTable(): Markup {
  const functions = builtJson("functions.json") as Documented[];
  const documented = (entry: IndexEntry): Documented => {
    const found = functions.find(({name, module}) => name === entry.name && module === entry.module);
    if (!found)
      throw new Error(`lib/${entry.module} has no function ${entry.name} (src/methods/index-list.ts)`);
    return found;
  };
  return html`<div class="index-scroll">
    <table class="index-table">
      ${tableHead(words.caption, Object.values(words.columns))}
      ${indexFamilies.map(
        ({id, title, page, entries}) =>
          html`<tbody id="${id}">
            <tr class="index-family">
              <th scope="rowgroup" colspan="${Object.keys(words.columns).length}">
                ${page ? html`<a href="${page}">${title}</a>` : title}
              </th>
            </tr>
            ${entries.map((entry) => row(entry, documented(entry)))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

function row(
  {called, range, needs: needed, held}: IndexEntry,
  {name, module, summary, source}: Documented,
): Markup {
  return html`<tr>
    <th scope="row">${called} ${functionLink({name, module}, broken(name))}</th>
    <td>${firstSentence(summary)}</td>
    <td data-column="${words.columns.range}">${range}</td>
    <td data-column="${words.columns.needs}">
      ${needed.length ? needed.map((need) => needs[need]).join(", ") : "–"}
    </td>
    <td data-column="${words.columns.held}">${heldAgainst(held)}</td>
    <td data-column="${words.columns.source}">${shortCitation(source)}</td>
  </tr>`;
}

function heldAgainst(held: Held): Markup {
  switch (held.by) {
    case "agrees":
      return html`${packages[held.package]}, <code>${held.as}</code>${held.but ? `; ${held.but}` : ""}`;
    case "differs":
      return html`<em>${words.differs}</em> ${packages[held.package]}, <code>${held.as}</code>: ${held.how}`;
    case "identity":
      return html`${words.identity} ${held.what}`;
  }
}

/** A long name breaks before its capitals. */
const broken = (name: string): Markup =>
  html`${name.split(/(?=[A-Z])/).map((part, i) => (i ? html`<wbr />${part}` : part))}`;

/** The first sentence, without what a second name in brackets adds: the table has a column for names. */
export function firstSentence(summary: string): string {
  const [first = ""] = summary.split(/(?<=\.)\s/);
  return capital(first.replace(/ \((?:[^()]|\([^()]*\))*\)(?=\.$)/, ""));
}

/** "Duncan, O. D. & Duncan, B. (1955), …" → "Duncan & Duncan (1955)". */
export function shortCitation(source: string): string {
  const authors = /^.*?\(\d{4}\)/.exec(source)?.[0];
  if (!authors) throw new Error(`a source begins with authors and (year), not with "${source.slice(0, 60)}"`);
  return authors.replace(/,(?: \p{Lu}\.(?:-\p{Lu}\.)?)+/gu, "");
}
