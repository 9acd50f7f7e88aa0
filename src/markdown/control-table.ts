/** What disclosure control does to every series of the reconstruction, by what kind of people they are of. */
import {number} from "../components/format.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {seriesIn, type SeriesRow} from "../exhibits/parts/control-rows.js";
import {builtTable} from "./built.js";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** "0.02–0.05", or the one value; a dash where nothing is rounded. */
function span(values: readonly (number | null)[], decimals: number): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return messages.exhibit.noValue;
  const [low, high] = [Math.min(...known), Math.max(...known)].map((value) => number(value, decimals));
  return low === high ? low! : `${low!}–${high!}`;
}

export function controlTable(): Markup {
  const words = messages.methods.control;
  const series = seriesIn(builtTable("method-control.arrow", ["kind", "whom", "hidden", "largest"]).rows);
  const caption = words.caption(series.length);
  const unknown = series.find(({whom}) => !Object.hasOwn(words.whom, whom));
  if (unknown) throw new Error(`messages.methods.control.whom has no word for ${unknown.whom}`);
  const columns: readonly ((rows: readonly SeriesRow[]) => string)[] = [
    (rows) => number(rows.length),
    (rows) =>
      span(
        rows.map(({people}) => Math.round(people)),
        0,
      ),
    (rows) => number(sum(rows.map(({values}) => values))),
    (rows) => number(sum(rows.map(({hidden}) => hidden))),
    (rows) => number(sum(rows.map(({further}) => further))),
    (rows) =>
      span(
        rows.map(({median}) => median),
        2,
      ),
    (rows) =>
      span(
        rows.map(({largest}) => largest),
        1,
      ),
  ];
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
    <table class="data-table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.of}</th>
          ${words.columns.map((column) => html`<th scope="col" class="numeric">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Object.entries(words.whom).map(([whom, label]) => {
          const rows = series.filter((row) => row.whom === whom);
          return html`<tr>
            <th scope="row">${label}</th>
            ${columns.map((column) => html`<td class="numeric">${column(rows)}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
