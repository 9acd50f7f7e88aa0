/** What the report's words are taken to mean, and how far reconstructions differ within that: a table in the page. */
import {number} from "../components/format.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {builtJson} from "./built.js";
import {once} from "./once.js";
import {tableHead} from "./table-head.js";

const words = messages.readings;

/** A word of the report with its meaning in numbers, as `data-loaders/report/readings.ts` writes it. */
export interface Reading {
  readonly word: string;
  readonly norwegian: string;
  readonly of: keyof typeof words.of;
  readonly min: number | null;
  readonly max: number | null;
  readonly rules: readonly RuleOfWord[];
}

export interface RuleOfWord {
  readonly id: string;
  /** What the number is a number of. */
  readonly says: string;
  /** What is allowed; an end that there is not is null. */
  readonly low: number | null;
  readonly high: number | null;
  /** What it comes out as, in the reconstruction that is drawn first; of a rule that is not held to, null. */
  readonly achieved: readonly number[] | null;
  /** Where the word stands, if no fact says so. */
  readonly line: number | null;
  readonly facts: readonly string[];
  readonly note: string | null;
}

/** What the loader hands over. */
export interface Readings {
  /** How many rules were read from the report, how many are held to, and how many of these rest on a word. */
  readonly counts: Readonly<Record<"read" | "used" | "onWords", number>>;
  readonly words: readonly Reading[];
}

const readings = once(() => builtJson("readings.json") as Readings);

/** For a page's own words. */
export function countedRules(which: string): number {
  const {counts} = readings();
  if (!(which in counts)) throw new Error(`rules are counted as ${Object.keys(counts).join(", ")}`);
  return counts[which as keyof typeof counts];
}

export const readingsTable = (all: readonly Reading[] = readings().words): Markup =>
  html`<div class="index-scroll">
    <table class="index-table readings">
      ${tableHead(words.caption, Object.values(words.columns))}
      ${all.map(
        ({word, norwegian, of, min, max, rules}) =>
          html`<tbody>
            <tr class="ledger-part">
              <th colspan="4" scope="rowgroup">
                <i lang="nb">${norwegian}</i> <small>${word}: ${words.of[of](inRange(min, max))}</small>
              </th>
            </tr>
            ${rules.map(row)}
          </tbody>`,
      )}
    </table>
  </div>`;

function row({id, says, low, high, achieved, line, facts, note}: RuleOfWord): Markup {
  return html`<tr id="${id}">
    <td>
      ${says} <small>${source(line, facts)}</small>${note === null ? null : html` <small>${note}</small>`}
    </td>
    <td data-column="${words.columns.allowed}">${inRange(low, high)}</td>
    ${
      achieved === null
        ? html`<td data-column="${words.columns.drawn}" colspan="2">${words.unused}</td>`
        : html`<td data-column="${words.columns.drawn}">${tidy(achieved[0]!)}</td>
            <td data-column="${words.columns.all}">${spread(achieved)}${strip(low, high, achieved)}</td>`
    }
  </tr>`;
}

const source = (line: number | null, facts: readonly string[]): Markup =>
  facts.length
    ? html`${facts.map((fact, at) => html`${at ? ", " : ""}<a href="/ledger#${fact}">${fact}</a>`)}`
    : html`${line === null ? null : words.line(line)}`;

/** As many digits as one compares: a correlation has two, thousands none. */
function tidy(value: number): string {
  const size = Math.abs(value);
  return number(value, Number.isInteger(value) || size >= 1000 ? 0 : size >= 10 ? 1 : 2);
}

function inRange(low: number | null, high: number | null): string {
  if (low === null) return high === null ? "" : words.atMost(tidy(high));
  if (high === null) return words.atLeast(tidy(low));
  return low === high ? tidy(low) : words.range(tidy(low), tidy(high));
}

const spread = (achieved: readonly number[]): string => inRange(Math.min(...achieved), Math.max(...achieved));

const width = 100;

/** What is allowed as a line, the reconstructions as ticks on it: the numbers beside it say the same. */
function strip(low: number | null, high: number | null, achieved: readonly number[]): Markup {
  const ends = [...achieved, ...(low === null ? [] : [low]), ...(high === null ? [] : [high])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (least === most) return html``;
  const x = (value: number): string => (1 + ((width - 2) * (value - least)) / (most - least)).toFixed(1);
  return html`<svg class="strip" viewBox="0 0 ${width} 12" width="${width}" height="12" aria-hidden="true">
    <path class="allowed" d="M${x(low ?? least)},6H${x(high ?? most)}" />
    ${achieved.map(
      (value, at) =>
        html`<path
          class="${at === 0 ? "drawn" : "other"}"
          d="M${x(value)},${at === 0 ? 0 : 2}v${at === 0 ? 12 : 8}"
        />`,
    )}
  </svg>`;
}
