/**
 * The frame around every exhibit, as markup. It is written at build time, complete with figure, table
 * and text, so that the page does not move when its script arrives, and can be read without one.
 */
import {heightAt, type Exhibit, type Row} from "../exhibits/exhibit.js";
import {controlsMarkup, initialState} from "./controls.js";
import {dataTable} from "./data-table.js";
import {functionLink} from "./function-link.js";
import {html, Markup} from "./html.js";
import {messages} from "./messages.js";
import type {Origin} from "./origin.js";

/**
 * What the report's data say about an exhibit, as opposed to what its drawing does. Where the numbers are yours, the
 * report's title with its year and the report's source are not theirs, and are left out.
 */
export interface FrameFacts {
  /** "Table 3.1", or nothing for an explanation of the project's own. */
  number: string | null;
  /** The report's Norwegian title. */
  name: string | null;
  section: string | null;
  source: string | null;
  origin: Origin;
  /** The facts of the ledger that this exhibit prints, or that describe it. */
  facts: readonly {id: string; text: string}[];
  /** Site path of the Arrow file; null when the rows live in the exhibit itself. */
  dataPath: string | null;
}

/** Width at which a figure is drawn before the width of the reader's window is known. */
const buildWidth = 720;

export function frame(exhibit: Exhibit, facts: FrameFacts, rows: readonly Row[], document: Document): Markup {
  const {id, height} = exhibit;
  const words = messages.exhibit;
  const state = initialState(exhibit.controls);
  const shown = exhibit.derive?.(rows, state) ?? rows;
  const title = exhibit.title(shown);
  const figure = exhibit.draw(shown, state, {
    width: buildWidth,
    height: heightAt(exhibit, buildWidth),
    document,
  });
  const notes = exhibit.notes?.(shown) ?? [];
  return html`<figure
    class="exhibit"
    id="${id}"
    data-exhibit="${id}"
    data-origin="${facts.origin}"
    aria-labelledby="${id}-title"
    style="--wide: ${height.wide}px; --narrow: ${height.narrow}px"
  >
    <header>
      <div class="exhibit-number">
        <p>
          ${facts.number ? html`<strong>${facts.number}</strong>` : null}
          ${facts.name && !isYours(facts) ? html`<span lang="nb">${facts.name}</span>` : null}
        </p>
        ${badge(facts.origin)}
      </div>
      <h3 class="exhibit-title" id="${id}-title">${title}</h3>
      <p class="exhibit-subtitle">${exhibit.subtitle(shown)}</p>
    </header>
    ${controlsMarkup(id, exhibit.controls)}
    <div
      class="exhibit-figure"
      tabindex="0"
      role="group"
      aria-labelledby="${id}-title"
      aria-describedby="${id}-words"
    >
      ${new Markup(shortNumbers(figure.outerHTML))}
    </div>
    <p class="exhibit-readout" aria-live="polite"></p>
    <p class="exhibit-words" id="${id}-words">${exhibit.describe(shown, state)}</p>
    ${
      notes.length
        ? html`<ul class="exhibit-notes">
            ${notes.map((note) => html`<li>${note}</li>`)}
          </ul>`
        : null
    }
    <figcaption>${sourceLine(facts)}</figcaption>
    <details class="exhibit-data">
      <summary id="${id}-data">${words.data}</summary>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-data ${id}-title">
        ${dataTable(shown, exhibit.columns, words.tableCaption(title))}
      </div>
    </details>
    ${factList(facts)}
    <details class="exhibit-how">
      <summary>${words.how}</summary>
      <p>${exhibit.how}</p>
      ${functionList(exhibit)}
    </details>
    <details class="exhibit-take">
      <summary>${words.take}</summary>
      <p class="exhibit-buttons">
        ${(["csv", "json", "svg", "png"] as const).map(
          (format) =>
            html`<button type="button" data-download="${format}">${words.download[format]}</button>`,
        )}
        ${
          facts.dataPath
            ? html`<a class="button" href="${facts.dataPath}" download="${id}.arrow"
                >${words.download.arrow}</a
              >`
            : html`<button type="button" data-download="arrow">${words.download.arrow}</button>`
        }
        <button type="button" data-copy-link>${words.copyLink}</button>
        <output></output>
      </p>
    </details>
  </figure>`;
}

/** Attributes that hold places and sizes; no eye sees a hundredth of a pixel, and every page is lighter without them. */
const places = /(?<=\s(?:x|y|x1|x2|y1|y2|cx|cy|r|d|width|height|transform)=")[^"]*/g;
const shortNumbers = (drawing: string): string =>
  drawing.replace(places, (numbers) => numbers.replace(/(\.\d\d)\d+/g, "$1"));

const isYours = ({origin}: FrameFacts): boolean => origin === "yours";

/** Where numbers come from, with a link to what that means. */
export const badge = (origin: Origin): Markup =>
  html`<a class="badge badge-${origin}" href="/origins#${origin}" title="${messages.origins[origin].meaning}"
    >${messages.origins[origin].label}</a
  >`;

function sourceLine(facts: FrameFacts): Markup {
  const words = messages.exhibit;
  const parts: Markup[] = [];
  const source = isYours(facts) ? words.yourExtract : facts.source;
  if (source) parts.push(html`${words.source}: ${source}`);
  if (facts.section) parts.push(html`NOU 2020: 16, ${words.section(facts.section)}`);
  return new Markup(parts.map(String).join(" · "));
}

function factList({facts, origin}: FrameFacts): Markup | null {
  if (!facts.length) return null;
  const words = messages.exhibit;
  return html`<details class="exhibit-facts">
    <summary>${origin === "yours" ? words.reportFacts(facts.length) : words.facts(facts.length)}</summary>
    <ul>
      ${facts.map(({id, text}) => html`<li><a href="/ledger#${id}">${id}</a> ${text}</li>`)}
    </ul>
  </details>`;
}

function functionList({functions}: Exhibit): Markup {
  const words = messages.exhibit;
  if (!functions.length) return html`<p>${words.noFunctions}</p>`;
  return html`<p>
    ${words.functions}: ${functions.map((used, index) => html`${index ? ", " : ""}${functionLink(used)}`)}
  </p>`;
}
