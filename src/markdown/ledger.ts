/** The ledger as a table in the page: readable, printable and searchable before any script runs. */
import {number, withUnit} from "../components/format.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {builtTable} from "./built.js";
import {factText} from "./fact.js";
import {chapterPages} from "./pages.js";
import type {Fact} from "./report.js";

interface LedgerFact extends Fact {
  chapter: number;
  line: number;
  note: string | null;
  derived: boolean;
  doubtful: boolean;
  status: keyof typeof messages.ledger.statuses;
  computed_value: number | null;
  computed_by: string | null;
  shown_at: string | null;
}

/** Rows that are open at first; the rest waits until it is asked for. */
const opened = 100;

const words = messages.ledger;

export function ledgerMarkup(): Markup {
  const facts = builtTable("facts.arrow", ["id", "status", "shown_at"]).rows as unknown as LedgerFact[];
  let index = 0;
  return html`<form id="ledger-filter" class="ledger-filter" role="search" autocomplete="off">
      <label class="wide">${words.search} <input type="search" name="q" /></label>
      ${select(
        "chapter",
        words.chapter,
        chapterPages.map(({chapter, title}) => [String(chapter), `${chapter} ${title}`]),
      )}
      ${select("unit", words.unit, frequent(facts.map(({unit}) => unit)))}
      ${select(
        "year",
        words.year,
        years(facts).map((year) => [year, year]),
      )}
      ${select(
        "status",
        words.status,
        statuses(facts).map((status) => [status, words.statuses[status]]),
      )}
      <button type="reset" class="plain-button">${words.clear}</button>
    </form>
    <p id="ledger-count" role="status">${words.shown(facts.length, facts.length)}</p>
    <div class="ledger-scroll" tabindex="0" role="region" aria-label="${words.caption}">
      <table id="ledger" class="data-table">
        <caption>
          ${words.caption}
        </caption>
        <thead>
          <tr>
            ${(["id", "value", "measure", "year", "status"] as const).map(
              (key) => html`<th scope="col">${words.columns[key]}</th>`,
            )}
          </tr>
        </thead>
        ${chapterPages.map(
          ({chapter}) =>
            html`<tbody id="chapter-${chapter}" data-chapter="${chapter}">
              ${facts.filter((fact) => fact.chapter === chapter).map((fact) => row(fact, index++ >= opened))}
            </tbody>`,
        )}
      </table>
    </div>
    <p><button type="button" id="ledger-more" class="plain-button" hidden></button></p>`;
}

function row(fact: LedgerFact, hidden: boolean): Markup {
  const population = [fact.group, fact.area].filter(Boolean).join(", ");
  return html`<tr
    id="${fact.id}"
    data-fact
    data-unit="${fact.unit}"
    data-year="${fact.year ?? ""}"
    data-status="${fact.status}"
    ${hidden ? html`hidden` : null}
  >
    <th scope="row">${fact.id}</th>
    <td class="ledger-value">${factText(fact)}</td>
    <td>
      ${fact.measure}${population ? html` <span class="quiet">${population}</span>` : null}${
        fact.n === null ? null : html` <span class="quiet">${words.base(number(fact.n))}</span>`
      }${fact.note ? html`<small>${fact.note}</small>` : null}<small
        >${fact.source ? `${fact.source}; ` : ""}${words.place(fact.section, fact.line)}${
          fact.doubtful ? `; ${words.doubtful}` : ""
        }${fact.derived ? `; ${words.derived}` : ""}</small
      >
    </td>
    <td>${fact.year}</td>
    <td>
      ${
        fact.shown_at
          ? html`<a href="${fact.shown_at}">${words.statuses[fact.status]}</a>`
          : words.statuses[fact.status]
      }${
        fact.computed_value === null
          ? null
          : html`<small
              >${words.computed(withUnit(number(fact.computed_value), fact.computed_value, fact.unit), fact.computed_by ?? "")}</small
            >`
      }
    </td>
  </tr>`;
}

function select(name: string, label: string, options: readonly (readonly [string, string])[]): Markup {
  return html`<label
    >${label}
    <select name="${name}">
      <option value="">${words.all}</option>
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;
}

/** The most used first, with how often. */
function frequent(values: readonly string[]): [string, string][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([value, count]) => [value, `${value} (${count})`]);
}

const years = (facts: readonly LedgerFact[]): string[] =>
  [...new Set(facts.map(({year}) => year))]
    .filter((year) => year !== null)
    .sort()
    .reverse();

const statuses = (facts: readonly LedgerFact[]): LedgerFact["status"][] =>
  (Object.keys(words.statuses) as LedgerFact["status"][]).filter((status) =>
    facts.some((fact) => fact.status === status),
  );
