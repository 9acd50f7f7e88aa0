import {describe, expect, it} from "vitest";
import * as inequality from "../../../lib/inequality/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const {atkinson, concentrationIndex, extremeGroupGap, fosterGreerThorbecke} = inequality;
const {gini, inKindEffect, inequalityWithoutGroup, intergenerationalElasticity, lowIncomeGap} = inequality;
const {lowIncomeRate, lowIncomeThreshold, mobilityTable, povertyGap, quantile, rankMobility} = inequality;

type OfValues = (values: ArrayLike<number>, options?: {weights?: ArrayLike<number>}) => unknown;

/** Functions of `(values, {weights})`; what else they need is filled in. */
const ofValues: Record<string, OfValues> = {
  atkinson: (values, options) => atkinson(values, withMore(options, {epsilon: 1.5})),
  decileMeanRatio: inequality.decileMeanRatio,
  fosterGreerThorbecke: (values, options) => fosterGreerThorbecke(values, withMore(options, {alpha: 1})),
  generalizedEntropy: inequality.generalizedEntropy,
  gini,
  lorenz: inequality.lorenz,
  lowIncomeRate,
  lowIncomeThreshold,
  percentileRanks: inequality.percentileRanks,
  percentileRatio: inequality.percentileRatio,
  povertyGap,
  quantile: (values, options) => quantile(values, 0.3, options),
  quantileGroups: inequality.quantileGroups,
  quintileShareRatio: inequality.quintileShareRatio,
  theilL: inequality.theilL,
  theilT: inequality.theilT,
  topShare: inequality.topShare,
};

/** Options as given, with one more; what is no object of options stays as it is, to be refused. */
function withMore<More extends object>(options: object | null | undefined, more: More): More {
  if (options === null || Array.isArray(options)) return options as unknown as More;
  return {...more, ...options};
}

/** Those that take the logarithm or a power of an amount. */
const ofAmounts = ["atkinson", "generalizedEntropy", "theilL", "theilT"];

for (const [name, index] of Object.entries(ofValues)) {
  describeContract(name, {
    columns: {values: [300, 0, 100, 250], weights: [1, 2, 3, 0]},
    notNegative: ofAmounts.includes(name) ? ["values", "weights"] : ["weights"],
    call: ({values, weights}) => index(values, {weights}),
  });

  describe(`${name} and its options`, () => {
    const refused = (options: unknown) => () => index([1, 2, 3], options as {weights?: number[]});

    it("refuses weights that are not in an object", () => {
      expectRefusal(refused([1, 1, 1]), {
        functionName: name,
        argument: "options",
        row: undefined,
        value: [1, 1, 1],
      });
    });
    it("refuses null", () => {
      expectRefusal(refused(null), {functionName: name, argument: "options", row: undefined, value: null});
    });
    it("refuses a misspelt option, which would otherwise be ignored", () => {
      const error = expectRefusal(refused({weight: 2}), {
        functionName: name,
        argument: "weight",
        row: undefined,
        value: 2,
      });
      expect(error.message).toContain("weights");
    });
    it("takes undefined weights as none", () => {
      expect(refused({weights: undefined})()).toEqual(index([1, 2, 3]));
    });
    it("has no value when every weight is 0", () => {
      const result = index([1, 2, 3], {weights: [0, 0, 0]});
      if (name === "lorenz") expect(result).toEqual([]);
      else if (name === "quantileGroups") expect(result).toEqual(Uint32Array.of(0, 0, 0));
      else if (name === "percentileRanks") expect(result).toEqual(Float64Array.of(NaN, NaN, NaN));
      else expect(result).toBeNaN();
    });
  });
}

/** Functions of two columns beside each other, and weights. */
type OfPairs = (
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  options?: {weights?: ArrayLike<number>},
) => unknown;
const ofPairs: Record<
  string,
  {names: [string, string]; notNegative?: string[]; second?: number[]; call: OfPairs}
