import fc from "fast-check";
import {describe, expect, it} from "vitest";
import * as deprivation from "../../../lib/deprivation/index.js";
import type {AgeRange, PersonVerdicts} from "../../../lib/deprivation/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const {
  byArea,
  employmentRate,
  fullTime,
  highIncome,
  highScreenTime,
  largeHousehold,
  lowEducation,
  lowIncomeFamily,
  neet,
  overcrowded,
  repeatOffenders,
  shortResidence,
  socialAssistance,
  transferReliance,
  upperSecondaryNotCompleted,
} = deprivation;

interface Options {
  weights?: ArrayLike<number>;
  ages?: AgeRange;
}
type Columns = ArrayLike<number>[];
interface PersonRule {
  readonly names: readonly string[];
  readonly columns: readonly (readonly number[])[];
  readonly call: (columns: Columns, options?: Options) => PersonVerdicts;
  /** Its default ages, when it has any. */
  readonly ages?: AgeRange;
  /** Columns that may be negative. */
  readonly signed?: readonly string[];
}

const age = [4, 25, 40, 61];
const oneColumn = (
  name: string,
  call: (column: ArrayLike<number>, options?: {weights?: ArrayLike<number>}) => PersonVerdicts,
): PersonRule => ({
  names: [name],
  columns: [[1, 10, 40, 6]],
  call: ([column], options) => call(column!, options),
});

const rules: Record<string, PersonRule> = {
  lowIncomeFamily: {
    names: ["age", "income"],
    columns: [age, [100, 300, 200, 400]],
    call: ([a, b], options) => lowIncomeFamily(a!, b!, 400, options),
    ages: [0, 17],
    signed: ["income"],
  },
  highIncome: {
    names: ["age", "income"],
    columns: [age, [100, 300, 200, 400]],
    call: ([a, b], options) => highIncome(a!, b!, 250, options),
    ages: [25, 64],
    signed: ["income"],
  },
  neet: {
    names: ["age", "working", "studying"],
    columns: [age, [0, 0, 1, 0], [1, 0, 0, 0]],
    call: ([a, b, c], options) => neet(a!, b!, c!, options),
    ages: [20, 29],
  },
  employmentRate: {
    names: ["age", "working"],
    columns: [age, [0, 0, 1, 0]],
    call: ([a, b], options) => employmentRate(a!, b!, options),
    ages: [20, 66],
  },
  upperSecondaryNotCompleted: {
    names: ["age", "completed"],
    columns: [age, [0, 0, 1, 0]],
    call: ([a, b], options) => upperSecondaryNotCompleted(a!, b!, options),
    ages: [21, 29],
  },
  lowEducation: {
    names: ["age", "level"],
    columns: [age, [0, 2, 3, 9]],
    call: ([a, b], options) => lowEducation(a!, b!, options),
    ages: [30, 59],
  },
  repeatOffenders: {
    names: ["age", "offences"],
    columns: [
      [15, 16, 17, 30],
      [1, 5, 0, 9],
    ],
    call: ([a, b], options) => repeatOffenders(a!, b!, 3, options),
    ages: [0, 17],
  },
  overcrowded: {
    names: ["rooms", "members"],
    columns: [
      [1, 2, 3, 4],
      [1, 3, 3, 5],
    ],
    call: ([a, b], options) => overcrowded(a!, b!, options),
  },
  transferReliance: {
    names: ["transfers", "income"],
    columns: [
      [0, 50, 10, 0],
      [100, 100, 100, 0],
    ],
    call: ([a, b], options) => transferReliance(a!, b!, options),
    signed: ["income"],
  },
  fullTime: oneColumn("hours", fullTime),
  highScreenTime: oneColumn("hours", highScreenTime),
  largeHousehold: oneColumn("members", largeHousehold),
  shortResidence: oneColumn("years", shortResidence),
  socialAssistance: oneColumn("kroner", socialAssistance),
};

