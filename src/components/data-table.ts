import type {Column, Row} from "../exhibits/exhibit.js";
import {number} from "./format.js";
import {html, type Markup} from "./html.js";
import {messages} from "./messages.js";

type Cell = Row[string];

const text = (value: Cell | undefined, decimals: number | undefined): string => {
  if (value === null || value === undefined) return messages.exhibit.noValue;
  return typeof value === "number" ? number(value, decimals) : String(value);
};

/**
 * The rows as a table that a screen reader can walk: a caption, column headers, one header per row. A column without any
 * value, such as the range of reconstructions where the areas are the researcher's own, is not there.
 */
export function dataTable(rows: readonly Row[], all: readonly Column<Row>[], caption: string): Markup {
  const columns = all.filter(({key}) => rows.some((row) => (row[key] ?? null) !== null));
  const numeric = new Set(
    columns.filter(({key}) => rows.some((row) => typeof row[key] === "number")).map(({key}) => key),
  );
  return html`<table class="data-table">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(
          ({key, label, unit}) =>
            html`<th scope="col" class="${numeric.has(key) ? "numeric" : ""}">
              ${label}${unit ? html` <span class="unit">(${unit})</span>` : null}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map(({key, decimals}, index) =>
              index === 0
                ? html`<th scope="row">${text(row[key], decimals)}</th>`
                : html`<td class="${numeric.has(key) ? "numeric" : ""}">${text(row[key], decimals)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
