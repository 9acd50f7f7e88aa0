/** The contract of a register extract: its tables with their columns, as the code that reads one has them. */
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {builtJson} from "./built.js";
import {tableHead} from "./table-head.js";

/** As `data-loaders/register/describe.ts` writes them. */
export interface RegisterTable {
  name: string;
  row: string;
  meaning: string;
  optional: boolean;
  key: readonly string[];
  columns: readonly RegisterColumn[];
  rules: readonly string[];
}

interface RegisterColumn {
  name: string;
  meaning: string;
  holds: string;
  values: readonly {value: string; meaning: string}[];
  empty: string | null;
  optional: boolean;
  isKey: boolean;
}

const words = messages.register;

export function registerTables(
  tables: readonly RegisterTable[] = builtJson("register.json") as RegisterTable[],
): Markup {
  return html`${tables.map(
    ({name, row, meaning, optional, key, columns, rules}) =>
      html`<h2 id="${name}">${name}${optional ? html` <small>${words.mayLack}</small>` : null}</h2>
        <p>${meaning} ${words.row(row, key)}</p>
        <div class="index-scroll">
          <table class="index-table">
            ${tableHead(words.caption(name), Object.values(words.columns))}
            <tbody>
              ${columns.map(columnRow)}
            </tbody>
          </table>
        </div>
        ${
          rules.length
            ? html`<ul>
                ${rules.map((rule) => html`<li>${rule}</li>`)}
              </ul>`
            : null
        }`,
  )}`;
}

function columnRow({name, meaning, holds, values, empty, optional, isKey}: RegisterColumn): Markup {
  const mark = isKey ? words.key : optional ? words.mayLack : null;
  return html`<tr>
    <th scope="row"><code>${name}</code>${mark ? html`<small>${mark}</small>` : null}</th>
    <td>
      ${meaning}${
        values.length
          ? html`<ul class="values">
              ${values.map(({value, meaning}) => html`<li><code>${value}</code> ${meaning}</li>`)}
            </ul>`
          : null
      }
    </td>
    <td data-column="${words.columns.holds}">${holds}</td>
    <td data-column="${words.columns.empty}">${empty ?? words.never}</td>
  </tr>`;
}