for (const [name, {names, columns, call, ages, signed = []}] of Object.entries(rules)) {
  const rows = columns[0]!.length;
  const weights = [1, 2, 0, 3];
  describeContract(name, {
    columns: Object.fromEntries([
      ...names.map((column, at) => [column, columns[at]!]),
      ["weights", weights],
    ]) as Record<string, number[]>,
    notNegative: [...names, "weights"].filter((column) => !signed.includes(column)),
    call: (given) =>
      call(
        names.map((column) => given[column]!),
        {weights: given.weights!},
      ),
  });

  describe(name, () => {
    const people = fc.array(
      fc.record({
        row: fc.nat({max: rows - 1}),
        age: fc.integer({min: 0, max: 90}),
        weight: fc.integer({min: 0, max: 5}),
      }),
      {minLength: 1, maxLength: 40},
    );
    const columnsOf = (sample: readonly {row: number; age: number}[]): number[][] =>
      names.map((column, at) =>
        sample.map((person) => (column === "age" ? person.age : columns[at]![person.row]!)),
      );

    it("finds the share of weight among the covered, covers whoever meets it, and does not depend on the order", () => {
      fc.assert(
        fc.property(people, fc.nat(), (sample, seed) => {
          const {covered, met, share} = call(columnsOf(sample), {weights: sample.map(({weight}) => weight)});
          let weightCovered = 0;
          let weightMet = 0;
          sample.forEach(({weight}, row) => {
            expect(met[row]!).toBeLessThanOrEqual(covered[row]!);
            weightCovered += weight * covered[row]!;
            weightMet += weight * met[row]!;
          });
          if (weightCovered === 0) expect(share).toBeNaN();
          else expect(share).toBeCloseTo(weightMet / weightCovered, 12);
          const turn = seed % sample.length;
          const turned = [...sample.slice(turn), ...sample.slice(0, turn)];
          const again = call(columnsOf(turned), {weights: turned.map(({weight}) => weight)});
          if (weightCovered > 0) expect(again.share).toBeCloseTo(share, 12);
          expect(Array.from(again.met).sort()).toEqual(Array.from(met).sort());
        }),
      );
    });

    it("refuses an option it does not have", () => {
      const options = {weight: [1]} as Options;
      expectRefusal(() => call([...columns], options), {
        functionName: name,
        argument: "weight",
        row: undefined,
        value: [1],
      });
    });

    if (ages !== undefined) {
      it("covers nobody outside its ages and no fewer when they are wider", () => {
        fc.assert(
          fc.property(people, (sample) => {
            const given = columnsOf(sample);
            const {covered} = call(given);
            const everybody = call(given, {ages: [0, Infinity]}).covered;
            sample.forEach((person, row) => {
              const isOfAge = person.age >= ages[0] && person.age <= ages[1];
              expect(covered[row]).toBe(isOfAge ? everybody[row] : 0);
            });
          }),
        );
      });

      it("counts age in whole years, both ends included", () => {
        const [first, last] = ages;
        const given = (years: number) =>
          names.map((column, at) =>
            column === "age" ? [years] : [columns[at]![name === "repeatOffenders" ? 1 : 0]!],
          );
        expect(call(given(first)).covered[0]).toBe(1);
        expect(call(given(last + 0.9)).covered[0]).toBe(1);
        expect(call(given(last + 1)).covered[0]).toBe(0);
        if (first > 0) expect(call(given(first - 0.1)).covered[0]).toBe(0);
      });

      it.each([[[30, 20]], [[1]], [[-1, 5]], ["20-29"], [[NaN, 5]], [null]])(
        "refuses the ages %j",
        (wrong) => {
          const options = {ages: wrong as unknown as AgeRange};
          expectRefusal(() => call([...columns], options), {
            functionName: name,
            argument: "ages",
            row: undefined,
            value: wrong,
          });
        },
      );
    }
  });
}

