/** What D to expect of chance alone, by the size of units and of the group. */
import {number} from "../components/format.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {expectedDissimilarity} from "../lib/segregation/index.js";

const units = 50;
const sizes = [10, 30, 100, 300, 1000];
const percents = [2, 5, 10, 25, 50];

/** How the members lie does not count, only how many there are: the first units are filled with them. */
function expected(size: number, percent: number): number {
  let left = (units * size * percent) / 100;
  const group = Array.from({length: units}, () => {
    const members = Math.min(size, left);
    left -= members;
    return members;
  });
  return expectedDissimilarity(
    group,
    group.map(() => size),
  );
}

export function chanceTable(): Markup {
  const words = messages.methods.chance;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.caption(units)}">
    <table class="data-table">
      <caption>
        ${words.caption(units)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.size}</th>
          ${percents.map((percent) => html`<th scope="col" class="numeric">${words.group(percent)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sizes.map(
          (size) =>
            html`<tr>
              <th scope="row">${number(size)}</th>
              ${percents.map((percent) => html`<td class="numeric">${number(expected(size, percent), 2)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
