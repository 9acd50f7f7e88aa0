import {describe, expect, it} from "vitest";
import * as segregation from "../../../lib/segregation/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const columns = {"groups[0]": [10, 0, 30, 5], "groups[1]": [5, 8, 2, 15], "groups[2]": [40, 20, 30, 25]};
const groups = Object.values(columns);
const keys = ["a", "a", "b", "b"];
const units = ["u1", "u2", "u3", "u4"];

type Groups = ArrayLike<ArrayLike<number>>;

/** What each function is called with beside the columns; ordered categories call theirs so. */
const ofGroups: Record<string, (groups: Groups) => unknown> = {
  multigroupDissimilarity: (given) => segregation.multigroupDissimilarity(given),
  multigroupGini: (given) => segregation.multigroupGini(given),
  informationTheoryIndex: (given) => segregation.informationTheoryIndex(given),
  squaredCoefficientOfVariation: (given) => segregation.squaredCoefficientOfVariation(given),
  normalizedExposure: (given) => segregation.normalizedExposure(given),
  relativeDiversity: (given) => segregation.relativeDiversity(given),
  simpsonInteraction: (given) => segregation.simpsonInteraction(given),
  simpsonConcentration: (given) => segregation.simpsonConcentration(given),
  divergenceIndex: (given) => segregation.divergenceIndex(given),
  diversity: (given) => segregation.diversity(given),
  mutualInformation: (given) => segregation.mutualInformation(given),
  mutualWithin: (given) => segregation.mutualWithin(given, keys),
  mutualNested: (given) => segregation.mutualNested(given, [keys]),
  localSegregation: (given) => segregation.localSegregation(given),
  expectedMutualInformation: (given) => segregation.expectedMutualInformation(given),
  compressUnits: (given) => segregation.compressUnits(given),
};
const ofCategories: typeof ofGroups = {
  rankOrderInformation: (given) => segregation.rankOrderInformation(given),
  rankOrderVarianceRatio: (given) => segregation.rankOrderVarianceRatio(given),
};
const renamed = (name: string) =>
  Object.fromEntries(
    Object.entries(columns).map(([column, counts]) => [column.replace("groups", name), counts]),
  );

for (const [name, call] of Object.entries(ofGroups)) {
  describeContract(name, {
    columns,
    notNegative: ["groups[0]", "groups[1]", "groups[2]"],
    call: (given) => call(Object.values(given)),
  });
}

for (const [name, call] of Object.entries(ofCategories)) {
  describeContract(name, {
    columns: renamed("categories"),
    notNegative: ["categories[0]", "categories[2]"],
    call: (given) => call(Object.values(given)),
  });
}

for (const time of ["before", "after"] as const) {
  describeContract("mutualDifference", {
    columns: renamed(`${time}.groups`),
    notNegative: [`${time}.groups[0]`, `${time}.groups[2]`],
    call: (given) => {
      const changed = {units, groups: Object.values(given)};
      const other = {units, groups};
      return time === "before"
        ? segregation.mutualDifference(changed, other)
        : segregation.mutualDifference(other, changed);
    },
  });
}

describeContract("neighbourhoodSortingIndex", {
  columns: {values: [100, 200, 300, 400], weights: [1, 2, 0, 1]},
  notNegative: ["weights"],
  call: ({values, weights}) => segregation.neighbourhoodSortingIndex(values, keys, {weights}),
});

describe("the columns of groups", () => {
  const notLists: [string, unknown][] = [
    ["nothing", undefined],
    ["null", null],
    ["text", "groups"],
    ["a number", 3],
    ["no groups", []],
    ["one column by itself", Float64Array.of(1, 2, 3)],
  ];
  for (const [name, call] of Object.entries({...ofGroups, ...ofCategories})) {
    const argument = name in ofGroups ? "groups" : "categories";
    it.each(notLists)(`${name} refuses %s`, (_, value) => {
      expectRefusal(() => call(value as Groups), {functionName: name, argument, row: undefined, value});
    });
    it(`${name} takes fractions and array-likes of columns`, () => {
      if (name === "expectedMutualInformation") return; // only whole people can be placed at random
      expect(() => call(groups.map((column) => column.map((count) => count / 3)))).not.toThrow();
      expect(call({...Object.fromEntries(groups.entries()), length: groups.length})).toEqual(call(groups));
    });
  }
  it("one column alone is told apart from a column of numbers", () => {
    expectRefusal(() => segregation.diversity([10, 20] as unknown as Groups), {
      functionName: "diversity",
      argument: "groups[0]",
      row: undefined,
      value: 10,
    });
  });
});