> = {
  budgetShortfall: {
    names: ["income", "budget"],
    notNegative: ["budget"],
    call: inequality.budgetShortfall,
  },
  concentrationIndex: {names: ["values", "ranking"], call: concentrationIndex},
  extremeGroupGap: {names: ["values", "ranking"], call: extremeGroupGap},
  inKindEffect: {names: ["income", "services"], call: inKindEffect},
  inequalityWithoutGroup: {
    names: ["values", "member"],
    notNegative: ["member"],
    second: [1, 0, 0, 1],
    call: inequalityWithoutGroup,
  },
  intergenerationalElasticity: {
    names: ["parents", "children"],
    notNegative: ["parents", "children"],
    call: intergenerationalElasticity,
  },
  lowIncomeGap: {
    names: ["values", "member"],
    notNegative: ["member"],
    second: [1, 0, 0, 1],
    call: lowIncomeGap,
  },
  mobilityTable: {names: ["parents", "children"], call: mobilityTable},
  rankMobility: {names: ["parents", "children"], call: rankMobility},
  redistributiveEffect: {names: ["before", "after"], call: inequality.redistributiveEffect},
};

for (const [name, {names, notNegative = [], second = [200, 100, 50, 300], call}] of Object.entries(ofPairs)) {
  const [first, other] = names;
  describeContract(name, {
    columns: {[first]: [300, 10, 100, 250], [other]: second, weights: [1, 2, 3, 0]},
    notNegative: [...notNegative, "weights"],
    call: (columns) => call(columns[first]!, columns[other]!, {weights: columns.weights!}),
  });

  it(`${name} refuses what is no object of options, or not its own`, () => {
    const refused = (options: unknown) => () => call([1, 2], [1, 0], options as {weights?: number[]});
    const expected = {functionName: name, row: undefined};
    expectRefusal(refused([1, 1]), {...expected, argument: "options", value: [1, 1]});
    expectRefusal(refused({weight: 2}), {...expected, argument: "weight", value: 2});
  });
}

describeContract("consumptionUnits", {
  columns: {adults: [1, 2, 3], children: [0, 1, 2]},
  notNegative: ["adults", "children"],
  call: inequality.consumptionUnits,
});
describeContract("equivalise", {
  columns: {income: [100, 200, 300], adults: [1, 2, 3], children: [0, 1, 2]},
  notNegative: ["adults", "children"],
  call: ({income, adults, children}) => inequality.equivalise(income, {adults, children}),
});
describeContract("entropyDecomposition", {
  columns: {values: [300, 0, 100, 250], weights: [1, 2, 3, 0]},
  notNegative: ["values", "weights"],
  call: ({values, weights}) => inequality.entropyDecomposition(values, ["a", "b", "a", "b"], {weights}),
});
describeContract("regionalLowIncome", {
  columns: {values: [300, 0, 100, 250], priceLevel: [2, 1, 2, 1], weights: [1, 2, 3, 0]},
  notNegative: ["priceLevel", "weights"],
  call: ({values, priceLevel, weights}) =>
    inequality.regionalLowIncome(values, ["a", "b", "a", "b"], {priceLevel, weights}),
});
describeContract("growthIncidence", {
  columns: {"before.values": [300, 0, 100, 250], "before.weights": [1, 2, 3, 0]},
  notNegative: ["before.weights"],
  call: (columns) =>
    inequality.growthIncidence(
      {values: columns["before.values"], weights: columns["before.weights"]},
      {values: [1, 2]},
    ),
});
describeContract("growthIncidence", {
  columns: {"after.values": [300, 0, 100, 250], "after.weights": [1, 2, 3, 0]},
  notNegative: ["after.weights"],
  call: (columns) =>
    inequality.growthIncidence(
      {values: [1, 2]},
      {values: columns["after.values"], weights: columns["after.weights"]},
    ),
});
describeContract("betweenInequalityChange", {
  columns: {"after.values": [300, 0, 100, 250], "after.weights": [1, 2, 3, 0]},
  notNegative: ["after.values", "after.weights"],
  call: (columns) =>
    inequality.betweenInequalityChange(
      {values: [1, 2, 4], groups: [1, 1, 2]},
      {values: columns["after.values"], groups: ["a", "b", "a", "b"], weights: columns["after.weights"]},
    ),
});
describeContract("redistributionSteps", {
  columns: {"stages[0]": [300, 0, 100, 250], "stages[1]": [250, 50, 100, 250], weights: [1, 2, 3, 0]},
  notNegative: ["weights"],
  call: ({weights, ...stages}) =>
    inequality.redistributionSteps([stages["stages[0]"], stages["stages[1]"]], {weights}),
});
describeContract("persistentLowIncome", {
  columns: {
    "years[0]": [300, 0, 100, 250],
    "years[1]": [250, 50, 100, 250],
    "years[2]": [250, 50, 100, 90],
    weights: [1, 2, 3, 0],
  },
  notNegative: ["weights"],
  call: ({weights, ...years}) => inequality.persistentLowIncome(Object.values(years), {weights}),
});

