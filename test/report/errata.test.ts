import {describe, expect, it} from "vitest";
import {checks} from "../../data-loaders/report/checks.js";
import {constraints} from "../../data-loaders/report/constraints.js";
import {decisions, errata, errataOfFacts, groups} from "../../data-loaders/report/errata.js";
import {publicFunctions} from "../../data-loaders/functions/public-functions.js";
import {chapters} from "../../data-loaders/report/report.js";
import type {Contradiction} from "../../data-loaders/report/schema.js";
import {indicators} from "../../data-loaders/register/indicators/definitions.js";
import type {Erratum} from "../../src/markdown/errata.js";
import {describeShared} from "../support/shared.js";
import {inDigits, inWords} from "./norwegian-numbers.js";
import {between, lastLine, reportText} from "./report-text.js";

const records = chapters().flatMap(({contradictions}) => contradictions);
const all = errata();
const rules = new Map(constraints().map((rule) => [rule.id, rule]));

/** What the records call it, and the groups that it can lie in: the page sorts more finely. */
const fitting: Record<Contradiction["kind"], readonly Erratum["group"][]> = {
  contradiction: ["numbers", "statements"],
  misprint: ["misprint", "sums"],
  ambiguity: ["ambiguous", "sums"],
  "damaged text": ["damaged"],
  remark: ["beside", "sums", "numbers"],
};

/** Rules that are not held to although the report does not contradict itself, each with the reason. */
const unusedOtherwise: Record<string, string> = {
  "k-3.3.5-04": "a reading that the means of table 4.2 leave no room for",
  "k-3.3.5-05": "the same for another year",
  "k-4.2.2.1-02": "a rounded number, of which a table prints the digits",
  "k-4.2.2.2-02": "a rounded number, of which a table prints the digits",
};

