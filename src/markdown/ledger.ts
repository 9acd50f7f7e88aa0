/** The facts as a ledger in the page. */
import {number, withUnit} from "../components/format.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {builtTable} from "./built.js";
import {factText} from "./fact.js";
import {byChapter, filteredTable, frequent, select} from "./filtered-table.js";
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
  errata: string | null;
}

const words = messages.ledger;

export function ledgerMarkup(): Markup {
  const facts = builtTable("facts.arrow", ["id", "status", "shown_at", "errata"])
    .rows as unknown as LedgerFact[];
  return filteredTable({
    caption: words.caption,
    what: words.facts,
    filters: [
      select("unit", words.unit, frequent(facts.map(({unit}) => unit))),
      select(
        "year",
        words.year,
        years(facts).map((year) => [year, year]),
      ),
      select(
        "status",
        words.status,
        statuses(facts).map((status) => [status, words.statuses[status]]),
      ),
    ],
    columns: [
      [words.columns.id, 12],
      [words.columns.value, 16],
      [words.columns.measure, 42],
      [words.columns.year, 10],
      [words.columns.status, 20],
    ],
    parts: byChapter(facts),
    row,
  });
}

function row(fact: LedgerFact, hidden: boolean): Markup {
  const population = [fact.group, fact.area].filter(Boolean).join(", ");
  return html`<tr
    id="${fact.id}"
    data-row
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
        }${fact.derived ? `; ${words.derived}` : ""}${fact.errata
          ?.split(" ")
          .map((id) => html`; <a href="/errata#${id}">${messages.errata.ofFact}</a>`)}</small
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

const years = (facts: readonly LedgerFact[]): string[] =>
  [...new Set(facts.map(({year}) => year))]
    .filter((year) => year !== null)
    .sort()
    .reverse();

const statuses = (facts: readonly LedgerFact[]): LedgerFact["status"][] =>
  (Object.keys(words.statuses) as LedgerFact["status"][]).filter((status) =>
    facts.some((fact) => fact.status === status),
  );
