/**
 * A long table with a form that filters its rows (`components/filtered-table.ts`), in parts, by chapter if nothing else is
 * said: readable, printable and searchable before any script runs.
 */
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {chapterPages} from "./pages.js";

/** Rows that are open at first; the rest waits until it is asked for. */
const opened = 100;

const words = messages.ledger;

/** Rows that belong together. */
interface Part<R> {
  id: string;
  /** Where all rows are of one chapter; otherwise each says its own, several as "3|4". */
  chapter?: number;
  /** A line above the rows. */
  title?: Markup;
  rows: readonly R[];
}

interface FilteredTable<R> {
  caption: string;
  /** What the rows are, in the plural. */
  what: string;
  /** Besides search and chapter. */
  filters: readonly Markup[];
  /** Heads of the columns and their widths in percent: given, so that nothing moves while rows or fonts arrive. */
  columns: readonly (readonly [label: string, width: number])[];
  parts: readonly Part<R>[];
  /** A `tr` with `data-row` and an attribute per filter. */
  row: (row: R, hidden: boolean) => Markup;
}

/** The parts of a table whose rows have one chapter each. */
export const byChapter = <R extends {chapter: number}>(rows: readonly R[]): Part<R>[] =>
  chapterPages.map(({chapter}) => ({
    id: `chapter-${chapter}`,
    chapter,
    rows: rows.filter((row) => row.chapter === chapter),
  }));

export function filteredTable<R>({caption, what, filters, columns, parts, row}: FilteredTable<R>): Markup {
  let index = 0;
  const count = parts.reduce((total, {rows}) => total + rows.length, 0);
  return html`<form id="ledger-filter" class="ledger-filter" role="search" autocomplete="off">
      <label class="wide">${words.search} <input type="search" name="q" /></label>
      ${select(
        "chapter",
        words.chapter,
        chapterPages.map(({chapter, title}) => [String(chapter), `${chapter} ${title}`]),
      )}
      ${filters}
      <button type="reset" class="plain-button">${words.clear}</button>
    </form>
    <p id="ledger-count" role="status" data-what="${what}">${words.shown(count, count, what)}</p>
    <div class="ledger-scroll" tabindex="0" role="region" aria-label="${caption}">
      <table id="ledger" class="data-table">
        <caption>
          ${caption}
        </caption>
        <colgroup>
          ${columns.map(([, width]) => html`<col style="width: ${width}%" />`)}
        </colgroup>
        <thead>
          <tr>
            ${columns.map(([label]) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        ${parts.map(
          ({id, chapter, title, rows}) =>
            html`<tbody id="${id}" ${chapter === undefined ? null : html`data-chapter="${chapter}"`}>
              ${
                title === undefined
                  ? null
                  : html`<tr class="ledger-part">
                      <th colspan="${columns.length}" scope="rowgroup">${title}</th>
                    </tr>`
              }
              ${rows.map((one) => row(one, index++ >= opened))}
            </tbody>`,
        )}
      </table>
    </div>
    <p><button type="button" id="ledger-more" class="plain-button" hidden></button></p>`;
}

/** One filter of the form. */
export function select(name: string, label: string, options: readonly (readonly [string, string])[]): Markup {
  return html`<label
    >${label}
    <select name="${name}">
      <option value="">${words.all}</option>
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;
}

/** The most used first, with how often. */
export function frequent(values: readonly string[]): [string, string][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([value, count]) => [value, `${value} (${count})`]);
}
