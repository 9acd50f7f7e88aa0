import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  areasToWatch,
  danishClassification,
  danishRules,
  norwegianIncomeProxy,
  norwegianRules,
  severityClasses,
  swedishDevelopmentArea,
  swedishRules,
  type DanishClass,
  type Figures,
} from "../../../lib/deprivation/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const nation = {convicted: 0.02, income: 400_000};
const mild = {
  residents: 1001,
  outsideWork: [0.4, 0.4],
  convicted: [0.05, 0.05],
  basicSchooling: 0.6,
  income: 220_000,
  fromAfricaAsia: 0.5,
};
/** Figures that meet a criterion, each a hair beyond those above. */
const beyond = {
  outsideWork: [0.4, 0.4001],
  convicted: [0.06, 0.06],
  basicSchooling: 0.6001,
  income: 219_999,
};
type Criterion = keyof typeof beyond;
const criteria = Object.keys(beyond) as Criterion[];
const order: (DanishClass | "unknown")[] = ["none", "vulnerable", "ghetto", "hard ghetto"];

describe("danishClassification", () => {
  const classify = (area: Figures, history: (DanishClass | "unknown")[] = ["none"]) =>
    danishClassification(area, nation, history);

  it("finds nothing in an area that lies exactly on every limit", () => {
    const {classification, met, unknown, verdicts} = classify(mild);
    expect({classification, met, unknown}).toEqual({classification: "none", met: 0, unknown: 0});
    expect(verdicts.map(({verdict}) => verdict)).toEqual(["yes", "no", "no", "no", "no", "no"]);
  });

  it("asks for any two of the four criteria", () => {
    for (let code = 0; code < 16; code++) {
      const chosen = criteria.filter((_, bit) => (code >> bit) & 1);
      const area = {...mild, ...Object.fromEntries(chosen.map((name) => [name, beyond[name]]))};
      expect(classify(area).classification).toBe(chosen.length >= 2 ? "vulnerable" : "none");
      expect(classify(area).met).toBe(chosen.length);
      const all = danishClassification(area, nation, [], {rules: danishRules({needed: 4})});
      expect(all.classification).toBe(chosen.length === 4 ? "vulnerable" : "none");
    }
  });

  it("considers only areas with more than 1000 residents", () => {
    expect(classify({...mild, ...beyond}).classification).toBe("vulnerable");
    expect(classify({...mild, ...beyond, residents: 1000}).classification).toBe("none");
    expect(classify({...mild, ...beyond, residents: undefined})).toMatchObject({
      classification: "unknown",
      atLeast: "none",
      atMost: "vulnerable",
    });
  });

  it("calls it a ghetto only with more than half from Africa, Asia etc., and only a vulnerable area", () => {
    const many = {fromAfricaAsia: 0.51};
    expect(classify({...mild, ...beyond, ...many}).classification).toBe("ghetto");
    expect(classify({...mild, ...many}).classification).toBe("none");
  });

  it.each([
    [["ghetto", "ghetto", "ghetto", "ghetto"], "hard ghetto"],
    [["none", "hard ghetto", "ghetto", "hard ghetto", "ghetto"], "hard ghetto"],
    [["ghetto", "ghetto", "ghetto", "ghetto", "none"], "ghetto"],
    [["ghetto", "vulnerable", "ghetto", "ghetto", "ghetto"], "ghetto"],
    [["none", "ghetto", "ghetto", "ghetto"], "ghetto"],
    [["ghetto", "ghetto", "ghetto"], "unknown"],
    [["unknown", "ghetto", "ghetto", "ghetto"], "unknown"],
    [["ghetto", "unknown", "ghetto", "ghetto", "ghetto"], "unknown"],
    [["unknown", "none", "unknown"], "ghetto"],
    [[], "unknown"],
  ] as [(DanishClass | "unknown")[], string][])("with the years %j before is a %s", (history, expected) => {
    expect(classify({...mild, ...beyond, fromAfricaAsia: 0.7}, history).classification).toBe(expected);
  });

  it("averages the last two years and refuses to average one", () => {
    const work = (outsideWork: number[] | number) =>
      classify({...mild, outsideWork}).verdicts.find(({indicator}) => indicator === "outsideWork")!;
    expect(work([0.9, 0.39, 0.43])).toMatchObject({
      verdict: "yes",
      value: expect.closeTo(0.41, 12) as number,
    });
    expect(work([0.9, 0.3, 0.43]).verdict).toBe("no");
    expect(work([0.9])).toMatchObject({verdict: "unknown", value: undefined});
    expect(work(0.41).verdict).toBe("yes");
  });

  it("never takes a missing figure for a no: the answer lies between what no and yes would give", () => {
    const figures = fc.record({
      residents: fc.constantFrom(500, 5000),
      outsideWork: fc.constantFrom(0.2, 0.5),
      convicted: fc.constantFrom(0.01, 0.09),
      basicSchooling: fc.constantFrom(0.3, 0.7),
      income: fc.constantFrom(100_000, 300_000),
      fromAfricaAsia: fc.constantFrom(0.2, 0.7),
    });
    const names = ["residents", ...criteria, "fromAfricaAsia"];
    const histories = fc.array(
      fc.constantFrom<DanishClass | "unknown">("none", "vulnerable", "ghetto", "unknown"),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(figures, fc.subarray(names), histories, (area, hidden, history) => {
        const full = danishClassification(area, nation, history);
        const lacking = Object.fromEntries(Object.entries(area).filter(([name]) => !hidden.includes(name)));
        const partly = danishClassification(lacking, nation, history);
        expect(order.indexOf(partly.atLeast)).toBeLessThanOrEqual(order.indexOf(full.atLeast));
        expect(order.indexOf(partly.atMost)).toBeGreaterThanOrEqual(order.indexOf(full.atMost));
        if (partly.classification !== "unknown") expect(partly.classification).toBe(full.classification);
        for (const {indicator, verdict} of partly.verdicts)
          expect(verdict === "unknown").toBe(hidden.includes(indicator));
        // And the bounds are no wider than they must be: some completion reaches each.
        const completions = hidden.reduce<Record<string, number>[]>(
          (lists, name) =>
            lists.flatMap((list) =>
              ({
                residents: [500, 5000],
                outsideWork: [0.2, 0.5],
                convicted: [0.01, 0.09],
                basicSchooling: [0.3, 0.7],
                income: [100_000, 300_000],
                fromAfricaAsia: [0.2, 0.7],
              })[name]!.map((value) => ({...list, [name]: value})),
            ),
          [{}],
        );
        const reached = completions.map((known) =>
          danishClassification({...lacking, ...known}, nation, history),
        );
        expect(reached.map(({atLeast}) => order.indexOf(atLeast)).sort()[0]).toBe(
          order.indexOf(partly.atLeast),
        );
        expect(Math.max(...reached.map(({atMost}) => order.indexOf(atMost)))).toBe(
          order.indexOf(partly.atMost),
        );
      }),
    );
  });

  it("does not know the crime criterion without the nation’s figure either", () => {
    const {verdicts, unknown} = danishClassification(mild, {income: 400_000}, []);
    expect(verdicts.find(({indicator}) => indicator === "convicted")).toMatchObject({
      verdict: "unknown",
      value: 0.05,
      threshold: undefined,
    });
    expect(unknown).toBe(1);
  });

  it("refuses what it would otherwise ignore or misread", () => {
    const refused =
      (area: unknown, other: unknown = nation, history: unknown = []) =>
      () =>
        danishClassification(area as Figures, other as Figures, history as DanishClass[]);
    const functionName = "danishClassification";
    const row = undefined;
    expectRefusal(refused({...mild, crime: 1}), {functionName, argument: "area.crime", row, value: 1});
    expectRefusal(refused({...mild, fromAfricaAsia: 51}), {
      functionName,
      argument: "area.fromAfricaAsia",
      row,
      value: 51,
    });
    expectRefusal(refused({...mild, outsideWork: [0.4, NaN]}), {
      functionName,
      argument: "area.outsideWork",
      row: 1,
      value: NaN,
    });
    expectRefusal(refused({...mild, income: "12"}), {
      functionName,
      argument: "area.income",
      row: 0,
      value: "1",
    });
    expectRefusal(refused(mild, {...nation, outsideWork: 1}), {
      functionName,
      argument: "nation.outsideWork",
      row,
      value: 1,
    });
    expectRefusal(refused(null), {functionName, argument: "area", row, value: null});
    expectRefusal(refused(mild, nation, ["ghetto", "Ghetto"]), {
      functionName,
      argument: "history",
      row: 1,
      value: "Ghetto",
    });
    expectRefusal(refused(mild, nation, "ghetto"), {functionName, argument: "history", row, value: "ghetto"});
    expect(() => danishRules({needed: 5})).toThrow(/needed/);
    expect(() => norwegianRules({needed: 0})).toThrow(/needed/);
    const rules = {...danishRules(), hardGhettoYears: 0};
    expect(() => danishClassification(mild, nation, [], {rules})).toThrow(/hardGhettoYears/);
  });

  it("moves with its rules", () => {
    const rules = {...danishRules(), hardGhettoYears: 4};
    const hard = danishClassification(
      {...mild, ...beyond, fromAfricaAsia: 0.7},
      nation,
      ["ghetto", "ghetto", "ghetto"],
      {rules},
    );
    expect(hard.classification).toBe("hard ghetto");
  });
});