describe("the errata", () => {
  it("decide on every contradiction and remark, in their order", () => {
    expect(decisions().map(({id}) => id)).toEqual(records.map(({id}) => id));
  });

  it("begin with what cannot both be right", () => {
    const order = all.map(({group}) => groups.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(all[0]!.group).toBe("numbers");
  });

  it("lie in a group that fits what the records call them", () => {
    const group = new Map(all.map(({id, group}) => [id, group]));
    const odd = records.filter(({id, kind}) => group.has(id) && !fitting[kind].includes(group.get(id)!));
    expect(odd.map(({id}) => id)).toEqual([]);
  });

  it("stand where their record says, or concern a chapter as a whole", () => {
    const decided = new Map(decisions().map((one) => [one.id, one]));
    const astray = records.filter(({id, line}) => {
      const one = decided.get(id)!;
      const {places} = all.find((erratum) => erratum.id === ("same" in one ? one.same : one.id))!;
      return line === null ? false : !places.some((place) => Math.abs(place.line - line) <= 6);
    });
    expect(astray.map(({id, line}) => `${id}, line ${line!}`)).toEqual([]);
  });

  it("say what stands in two places or more where two things do not agree", () => {
    const short = all.filter(
      ({group, places}) =>
        ["numbers", "statements", "sums"].includes(group) &&
        places.filter(({says}) => says !== null).length < 2,
    );
    expect(short.map(({id}) => id)).toEqual([]);
  });

  it("say why, wherever something is done or not done", () => {
    expect(all.filter(({does, because}) => (does === "lists") !== (because === null))).toEqual([]);
  });

  it("list only facts that no rule is held to and nothing is computed from", () => {
    const held = new Set([...rules.values()].flatMap(({used, facts}) => (used ? facts : [])));
    const computed = new Set(checks.map(({id}) => id));
    const busy = all
      .filter(({does}) => does === "lists")
      .flatMap(({id, facts}) =>
        facts.filter((fact) => held.has(fact) || computed.has(fact)).map((fact) => `${id}: ${fact}`),
      );
    expect(busy).toEqual([]);
  });

  it("name rules that are read from what they are about", () => {
    const foreign = all.flatMap(({id, facts, places, exhibits, rules: held, left}) =>
      [...held, ...left]
        .filter((name) => {
          const {facts: read, exhibit, line} = rules.get(name)!;
          const shown = [...exhibits.map((one) => one.id), ...places.map((one) => one.exhibit)];
          return !(
            read.some((fact) => facts.includes(fact)) ||
            (exhibit !== undefined && shown.includes(exhibit.split("/")[0]!)) ||
            (line !== undefined && places.some((place) => Math.abs(place.line - line) <= 6))
          );
        })
        .map((name) => `${id}: ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  it("account for every rule that is not held to", () => {
    const left = all.flatMap(({left}) => left);
    const unused = [...rules.values()].filter(({used}) => !used).map(({id}) => id);
    expect([...new Set([...left, ...Object.keys(unusedOtherwise)])].sort()).toEqual(unused.sort());
  });

  it("name checks of the facts that they are about", () => {
    const foreign = all.flatMap(({id, facts, checks}) =>
      checks.filter((check) => !facts.includes(check)).map((check) => `${id}: ${check}`),
    );
    expect(foreign).toEqual([]);
  });

  it("name functions that say they come from one of the places", () => {
    const documented = new Map(publicFunctions().map((one) => [one.name, JSON.stringify(one)]));
    const foreign = all.flatMap(({id, places, functions}) =>
      functions
        .filter(({name}) => !places.some(({section}) => mentions(documented.get(name)!, section)))
        .map(({name}) => `${id}: ${name} (${places.map(({section}) => section).join(", ")})`),
    );
    expect(foreign).toEqual([]);
  });

  it("name indicators that exist", () => {
    const known = new Set(indicators.map(({id}) => id));
    expect(all.flatMap(({indicators}) => indicators.filter((id) => !known.has(id)))).toEqual([]);
  });

  it("are found by the facts that they are about", () => {
    const found = errataOfFacts();
    expect(found.get("3.3.3-03")).toEqual(["c-3-05"]);
    for (const {id, facts} of all) for (const fact of facts) expect(found.get(fact)).toContain(id);
  });
});

/** Whether a text names a section: "19.2" for "19.2b", whose letter is this project's. */
function mentions(text: string, section: string): boolean {
  const number = section.replace(/[a-z]$/, "");
  // Or the section above, such as 13.4 for 13.4.3; a chapter would be too wide.
  const above = number.split(".").slice(0, -1).join(".");
  return [number, ...(above.includes(".") ? [above] : [])].some((name) =>
    new RegExp(`(?<![\\d.])${name.replaceAll(".", "\\.")}(?!\\d|\\.\\d)`).test(text),
  );
}

describe("what is wrong with errata.json is said", () => {
  const content = (): Record<string, unknown>[] => structuredClone(decisions());
  const changed = (id: string, change: Record<string, unknown>): unknown =>
    content().map((one) => (one["id"] === id ? {...one, ...change} : one));

  it.each([
    ["a record without a decision", () => content().slice(1), /c-1-01 is missing/],
    [
      "a decision on nothing",
      () => [...content(), {id: "c-99-01", same: "c-1-01"}],
      /c-99-01 is no contradiction/,
    ],
    ["two decisions", () => [...content(), content()[0]], /c-1-01 is there twice/],
    [
      "the same as what decides nothing",
      () => changed("c-2-05", {same: "c-3-04"}),
      /c-2-05 is the same as c-3-04/,
    ],
    [
      "a rule that does not exist",
      () => changed("c-3-05", {rules: ["k-9-99"]}),
      /c-3-05 names the rule k-9-99/,
    ],
    ["a rule on the wrong side", () => changed("c-3-05", {rules: ["k-3.3.3-26"]}), /c-3-05 has k-3\.3\.3-26/],
    [
      "a check that does not exist",
      () => changed("c-3-08", {checks: ["3.3.6.1-26"]}),
      /check of 3\.3\.6\.1-26/,
    ],
    ["a function that does not exist", () => changed("c-4-04", {functions: ["ginny"]}), /function ginny/],
    ["a fact that does not exist", () => changed("c-3-05", {facts: ["3.3.3-99"]}), /fact 3\.3\.3-99/],
    [
      "an exhibit that does not exist",
      () => changed("c-4-13", {exhibits: ["table-9.9"]}),
      /names table-9\.9/,
    ],
    ["a place that does not exist", () => changed("c-3-05", {takes: 7}), /takes place 7/],
    ["an act by nobody", () => changed("c-4-13", {exhibits: undefined}), /c-4-13 keeps something/],
    ["a list of nothing", () => changed("c-3-07", {facts: undefined}), /c-3-07 lists no fact/],
    ["no reason", () => changed("c-1-06", {reason: undefined}), /c-1-06 needs a reason/],
    ["a reason that is none", () => changed("c-1-06", {reason: "tired"}), /c-1-06/],
    ["a group that is none", () => changed("c-1-06", {group: "others"}), /c-1-06: group/],
  ])("%s", (_, wrong, message) => {
    expect(() => errata(wrong())).toThrow(message);
  });
});

describeShared("the report’s text", [reportText], () => {
  it("has the places", () => {
    const lines = all.flatMap(({places}) => places.map(({line}) => line));
    expect(lines.filter((line) => line > lastLine())).toEqual([]);
  });

  it("has every number that is said to stand in a place, there or a few lines on", () => {
    const missing = all.flatMap(({id, places}) =>
      places.flatMap(({line, says}) => {
        const printed = between(line - 2, line + 6)
          .join("\n")
          .replace(/-\n/g, "")
          .replace(/\n/g, " ");
        const numbers = [...inDigits(printed), ...inWords(printed)];
        const said = (says ?? "").replace(/(\d) (\d{3})/g, "$1$2").match(/\d+(?:\.\d+)?/g) ?? [];
        return said
          .filter((number) => !numbers.includes(Number(number)) && !printed.includes(number))
          .map((number) => `${id}, line ${line}: ${number}`);
      }),
    );
    expect(missing).toEqual([]);
  });
});
