/** The report's definitions, rules, formulas and models as a ledger in the page. */
import {functionLink} from "../components/function-link.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import type {FunctionUse} from "../exhibits/exhibit.js";
import {builtJson} from "./built.js";
import {byChapter, filteredTable, frequent, select} from "./filtered-table.js";

const words = messages.methodLedger;
type Status = keyof typeof words.statuses;

/** As `data-loaders/report/method-ledger.ts` writes it. */
export interface MethodRecord {
  id: string;
  chapter: number;
  section: string;
  line: number;
  title: string;
  kind: string;
  definition: string;
  status: Status;
  functions: FunctionUse[];
  /** Of the functions: printed, standard or reading, with where or why. */
  form: string | null;
  /** Where an exhibit shows it ("/chapters/03-…#table-3.4"). */
  shown: string | null;
  /** Why it is not computable. */
  reason: string | null;
}

const methods = (): MethodRecord[] => builtJson("methods.json") as MethodRecord[];

export function methodLedger(): Markup {
  const rows = methods();
  const statuses = (Object.keys(words.statuses) as Status[]).filter((status) =>
    rows.some((method) => method.status === status),
  );
  return filteredTable({
    caption: words.caption,
    what: words.methods,
    filters: [
      select("kind", words.kind, frequent(rows.map(({kind}) => kind))),
      select(
        "status",
        messages.ledger.status,
        statuses.map((status) => [
          status,
          `${words.statuses[status]} (${rows.filter((method) => method.status === status).length})`,
        ]),
      ),
    ],
    columns: [
      [words.columns.method, 26],
      [words.columns.definition, 44],
      [words.columns.status, 30],
    ],
    parts: byChapter(rows),
    row,
  });
}

/** How many methods have a status, for a page's own words. */
export const methodsWith = (status: string): number =>
  methods().filter((method) => method.status === status).length;

function row(method: MethodRecord, hidden: boolean): Markup {
  const status = words.statuses[method.status];
  return html`<tr
    id="${method.id}"
    data-row
    data-kind="${method.kind}"
    data-status="${method.status}"
    ${hidden ? html`hidden` : null}
  >
    <th scope="row" class="method-title">${method.title} <small>${method.kind}</small></th>
    <td>${method.definition}<small>${messages.ledger.place(method.section, method.line)}</small></td>
    <td>
      ${method.shown ? html`<a href="${method.shown}">${status}</a>` : status}${
        method.functions.length
          ? html`<small
              >${method.functions.map((used, index) => html`${index ? ", " : ""}${functionLink(used)}`)}</small
            >`
          : null
      }${method.form ? html`<small>${method.form}</small>` : null}${
        method.reason ? html`<small>${withNames(method.reason)}</small>` : null
      }
    </td>
  </tr>`;
}

/** Names of functions stand between backticks in a reason. */
const withNames = (reason: string): readonly (Markup | string)[] =>
  reason.split("`").map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