describe("the Danish rules on Norwegian figures", () => {
  const norwegian = (area: Figures, needed?: number) =>
    danishClassification(area, {income: 0.1}, [], {rules: norwegianRules({needed})});
  const usual = {outsideWork: 0.2, basicSchooling: 0.3, fromAfricaAsia: 0.6};

  it("leave an area that meets the income criterion unknown, because there are no figures on crime", () => {
    // Table 3.4 prints no vulnerable area; without crime that cannot be told of the 13 with low income.
    expect(norwegian({...usual, income: 0.2})).toMatchObject({
      classification: "unknown",
      atLeast: "none",
      atMost: "hard ghetto",
      met: 1,
      unknown: 1,
    });
  });
  it("settle the others", () => {
    expect(norwegian({...usual, income: 0.18}).classification).toBe("none");
    expect(norwegian({...usual, income: 0.2, convicted: [0.01, 0.01]}).met).toBe(1);
  });
  it("settle all of them when all four criteria are asked for", () => {
    expect(norwegian({...usual, income: 0.2}, 4).classification).toBe("none");
  });
});

describeContract("norwegianIncomeProxy", {
  columns: {area: [1, 0, 1], municipality: [1, 0, 1]},
  notNegative: ["area", "municipality"],
  call: ({area, municipality}) => norwegianIncomeProxy(area, municipality),
});

