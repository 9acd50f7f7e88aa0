/** Every public function of `lib/` with what its docstring says. */
import {functionLink, functionsPage} from "../components/function-link.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import type {FunctionUse} from "../exhibits/exhibit.js";
import {builtJson} from "./built.js";
import {firstSentence} from "./index-table.js";

/** A function of `lib/`, as `data-loaders/functions/public-functions.ts` writes it; its module is its folder. */
export interface PublicFunction extends FunctionUse {
  /** Part of that folder, where it is divided further; otherwise empty. */
  group: string;
  file: string;
  parameters: readonly string[];
  summary: string;
  formula: string;
  arguments: {name: string; text: string}[];
  returns: string;
  nan: string;
  source: string;
  /** Whether its form is printed in the report, standard in the literature, or this project's reading. */
  form: string;
  /** Ids of the report's methods that it formalises. */
  methods: readonly string[];
  example: string;
}

const words = messages.functions;
type Module = FunctionUse["module"];

const documentedFunctions = (): PublicFunction[] => builtJson("functions.json") as PublicFunction[];

/** Functions by the part of their folder, in the order in which the parts are named; those outside of any come first. */
function grouped(
  module: string,
  functions: readonly PublicFunction[],
): {group: string; title: string; own: readonly PublicFunction[]}[] {
  const titles: Readonly<Record<string, string>> = {"": "", ...words.groups[module as "policy"]};
  for (const {group, file} of functions)
    if (titles[group] === undefined) throw new Error(`messages.functions.groups has no title for ${file}`);
  return Object.entries(titles)
    .map(([group, title]) => ({group, title, own: functions.filter((one) => one.group === group)}))
    .filter(({own}) => own.length > 0);
}

/** All modules with their functions, one line each. */
export function functionIndex(): Markup {
  const functions = documentedFunctions();
  return html`${(Object.keys(words.modules) as Module[]).map((module) => {
    const all = functions.filter((documented) => documented.module === module);
    return all.length
      ? html`<h2 id="${module}">${words.modules[module]}</h2>
          <p><a href="${functionsPage(module)}">${words.one(`levekar/${module}`)}</a></p>
          ${grouped(module, all).map(
            ({title, own}) =>
              html`${title ? html`<h3>${title}</h3>` : null}
                <dl class="function-list">
                  ${own.map(
                    (documented) =>
                      html`<div>
                        <dt>${functionLink(documented)}</dt>
                        <dd>${firstSentence(documented.summary)}</dd>
                      </div>`,
                  )}
                </dl>`,
          )}`
      : null;
  })}`;
}

/** All functions of one module in full. */
export function functionsOf(module: string): Markup {
  const all = documentedFunctions().filter((documented) => documented.module === module);
  if (!all.length) throw new Error(`there is no public function in lib/${module}`);
  return html`<p><code>import {…} from "levekar/${module}"</code></p>
    ${grouped(module, all).map(
      ({group, title, own}) =>
        html`${title ? html`<h2 id="${group}">${title}</h2>` : null} ${own.map(entry)}`,
    )}`;
}

function entry({name, parameters, group, ...documented}: PublicFunction): Markup {
  const call = html`<code>${name}(${parameters.join(", ").replace(/\boptions\b/, "{…}")})</code>`;
  return html`<section class="function" id="${name}">
    ${group ? html`<h3>${call}</h3>` : html`<h2>${call}</h2>`}
    <p>${documented.summary}</p>
    <p class="formula">${documented.formula}</p>
    <dl>
      ${documented.arguments.map(
        (argument) =>
          html`<dt><code>${argument.name}</code></dt>
            <dd>${argument.text}</dd>`,
      )}
      <dt>${words.returns}</dt>
      <dd>${documented.returns}</dd>
      <dt>${words.nan}</dt>
      <dd>${documented.nan}</dd>
      <dt>${words.source}</dt>
      <dd>${documented.source}</dd>
      ${
        documented.form
          ? html`<dt>${words.form}</dt>
              <dd>${documented.form}</dd>
              <dt>${words.methods}</dt>
              <dd>
                ${documented.methods.map(
                  (id, index) => html`${index ? ", " : ""}<a href="/methods/report#${id}">${id}</a>`,
                )}
              </dd>`
          : null
      }
    </dl>
    <pre tabindex="0"><code class="language-js">${documented.example}</code></pre>
  </section>`;
}
