import {describe, expect, it} from "vitest";
import {seriesIds} from "../../data-loaders/register/indicators/ids.js";
import {constraints, type Constraint} from "../../data-loaders/report/constraints.js";
import {holds} from "../../data-loaders/report/relation.js";
import {chapter, chapters, exhibitById, factById} from "../../data-loaders/report/report.js";
import type {Fact} from "../../data-loaders/report/schema.js";
import {words, type Wording} from "../../data-loaders/report/words.js";

const rules = constraints();
const used = rules.filter(({used}) => used);

const series = new Set(seriesIds);
const municipalities = new Set(
  ["m-2-group-11", "m-2-group-15"].flatMap(
    (id) => chapter(2).methods.find((method) => method.id === id)!.members,
  ),
);
/** Places in an order that are not municipalities. */
const otherPlaces = new Set(["nation", "inner", "outer"]);

const conditionsOf = (rule: Constraint) => ("conditions" in rule ? rule.conditions : []);

function seriesOf(rule: Constraint): string[] {
  const own = "series" in rule ? [rule.series].flat() : [];
  return [...own, ...conditionsOf(rule).flatMap(({series, against}) => [series, against?.series ?? series])];
}

function municipalitiesOf(rule: Constraint): string[] {
  const places = rule.kind === "order" ? rule.places.flat() : [];
  return [...(rule.areas.municipalities ?? []), ...places];
}

/** The numbers of a fact or a cell, and what they are for a rule that counts in another unit. */
function asRule(value: number | null | undefined, unit: string): number[] {
  if (value === null || value === undefined) return [];
  if (/percent higher|relative_diff_percent/.test(unit)) return [1 + value / 100];
  if (/percent of municipal mean/.test(unit)) return [value / 100];
  return [value];
}

const numbersOf = ({value, min, max, n, unit}: Fact): number[] =>
  [value, min, max, n].flatMap((number) => asRule(number, unit));

/** The number of a cell, where one is meant, and everything else that its exhibit prints. */
function ofExhibit(exhibit: string): {cell: number[]; facts: string[]; labels: string} {
  const [id, row, key] = exhibit.split("/") as [string, string?, string?];
  const {columns, rows, facts} = exhibitById(id);
  const labels = rows.map(([label]) => String(label)).join(" ");
  if (row === undefined) return {cell: [], facts, labels};
  const cell = rows[Number(row)]?.[columns.findIndex((column) => column.key === key)];
  expect(typeof cell, `${exhibit} is a number`).toBe("number");
  return {cell: asRule(Number(cell), key!), facts, labels};
}

const isOneOf = (value: number, numbers: readonly number[]): boolean =>
  numbers.some((number) => Math.abs(number - value) < 1e-9);

const numbersOfFacts = (ids: readonly string[]): number[] => ids.flatMap((id) => numbersOf(factById(id)));

/** Half a unit of the last digit with which a number is printed: 0.05 for 5.7, and 0.5 for 28. */
function halfUnit(value: number): number {
  return 0.5 / 10 ** (String(value).split(".")[1]?.length ?? 0);
}

const wholeKinds = new Set<Constraint["kind"]>(["count", "areas", "count-change", "order"]);