describe("norwegianIncomeProxy", () => {
  it("tells 81 percent higher from 1/0.55 times", () => {
    const ratio = [1.8, 1.81, 1.815, 1 / 0.55, 1.82];
    const areas = ratio.map((times) => times * 0.1);
    const municipality = ratio.map(() => 0.1);
    expect(norwegianIncomeProxy(areas, municipality).met).toEqual(Uint8Array.of(0, 0, 0, 0, 1));
    const box = norwegianIncomeProxy(areas, municipality, {times: 1.81, direction: "at least"});
    expect(box.met).toEqual(Uint8Array.of(0, 1, 1, 1, 1));
    box.ratio.forEach((value, row) => {
      expect(value).toBeCloseTo(ratio[row]!, 12);
    });
  });
  it("has no ratio of nobody to nobody, and refuses percentages", () => {
    expect(norwegianIncomeProxy([0], [0]).ratio[0]).toBeNaN();
    expect(norwegianIncomeProxy([0], [0]).met[0]).toBe(0);
    expect(() => norwegianIncomeProxy([0.2, 20], [0.1, 0.1])).toThrow(/row 1/);
    expect(() => norwegianIncomeProxy([0.2], [0.1], {direction: "below"} as never)).toThrow(/direction/);
    expect(() => norwegianIncomeProxy([0.2], [0.1], {times: NaN})).toThrow(/times/);
  });
});