describe("the lines that the report draws", () => {
  it("takes an income exactly at 60 percent of the median as not low", () => {
    expect(lowIncomeFamily([5, 5], [0.6 * 333333, 0.6 * 333333 - 1], 333333).met).toEqual(
      Uint8Array.of(0, 1),
    );
  });
  it("falls as the line falls", () => {
    const incomes = fc.array(fc.integer({min: 0, max: 1000}), {minLength: 1});
    const share = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(incomes, share, share, (income, one, other) => {
        const children = income.map(() => 10);
        const at = (line: number) => lowIncomeFamily(children, income, 700, {share: line}).share;
        expect(at(Math.min(one, other))).toBeLessThanOrEqual(at(Math.max(one, other)));
      }),
    );
  });
  it("takes one room per member as enough and one fewer as crowded", () => {
    expect(overcrowded([1, 3, 2], [1, 3, 3]).met).toEqual(Uint8Array.of(0, 0, 1));
    expect(overcrowded([4], [3], {roomsPerMember: 1.5}).met).toEqual(Uint8Array.of(1));
  });
  it("refuses a household of nobody and rooms for nobody", () => {
    expectRefusal(() => overcrowded([1, 2], [1, 0]), {
      functionName: "overcrowded",
      argument: "members",
      row: 1,
      value: 0,
    });
    expectRefusal(() => overcrowded([1], [1], {roomsPerMember: 0}), {
      functionName: "overcrowded",
      argument: "roomsPerMember",
      row: undefined,
      value: 0,
    });
  });
  it("leaves an education that is not known out of both sides", () => {
    expect(lowEducation([40, 40, 40], [1, 4, 9]).share).toBe(0.5);
    expect(lowEducation([40, 40, 40], [1, 4, 9], {unknown: -1}).share).toBeCloseTo(1 / 3, 15);
  });
  it("takes six people as a large household, thirty hours as full time, half as reliance", () => {
    expect(largeHousehold([5, 6]).met).toEqual(Uint8Array.of(0, 1));
    expect(fullTime([29.9, 30]).met).toEqual(Uint8Array.of(0, 1));
    expect(transferReliance([49, 50], [100, 100]).met).toEqual(Uint8Array.of(0, 1));
    expect(shortResidence([5, 5.1]).met).toEqual(Uint8Array.of(1, 0));
    expect(highScreenTime([3, 3.1]).met).toEqual(Uint8Array.of(0, 1));
  });
  it("has no share of an income that is 0 or a loss", () => {
    expect(transferReliance([10, 10], [0, -5]).share).toBeNaN();
  });
  it.each([-1, NaN, Infinity, "5"] as number[])("refuses the limit %j", (limit) => {
    const expected = {functionName: "", argument: "limit", row: undefined, value: limit};
    for (const [functionName, rule] of Object.entries({
      fullTime,
      largeHousehold,
      shortResidence,
      socialAssistance,
    }))
      expectRefusal(() => rule([1], {limit}), {...expected, functionName});
    expectRefusal(() => repeatOffenders([1], [1], limit), {
      ...expected,
      functionName: "repeatOffenders",
      argument: "moreThan",
    });
  });
});

describe("byArea", () => {
  const verdicts = neet([20, 25, 25, 25, 70], [0, 1, 0, 0, 0], [0, 0, 0, 1, 0]);
  const areas = ["b", "a", "b", "a", "c"];

  describeContract("byArea", {
    columns: {"verdicts.covered": [1, 1, 0, 1], "verdicts.met": [0, 1, 0, 1], weights: [1, 2, 3, 1]},
    notNegative: ["verdicts.covered", "verdicts.met", "weights"],
    call: (given) =>
      byArea(
        {
          covered: given["verdicts.covered"] as Uint8Array,
          met: given["verdicts.met"] as Uint8Array,
        },
        ["a", "b", "a", "b"],
        {weights: given.weights},
      ),
  });

  it("has no share where nobody is covered", () => {
    expect(byArea(verdicts, areas)).toEqual({
      areas: ["b", "a", "c"],
      covered: Float64Array.of(2, 2, 0),
      met: Float64Array.of(2, 0, 0),
      share: Float64Array.of(1, 0, NaN),
    });
  });

  it("adds up to everybody, with weights", () => {
    const people = fc.array(
      fc.record({
        area: fc.constantFrom("a", "b", "c"),
        covered: fc.nat({max: 1}),
        met: fc.nat({max: 1}),
        weight: fc.nat({max: 9}),
      }),
      {minLength: 1},
    );
    fc.assert(
      fc.property(people, (sample) => {
        const covered = Uint8Array.from(sample, (person) => person.covered);
        const met = Uint8Array.from(sample, (person) => person.met * person.covered);
        const weights = sample.map(({weight}) => weight);
        const result = byArea(
          {covered, met},
          sample.map(({area}) => area),
          {weights},
        );
        const total = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
        expect(total(result.covered)).toBe(weights.reduce((a, w, row) => a + w * covered[row]!, 0));
        expect(total(result.met)).toBe(weights.reduce((a, w, row) => a + w * met[row]!, 0));
      }),
    );
  });

  it("refuses what no rule returned, and an area without a name", () => {
    expect(() => byArea(null as unknown as PersonVerdicts, areas)).toThrow(/verdicts/);
    expectRefusal(() => byArea(verdicts, ["a", "b", null as unknown as string, "a", "b"]), {
      functionName: "byArea",
      argument: "areas",
      row: 2,
      value: null,
    });
  });
});
