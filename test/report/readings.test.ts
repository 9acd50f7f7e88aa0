import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {constraints} from "../../data-loaders/report/constraints.js";
import {readings} from "../../data-loaders/report/readings.js";
import {ruleInWords} from "../../data-loaders/report/rule-in-words.js";
import {words} from "../../data-loaders/report/words.js";
import {readingsTable} from "../../src/markdown/readings.js";

const used = constraints().filter((rule) => rule.used);
/** Every rule at its lowest or highest end, in two reconstructions. */
const achieved = Object.fromEntries(
  used.map(({id, value, min, max}) => [id, [value ?? min ?? max!, max ?? value ?? min!]]),
);

describe("rules in words", () => {
  it.each([
    ["k-4.2.2.1-06", "Analysis areas of Oslo where price of dwellings is below 50 000"],
    ["k-4.2.2.2-10", "People in rented homes and settled residents, correlation over analysis areas"],
    [
      "k-4.1.3.2-17",
      "Analysis areas where children in low-income families (with immigrant background) is less than 10 above children in low-income families (without immigrant background)",
    ],
    [
      "k-4.2.2.1-13",
      "Analysis areas of the other large cities where price of dwellings is less than 10 000 below the municipality’s, in percent",
    ],
    [
      "k-6.3.6.9-18",
      "Analysis areas of Oslo where upper secondary school not completed (women) is below that of 2008, in percent",
    ],
  ])("%s", (id, says) => {
    const rule = constraints().find((one) => one.id === id)!;
    expect(ruleInWords(rule).replaceAll(/\s/g, " ")).toBe(says);
  });

  it("are there for every rule, and never speak of an indicator by its code", () => {
    for (const rule of constraints()) expect(ruleInWords(rule), rule.id).toMatch(/^[A-Z0-9][^/=_]+$/);
  });
});

describe("readings", () => {
  it("have every rule that rests on a word under it, and no word without a rule", () => {
    const {counts, words: found} = readings(achieved);
    expect(found.map(({word}) => word)).toEqual(Object.keys(words));
    for (const {word, rules} of found) expect(rules.length, word).toBeGreaterThan(0);
    const all = found.flatMap(({rules}) => rules);
    expect(all).toHaveLength(constraints().filter((rule) => rule.words).length);
    expect(all.filter((rule) => rule.achieved !== null)).toHaveLength(counts.onWords);
    expect(counts.used).toBe(used.length);
  });

  it("refuse an ensemble that was made with other rules", () => {
    const rule = used.find((one) => one.words)!;
    expect(() => readings({...achieved, [rule.id]: undefined as never})).toThrow(`${rule.id} is used`);
  });

  it("say what is allowed, what is drawn and how far all go, and draw a tick for each", () => {
    const [found] = readings(achieved).words.filter(({word}) => word === "several");
    const [rule] = found!.rules;
    const table = readingsTable([
      {...found!, rules: [{...rule!, low: 3, high: 15, achieved: [9, 4, 12]}]},
    ]).source;
    const {document} = parseHTML(`<html><body>${table}</body></html>`);
    const cells = [...document.querySelectorAll("tbody td")].map((cell) => cell.textContent.trim());
    expect(cells.slice(1)).toEqual(["3 to 15", "9", "4 to 12"]);
    expect(document.querySelector("th i")?.textContent).toBe("flere");
    expect(document.querySelectorAll("svg .drawn, svg .other")).toHaveLength(3);
    expect(document.querySelector("svg .drawn")?.getAttribute("d")).toMatch(/^M50\.0,/);
  });
});