describe("swedishDevelopmentArea", () => {
  const area = {residents: 4001, employed: 0.519, longTermAssistance: 0.0481, eligible: 0.699};
  it("asks for every criterion, and has none met on its limit", () => {
    expect(swedishDevelopmentArea(area).verdict).toBe("yes");
    const onLimit = {residents: 4000, employed: 0.52, longTermAssistance: 0.048, eligible: 0.7};
    for (const [name, value] of Object.entries(onLimit))
      expect(swedishDevelopmentArea({...area, [name]: value}).verdict).toBe("no");
    expect(swedishDevelopmentArea(onLimit).verdicts.every(({verdict}) => verdict === "no")).toBe(true);
  });
  it("knows a no without the rest, and no yes", () => {
    for (const name of Object.keys(area)) {
      expect(swedishDevelopmentArea({...area, [name]: undefined}).verdict).toBe("unknown");
      const no = {residents: 10, employed: 0.9, longTermAssistance: 0, eligible: 1}[name];
      expect(swedishDevelopmentArea({[name]: no}).verdict).toBe("no");
    }
  });
  it("finds no Norwegian analysis area: all have more than 65 percent employed", () => {
    // Section 3.3.6.2.
    expect(swedishDevelopmentArea({employed: 0.6501}).verdict).toBe("no");
  });
  it("takes other rules and refuses what they do not ask for", () => {
    const rules = swedishRules().slice(0, 1);
    expect(swedishDevelopmentArea({residents: 5000}, {rules}).verdict).toBe("yes");
    expect(() => swedishDevelopmentArea({employed: 0.4}, {rules})).toThrow(/area\.employed/);
    expect(() => swedishDevelopmentArea({}, {rules: []})).toThrow(/rules/);
  });
});

describeContract("severityClasses", {
  columns: {problems: [3, 1, 2], change: [1, 0, 2]},
  notNegative: [],
  call: ({problems, change}) => severityClasses(problems, change),
});