describeContract("segregationExplained", {
  columns: {
    "group[0]": [3, 0, 1, 2],
    "group[1]": [1, 2, 0, 0],
    "total[0]": [5, 4, 3, 2],
    "total[1]": [5, 4, 3, 2],
  },
  notNegative: ["group[0]", "group[1]", "total[0]", "total[1]"],
  call: (columns) =>
    inequality.segregationExplained(
      [columns["group[0]"], columns["group[1]"]],
      [columns["total[0]"], columns["total[1]"]],
    ),
});

describe("columns of keys", () => {
  const calls: Record<string, (groups: ArrayLike<string>) => unknown> = {
    entropyDecomposition: (groups) => inequality.entropyDecomposition([1, 2, 3], groups),
    regionalLowIncome: (groups) => inequality.regionalLowIncome([1, 2, 3], groups),
    betweenInequalityChange: (groups) =>
      inequality.betweenInequalityChange({values: [1, 2, 3], groups}, {values: [1], groups: [1]}),
  };
  it.each(Object.entries(calls))("%s refuses a missing key and too few of them", (functionName, call) => {
    const argument = functionName === "betweenInequalityChange" ? "before.groups" : "groups";
    const missing = ["a", undefined, "b"] as string[];
    expectRefusal(() => call(missing), {functionName, argument, row: 1, value: undefined});
    expectRefusal(() => call(["a", "b"]), {functionName, argument, row: 2, value: undefined});
  });
});

describe("people beside those that a function is about", () => {
  const none = [[null], [5], [[1, 2]], [{weights: [1]}]] as unknown as [inequality.People][];
  it.each(none)("are not %j", (given) => {
    const expected = {row: undefined, value: given};
    expectRefusal(() => inequality.quantileGroups([1, 2], {population: given}), {
      ...expected,
      functionName: "quantileGroups",
      argument: "population",
    });
    expectRefusal(() => inequality.percentileRanks([1, 2], {population: given}), {
      ...expected,
      functionName: "percentileRanks",
      argument: "population",
    });
    expectRefusal(() => rankMobility([1, 2], [1, 2], {allChildren: given}), {
      ...expected,
      functionName: "rankMobility",
      argument: "allChildren",
    });
    expectRefusal(() => inequality.growthIncidence(given, {values: [1]}), {
      ...expected,
      functionName: "growthIncidence",
      argument: "before",
    });
  });
});

describe("shares", () => {
  const bad = [-0.1, 1.1, NaN, Infinity, "0.5", null] as number[];

  it.each(bad)("quantile refuses p = %j", (p) => {
    expectRefusal(() => quantile([1, 2], p), {
      functionName: "quantile",
      argument: "p",
      row: undefined,
      value: p,
    });
  });
  it.each(bad)("functions that take a share of the median or of the people refuse %j", (share) => {
    const calls = {
      extremeGroupGap: () => extremeGroupGap([1, 2], [1, 2], {share}),
      fosterGreerThorbecke: () => fosterGreerThorbecke([1, 2], {share, alpha: 1}),
      inKindEffect: () => inKindEffect([1, 2], [1, 2], {share}),
      lowIncomeGap: () => lowIncomeGap([1, 2], [1, 0], {share}),
      lowIncomeRate: () => lowIncomeRate([1, 2], {share}),
      lowIncomeThreshold: () => lowIncomeThreshold([1, 2], {share}),
      persistentLowIncome: () => inequality.persistentLowIncome([[1, 2]], {share}),
      povertyGap: () => povertyGap([1, 2], {share}),
      regionalLowIncome: () => inequality.regionalLowIncome([1, 2], [1, 2], {share}),
      topShare: () => inequality.topShare([1, 2], {share}),
    };
    for (const [functionName, call] of Object.entries(calls)) {
      expectRefusal(call, {functionName, argument: "share", row: undefined, value: share});
    }
  });
  it.each(bad)("percentileRatio and rankMobility refuse a place of %j", (value) => {
    const expected = {functionName: "percentileRatio", row: undefined, value};
    expectRefusal(() => inequality.percentileRatio([1, 2], {upper: value}), {...expected, argument: "upper"});
    expectRefusal(() => inequality.percentileRatio([1, 2], {lower: value}), {...expected, argument: "lower"});
    expectRefusal(() => rankMobility([1, 2], [1, 2], {at: value}), {
      ...expected,
      functionName: "rankMobility",
      argument: "at",
    });
  });
  it.each([NaN, Infinity, "200", null] as number[])("functions of a threshold refuse %j", (threshold) => {
    const calls = {
      fosterGreerThorbecke: () => fosterGreerThorbecke([1, 2], {threshold, alpha: 1}),
      lowIncomeGap: () => lowIncomeGap([1, 2], [1, 0], {threshold}),
      lowIncomeRate: () => lowIncomeRate([1, 2], {threshold}),
      povertyGap: () => povertyGap([1, 2], {threshold}),
    };
    for (const [functionName, call] of Object.entries(calls)) {
      expectRefusal(call, {functionName, argument: "threshold", row: undefined, value: threshold});
    }
  });
});

