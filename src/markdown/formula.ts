/** Formulas as MathML: browsers draw it themselves, so no font and no style sheet has to come along. */
import katex from "katex";
import {html, Markup} from "../components/html.js";
import {messages} from "../components/messages.js";

export function formula(tex: string): Markup {
  const mathml = katex.renderToString(tex, {
    output: "mathml",
    displayMode: true,
    throwOnError: true,
    strict: "error",
  });
  return html`<div class="formula-display" tabindex="0" role="group" aria-label="${messages.methods.formula}">
    ${new Markup(mathml)}
  </div>`;
}
