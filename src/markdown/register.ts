/** The contract of a register extract: its tables with their columns, as the code that reads one has them. */
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {builtJson} from "./built.js";
import {tableHead} from "./table-head.js";

/** A table of the contract in words, as `data-loaders/register/describe.ts` writes it. */
export interface DescribedTable {
  readonly name: string;
  readonly row: string;
  readonly meaning: string;
  readonly optional: boolean;
  readonly key: readonly string[];
  readonly columns: readonly DescribedColumn[];
  /** What else has to hold. */
  readonly rules: readonly string[];
}

export interface DescribedColumn {
  readonly name: string;
  readonly meaning: string;
  /** Type, limits, unit, and the table where it has to be found. */
  readonly holds: string;
  readonly values: readonly {readonly value: string; readonly meaning: string}[];
  /** What an empty cell means, or nothing where there must be none. */
  readonly empty: string | null;
  readonly optional: boolean;
  readonly isKey: boolean;
}

const words = messages.register;

export function registerTables(
  tables: readonly DescribedTable[] = builtJson("register.json") as DescribedTable[],
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

function columnRow({name, meaning, holds, values, empty, optional, isKey}: DescribedColumn): Markup {
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