describe("the rules read from the report", () => {
  it("are many", () => {
    expect(rules.length).toBeGreaterThanOrEqual(130);
    expect(used.length).toBeGreaterThanOrEqual(130);
  });

  it("have ids of their own, in the order of the report", () => {
    const ids = rules.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort((a, b) => a.localeCompare(b, "en", {numeric: true})));
  });

  it("stand in the section of the report that prints them", () => {
    const sections = new Set(chapters().flatMap(({sections}) => sections.map(({id}) => id)));
    expect(rules.filter(({id}) => !sections.has(/^k-(.*)-\d+$/.exec(id)![1]!)).map(({id}) => id)).toEqual([]);
  });

  it("name a line of that section", () => {
    const starts = chapters().flatMap(({sections}) =>
      sections.flatMap(({id, line}) => (line ? [{id, line}] : [])),
    );
    const others = rules.filter(({id, line}) => {
      if (line === undefined) return false;
      const within = starts
        .filter((start) => start.line <= line)
        .reduce((a, b) => (b.line >= a.line ? b : a));
      return within.id !== /^k-(.*)-\d+$/.exec(id)![1];
    });
    expect(others.map(({id, line}) => `${id}: ${line}`)).toEqual([]);
  });

  it("speak of series and municipalities that there are", () => {
    const unknown = rules.flatMap((rule) => [
      ...seriesOf(rule).filter((id) => !series.has(id)),
      ...municipalitiesOf(rule).filter((name) => !municipalities.has(name) && !otherPlaces.has(name)),
    ]);
    expect(unknown).toEqual([]);
  });

  it("name other rules that there are", () => {
    const ids = new Set(rules.map(({id}) => id));
    const named = rules.flatMap(({note}) => note?.match(/k-[\d.]+[a-z]?-\d+/g) ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("have the number of their facts and cells, unless it is a reading", () => {
    const others = rules.filter((rule) => {
      if (rule.reading || rule.kind === "order") return false;
      const numbers = [...(rule.exhibit ? ofExhibit(rule.exhibit).cell : []), ...numbersOfFacts(rule.facts)];
      const own = rule.relation === "range" && rule.value === null ? [rule.min!, rule.max!] : [rule.value!];
      return !own.every((value) => isOneOf(value, numbers));
    });
    expect(others.map(({id}) => id)).toEqual([]);
  });

  it("have the cut-offs of their facts and cells, unless they are a reading", () => {
    const others = rules.flatMap((rule) => {
      if (rule.reading) return [];
      const {facts, labels} = rule.exhibit ? ofExhibit(rule.exhibit) : {facts: [], labels: ""};
      const numbers = numbersOfFacts([...rule.facts, ...facts]);
      return conditionsOf(rule)
        .filter(({cut, against}) => !(against && [0, 1].includes(cut)))
        .filter(({cut}) => !isOneOf(cut, numbers) && !labels.includes(`${cut} percent`))
        .map(({cut}) => `${rule.id}: ${cut}`);
    });
    expect(others).toEqual([]);
  });

  it("allow half a unit of the last printed digit, and more only with a word or a note", () => {
    const others = rules.filter((rule) => {
      const {relation, value, tolerance, kind} = rule;
      if (rule.words || rule.note || relation !== "=") return false;
      const unit = kind.startsWith("ratio") ? 0.005 : wholeKinds.has(kind) ? 0 : halfUnit(value!);
      const zeros = kind === "total" ? 1000 : 1;
      return Math.abs(tolerance - unit * zeros) > 1e-9;
    });
    expect(others.map(({id}) => id)).toEqual([]);
  });

  it("take the words of the report to mean what words.ts says", () => {
    const others = rules.filter((rule) => {
      if (!rule.words) return false;
      const {of, min, max}: Wording = words[rule.words];
      const {value, tolerance} = rule;
      if (rule.relation === ">") return value !== min;
      if (rule.relation === "about") return Math.abs(tolerance - value! * (max! - 1)) > 1e-6 * value!;
      if (rule.relation === "=") return false;
      const [least, most] = of === "number" ? [value! * min, value! * max!] : [min, max];
      const same = (a: number | null, b: number | null) =>
        a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(a)));
      const negated = (limit: number | null) => (limit === null ? null : -limit);
      const asItIs = same(rule.min, least) && same(rule.max, most);
      const turned = same(rule.min, negated(most)) && same(rule.max, negated(least));
      return !asItIs && !(turned && (of === "correlation" || of === "points"));
    });
    expect(others.map(({id}) => id)).toEqual([]);
  });

  it("keep the year that is printed where the data have another", () => {
    const others = rules.filter((rule) => {
      if (rule.kind === "areas" || rule.facts.length === 0) return false;
      const year = /^(2019|2020)$/.exec(factById(rule.facts[0]!).year ?? "")?.[0];
      return year !== undefined && String(rule.printedYear) !== year;
    });
    expect(others.map(({id}) => id)).toEqual([]);
  });
});

describe("whether a number meets a rule", () => {
  const rule = (relation: Constraint["relation"], value: number | null, more = {}) => ({
    relation,
    value,
    min: null,
    max: null,
    tolerance: 0,
    ...more,
  });

  it("is asked within the tolerance", () => {
    expect(holds(rule("=", 13.2, {tolerance: 0.05}), 13.25)).toBe(true);
    expect(holds(rule("=", 13.2, {tolerance: 0.05}), 13.26)).toBe(false);
    expect(holds(rule("about", 20, {tolerance: 2}), 18)).toBe(true);
    expect(holds(rule("=", 17), 16)).toBe(false);
  });

  it("is asked of both ends of a range, or of one", () => {
    expect(holds(rule("range", null, {min: 65, max: 68, tolerance: 0.5}), 64.5)).toBe(true);
    expect(holds(rule("range", null, {min: 65, max: 68}), 68.1)).toBe(false);
    expect(holds(rule("range", null, {min: 1}), 40)).toBe(true);
    expect(holds(rule("range", null, {max: 5}), 6)).toBe(false);
  });

  it("is strict about more and less than", () => {
    expect(holds(rule(">", 65), 65)).toBe(false);
    expect(holds(rule(">=", 65), 65)).toBe(true);
    expect(holds(rule("<", 25), 25)).toBe(false);
    expect(holds(rule("<=", 65), 65)).toBe(true);
  });
});
