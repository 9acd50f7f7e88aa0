/** Every public function of `lib/` with what its docstring says. */
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {builtJson} from "./built.js";

interface PublicFunction {
  name: string;
  module: string;
  file: string;
  parameters: string[];
  summary: string;
  formula: string;
  arguments: {name: string; text: string}[];
  returns: string;
  nan: string;
  source: string;
  example: string;
}

const words = messages.functions;
const titles: Readonly<Record<string, string>> = words.modules;

export function functionIndex(): Markup {
  const functions = builtJson("functions.json") as PublicFunction[];
  const modules = [...new Set(functions.map(({module}) => module))].sort();
  return html`${modules.map(
    (module) =>
      html`<h2 id="${module}">${titles[module] ?? module}</h2>
        <p><code>import {…} from "levekar/${module}"</code></p>
        ${functions.filter((documented) => documented.module === module).map(entry)}`,
  )}`;
}

function entry({module, name, parameters, ...documented}: PublicFunction): Markup {
  return html`<section class="function" id="${module}-${name}">
    <h3><code>${name}(${parameters.join(", ").replace(/\boptions\b/, "{…}")})</code></h3>
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
    </dl>
    <pre tabindex="0"><code class="language-js">${documented.example}</code></pre>
  </section>`;
}