describe("severityClasses", () => {
  it("makes 9, 22, 9 and 48 of 88 areas, the printed shares", () => {
    const problems = Array.from({length: 88}, (_, area) => area);
    const change = problems.map((area) => area + 1);
    const {counts, classes} = severityClasses(problems, change);
    expect(counts).toEqual({extensive: 9, "follow closely": 22, "negative trend": 9, limited: 48});
    expect(classes[87]).toBe("extensive");
    expect(classes[57]).toBe("follow closely");
    expect(classes[56]).toBe("negative trend");
    expect(classes[0]).toBe("limited");
  });

  const areas = fc.array(fc.record({problems: fc.nat({max: 6}), change: fc.integer({min: -3, max: 3})}), {
    minLength: 1,
    maxLength: 60,
  });
  const rank = ["limited", "negative trend", "follow closely", "extensive"];

  it("never makes a group larger than its share, nor ranks fewer problems above more", () => {
    fc.assert(
      fc.property(areas, (sample) => {
        const {classes, counts} = severityClasses(
          sample.map(({problems}) => problems),
          sample.map(({change}) => change),
        );
        expect(counts.extensive).toBeLessThanOrEqual(Math.round(0.1 * sample.length));
        expect(counts.extensive + counts["follow closely"]).toBeLessThanOrEqual(
          Math.round(0.1 * sample.length) + Math.round(0.25 * sample.length),
        );
        expect(counts["negative trend"]).toBeLessThanOrEqual(Math.round(0.1 * sample.length));
        sample.forEach((one, i) => {
          expect(classes[i] === "negative trend" && one.change <= 0).toBe(false);
          sample.forEach((other, j) => {
            if (one.problems > other.problems && rank.indexOf(classes[j]!) >= 2)
              expect(rank.indexOf(classes[i]!)).toBeGreaterThanOrEqual(rank.indexOf(classes[j]!));
            if (one.problems === other.problems && one.change === other.change)
              expect(classes[i]).toBe(classes[j]);
          });
        });
      }),
    );
  });

  it("does not depend on the order of the areas", () => {
    fc.assert(
      fc.property(areas, (sample) => {
        const of = (list: typeof sample) =>
          severityClasses(
            list.map(({problems}) => problems),
            list.map(({change}) => change),
          ).classes;
        expect(of([...sample].reverse())).toEqual([...of(sample)].reverse());
      }),
    );
  });

  it("adds up the people of each group", () => {
    const limits = {extensive: 4, followClosely: 2, negativeTrend: 0.5};
    const given = {limits, people: [100, 20, 3, 4]};
    expect(severityClasses([4, 2, 3, 0], [0, 0, 0, 0], given).people).toEqual({
      extensive: 100,
      "follow closely": 23,
      "negative trend": 0,
      limited: 4,
    });
    expect(severityClasses([4], [0]).people.limited).toBeNaN();
    expect(() => severityClasses([4], [0], {people: [1, 2]})).toThrow(/problems/);
  });

  it("takes limits in place of shares, each included", () => {
    const limits = {extensive: 4, followClosely: 2, negativeTrend: 0.5};
    expect(severityClasses([4, 3, 2, 1, 1], [0, 9, 9, 0.5, 0.4], {limits}).classes).toEqual([
      "extensive",
      "follow closely",
      "follow closely",
      "negative trend",
      "limited",
    ]);
  });

  it("refuses both at once and shares that are none", () => {
    const limits = {extensive: 4, followClosely: 2, negativeTrend: 0};
    const shares = {extensive: 0.1, followClosely: 25, negativeTrend: 0.1};
    expect(() => severityClasses([1], [1], {shares})).toThrow(/followClosely/);
    expect(() => severityClasses([1], [1], {shares: {...shares, followClosely: 0.2}, limits})).toThrow(
      /limits/,
    );
    expect(() => severityClasses([1], [1], {limits: {...limits, extensive: NaN}})).toThrow(/extensive/);
  });
});

describeContract("areasToWatch", {
  columns: {fields: [3, 1, 2], change: [1, 0, 2], lowIncome: [0, 1, 1], severe: [1, 2, 0]},
  notNegative: ["fields", "lowIncome", "severe"],
  call: (areas) => areasToWatch(areas, {fields: 2, change: 1, lowIncome: 0.4, severe: 1}),
});

describe("areasToWatch", () => {
  const limits = {fields: 3, change: 0.02, lowIncome: 0.4, severe: 2};
  it("needs both parts of either ground", () => {
    const areas = {
      fields: [3, 3, 2, 0, 0, 0, 3],
      change: [0.02, 0.01, 0.02, 0, 0, 0, 0.02],
      lowIncome: [0, 0, 0, 0.41, 0.4, 0.41, 0.5],
      severe: [0, 0, 0, 2, 2, 1, 5],
    };
    const {watch, declining, poor} = areasToWatch(areas, limits);
    expect(declining).toEqual(Uint8Array.of(1, 0, 0, 0, 0, 0, 1));
    expect(poor).toEqual(Uint8Array.of(0, 0, 0, 1, 0, 0, 1));
    expect(watch).toEqual(Uint8Array.of(1, 0, 0, 1, 0, 0, 1));
  });
  it("refuses percentages and limits that are missing", () => {
    const areas = {fields: [1], change: [1], lowIncome: [41], severe: [1]};
    expect(() => areasToWatch(areas, limits)).toThrow(/lowIncome/);
    expect(() => areasToWatch({...areas, lowIncome: [0]}, {...limits, severe: undefined as never})).toThrow(
      /severe/,
    );
    expect(() => areasToWatch(areas, null as never)).toThrow(/limits/);
    expect(() => areasToWatch(undefined as never, limits)).toThrow(/areas/);
  });
});
