/** An invented area under the Danish rules, with the verdict of each: what is not known is not a no. */
import {inWords, number, quantity} from "../components/format.js";
import {badge} from "../components/frame.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {
  danishClassification,
  danishRules,
  type DanishClassification,
  type JudgedRule,
} from "../lib/deprivation/index.js";

/** Shares from 0 to 1, income in DKK; of two years where the rule takes their mean. No figure on convictions. */
const area = {
  residents: 3200,
  outsideWork: [0.36, 0.34],
  basicSchooling: 0.48,
  income: 231_000,
  fromAfricaAsia: 0.56,
};
const nation = {convicted: 0.011, income: 450_000};

/** The area as it is known, or with a share of convicted. */
export const invented = (convicted?: number): DanishClassification =>
  danishClassification(
    {...area, ...(convicted === undefined ? {} : {convicted: [convicted, convicted]})},
    nation,
    ["none"],
  );

const words = messages.methods.verdicts;

function written({indicator}: JudgedRule, value: number | undefined): string {
  if (value === undefined) return words.unknown;
  if (indicator === "income") return quantity(Math.round(value), "DKK");
  return indicator === "residents" ? number(value) : quantity(100 * value, "percent", {short: true});
}

export function verdictTable(): Markup {
  const {verdicts, met, unknown, atLeast, atMost} = invented();
  const {needed} = danishRules();
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.caption}">
    <table class="data-table">
      <caption>
        ${words.caption} ${badge("example")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.rule}</th>
          <th scope="col" class="numeric">${words.figure}</th>
          <th scope="col">${words.line}</th>
          <th scope="col">${words.verdict}</th>
        </tr>
      </thead>
      <tbody>
        ${verdicts.map(
          (judged) =>
            html`<tr>
              <th scope="row">${words.rules[judged.indicator]}</th>
              <td class="numeric">${written(judged, judged.value)}</td>
              <td>${words.directions[judged.direction]} ${written(judged, judged.threshold)}</td>
              <td>${judged.verdict === "unknown" ? words.unknown : judged.verdict}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.answer}</th>
          <td colspan="3">
            ${words.met(inWords(met), inWords(unknown), inWords(needed))}:
            ${words.bounds(words.classes[atLeast], words.classes[atMost])}
          </td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}