describe("other options", () => {
  const refusal = (functionName: string, argument: string, value: unknown) => ({
    functionName,
    argument,
    row: undefined,
    value,
  });

  it.each([-1, NaN, Infinity, undefined, "1"] as number[])(
    "aversion to inequality or poverty is not %j",
    (value) => {
      expectRefusal(() => atkinson([1, 2], {epsilon: value}), refusal("atkinson", "epsilon", value));
      expectRefusal(
        () => fosterGreerThorbecke([1, 2], {alpha: value}),
        refusal("fosterGreerThorbecke", "alpha", value),
      );
    },
  );
  it.each([NaN, Infinity, "1"] as number[])("alpha of an entropy is not %j", (alpha) => {
    const {generalizedEntropy, entropyDecomposition} = inequality;
    expectRefusal(() => generalizedEntropy([1, 2], {alpha}), refusal("generalizedEntropy", "alpha", alpha));
    expectRefusal(
      () => entropyDecomposition([1, 2], [1, 2], {alpha}),
      refusal("entropyDecomposition", "alpha", alpha),
    );
  });
  it.each([0, 2.5, -3, NaN, "5"] as number[])("a number of groups is not %j", (groups) => {
    const {quantileGroups, growthIncidence} = inequality;
    expectRefusal(() => quantileGroups([1, 2], {groups}), refusal("quantileGroups", "groups", groups));
    expectRefusal(() => mobilityTable([1], [1], {groups}), refusal("mobilityTable", "groups", groups));
    expectRefusal(
      () => growthIncidence({values: [1]}, {values: [1]}, {groups}),
      refusal("growthIncidence", "groups", groups),
    );
  });
  it("words are those that the docstrings name", () => {
    const word = "both" as never;
    const {decileMeanRatio, percentileRatio, persistentLowIncome, quintileShareRatio} = inequality;
    const calls: [string, string, () => unknown][] = [
      ["decileMeanRatio", "crossing", () => decileMeanRatio([1], {crossing: word})],
      ["quintileShareRatio", "crossing", () => quintileShareRatio([1], {crossing: word})],
      ["percentileRatio", "form", () => percentileRatio([1], {form: word})],
      ["povertyGap", "form", () => povertyGap([1], {form: word})],
      ["persistentLowIncome", "rule", () => persistentLowIncome([[1]], {rule: word})],
      ["inKindEffect", "line", () => inKindEffect([1], [1], {line: word})],
      [
        "consumptionUnits",
        "scale",
        () => inequality.consumptionUnits({adults: [1], children: [0]}, {scale: word}),
      ],
    ];
    for (const [functionName, argument, call] of calls) {
      expectRefusal(call, refusal(functionName, argument, "both"));
    }
  });
  it("an upper percentile is above the lower", () => {
    expectRefusal(
      () => inequality.percentileRatio([1, 2], {upper: 0.1, lower: 0.9}),
      refusal("percentileRatio", "lower", 0.9),
    );
  });
  it("weights of a scale are 0 or more", () => {
    const household = {adults: [1], children: [0]};
    expectRefusal(
      () => inequality.equivalise([1], household, {scale: {adult: -1, child: 0}}),
      refusal("equivalise", "scale.adult", -1),
    );
    expectRefusal(
      () => inequality.equivalise([1], household, {scale: {adult: 1} as inequality.EquivalenceWeights}),
      refusal("equivalise", "scale.child", undefined),
    );
  });
  it("a household has an adult", () => {
    expectRefusal(() => inequality.consumptionUnits({adults: [1, 0], children: [0, 2]}), {
      functionName: "consumptionUnits",
      argument: "adults",
      row: 1,
      value: 0,
    });
    const household = null as unknown as inequality.HouseholdMembers;
    expectRefusal(
      () => inequality.consumptionUnits(household),
      refusal("consumptionUnits", "household", null),
    );
  });
  it("incomes that have a logarithm are above 0", () => {
    expectRefusal(() => intergenerationalElasticity([1, 2, 0], [1, 2, 3]), {
      functionName: "intergenerationalElasticity",
      argument: "parents",
      row: 2,
      value: 0,
    });
  });
  it("a price level is above 0 and the same throughout a region", () => {
    const {regionalLowIncome} = inequality;
    const expected = {functionName: "regionalLowIncome", argument: "priceLevel"};
    const call = (priceLevel: number[]) => () => regionalLowIncome([1, 2, 3], ["a", "b", "a"], {priceLevel});
    expectRefusal(call([1, 0, 1]), {...expected, row: 1, value: 0});
    expectRefusal(call([1, 2, 1.5]), {...expected, row: 2, value: 1.5});
  });
  it("years and stages are lists of enough columns", () => {
    const {persistentLowIncome, redistributionSteps} = inequality;
    const years = [[1, 2]];
    expectRefusal(() => persistentLowIncome([]), refusal("persistentLowIncome", "years", []));
    expectRefusal(
      () => persistentLowIncome(years, {rule: "current and two"}),
      refusal("persistentLowIncome", "years", years),
    );
    const population = {
      years: [
        [1, 2],
        [1, 2],
      ],
    };
    expectRefusal(
      () => persistentLowIncome(years, {population}),
      refusal("persistentLowIncome", "population.years", population.years),
    );
    expectRefusal(() => redistributionSteps([[1, 2]]), refusal("redistributionSteps", "stages", [[1, 2]]));
  });
  it("a group is counted in the classes that everybody is, and within them", () => {
    const {segregationExplained} = inequality;
    const total = [
      [5, 5],
      [5, 5],
    ];
    expectRefusal(
      () => segregationExplained([[1, 2]], total),
      refusal("segregationExplained", "group", [[1, 2]]),
    );
    const many = [
      [1, 2],
      [1, 6],
    ];
    expectRefusal(() => segregationExplained(many, total), {
      functionName: "segregationExplained",
      argument: "group[1]",
      row: 1,
      value: 6,
    });
  });
  it("a measure is a function", () => {
    const measure = "gini" as unknown as typeof gini;
    expectRefusal(
      () => inequalityWithoutGroup([1], [0], {measure}),
      refusal("inequalityWithoutGroup", "measure", "gini"),
    );
  });
  it("growth is finite and leaves something", () => {
    const {relativeLevelAfterGrowth} = inequality;
    const name = "relativeLevelAfterGrowth";
    expectRefusal(() => relativeLevelAfterGrowth(NaN, 0, 0), refusal(name, "start", NaN));
    expectRefusal(() => relativeLevelAfterGrowth(1, Infinity, 0), refusal(name, "growth", Infinity));
    expectRefusal(() => relativeLevelAfterGrowth(1, 0, -1), refusal(name, "otherGrowth", -1));
  });
});

it("covers every function of the folder", () => {
  const functions = Object.keys(inequality).filter((name) => name !== "InvalidInputError");
  const others = [
    "betweenInequalityChange",
    "consumptionUnits",
    "entropyDecomposition",
    "equivalise",
    "growthIncidence",
    "persistentLowIncome",
    "redistributionSteps",
    "regionalLowIncome",
    "relativeLevelAfterGrowth",
    "segregationExplained",
  ];
  expect([...Object.keys(ofValues), ...Object.keys(ofPairs), ...others].sort()).toEqual(functions.sort());
});