describe("columns of keys", () => {
  const calls: Record<string, [argument: string, call: (keys: ArrayLike<string>) => unknown]> = {
    mutualWithin: ["partition", (given) => segregation.mutualWithin(groups, given)],
    mutualNested: ["partitions[1]", (given) => segregation.mutualNested(groups, [keys, given])],
    mutualDifference: [
      "after.units",
      (given) => segregation.mutualDifference({units, groups}, {units: given, groups}),
    ],
    neighbourhoodSortingIndex: [
      "neighbourhoods",
      (given) => segregation.neighbourhoodSortingIndex([1, 2, 3, 4], given),
    ],
  };
  for (const [functionName, [argument, call]] of Object.entries(calls)) {
    it.each([null, undefined, NaN, true, {}])(`${functionName} refuses the key %s`, (value) => {
      expectRefusal(() => call(["a", "b", value, "d"] as string[]), {functionName, argument, row: 2, value});
    });
    it.each([null, undefined, "abcd", 4])(`${functionName} refuses %s in place of keys`, (value) => {
      expectRefusal(() => call(value as unknown as string[]), {
        functionName,
        argument,
        row: undefined,
        value,
      });
    });
    it(`${functionName} refuses keys without rows, or with a row too few`, () => {
      expectRefusal(() => call([]), {functionName, argument, row: undefined, value: []});
      expectRefusal(() => call(["a", "b", "c"]), {functionName, argument, row: 3, value: undefined});
    });
    it(`${functionName} leaves keys as they were`, () => {
      expect(() => call(Object.freeze(["a", "b", "c", "d"]))).not.toThrow();
    });
  }

  it("mutualDifference refuses a unit that is there twice", () => {
    const twice = ["u1", "u2", "u1", "u4"];
    const error = expectRefusal(() => segregation.mutualDifference({units: twice, groups}, {units, groups}), {
      functionName: "mutualDifference",
      argument: "before.units",
      row: 2,
      value: "u1",
    });
    expect(error.message).toContain("Row 0");
  });
  it("mutualDifference refuses another number of groups, and what is no snapshot", () => {
    const fewer = groups.slice(1);
    expectRefusal(() => segregation.mutualDifference({units, groups}, {units, groups: fewer}), {
      functionName: "mutualDifference",
      argument: "after.groups",
      row: undefined,
      value: fewer,
    });
    expectRefusal(() => segregation.mutualDifference(groups as never, {units, groups}), {
      functionName: "mutualDifference",
      argument: "before",
      row: undefined,
      value: groups,
    });
  });
  it("mutualNested refuses partitions that are no list", () => {
    expectRefusal(() => segregation.mutualNested(groups, undefined as never), {
      functionName: "mutualNested",
      argument: "partitions",
      row: undefined,
      value: undefined,
    });
  });
});

describe("options", () => {
  const withBase: Record<string, (options: object) => unknown> = {
    divergenceIndex: (options) => segregation.divergenceIndex(groups, options),
    diversity: (options) => segregation.diversity(groups, options),
    mutualInformation: (options) => segregation.mutualInformation(groups, options),
    mutualWithin: (options) => segregation.mutualWithin(groups, keys, options),
    mutualNested: (options) => segregation.mutualNested(groups, [keys], options),
    localSegregation: (options) => segregation.localSegregation(groups, options),
    mutualDifference: (options) => segregation.mutualDifference({units, groups}, {units, groups}, options),
    expectedMutualInformation: (options) => segregation.expectedMutualInformation(groups, options),
    compressUnits: (options) => segregation.compressUnits(groups, options),
  };
  for (const [functionName, call] of Object.entries(withBase)) {
    it.each([1, 0, -2, 0.5, NaN, Infinity])(`${functionName} refuses the base %d`, (base) => {
      expectRefusal(() => call({base}), {functionName, argument: "base", row: undefined, value: base});
    });
    it(`${functionName} refuses an option that it does not have`, () => {
      expectRefusal(() => call({bass: 2}), {functionName, argument: "bass", row: undefined, value: 2});
    });
  }
  it("words that are no choice are refused", () => {
    expectRefusal(() => segregation.localSegregation(groups, {by: "district" as never}), {
      functionName: "localSegregation",
      argument: "by",
      row: undefined,
      value: "district",
    });
    const call = () =>
      segregation.mutualDifference({units, groups}, {units, groups}, {method: "elbers" as never});
    expectRefusal(call, {
      functionName: "mutualDifference",
      argument: "method",
      row: undefined,
      value: "elbers",
    });
  });
});
