import {describe, expect, it} from "vitest";
import * as inequality from "../../../lib/inequality/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const {gini, lorenz, lowIncomeRate, lowIncomeThreshold, quantile} = inequality;

type OfValues = (values: ArrayLike<number>, options?: {weights?: ArrayLike<number>}) => unknown;
const ofValues: Record<string, OfValues> = {
  gini,
  lorenz,
  lowIncomeRate,
  lowIncomeThreshold,
  quantile: (values, options) => quantile(values, 0.3, options),
};

for (const [name, index] of Object.entries(ofValues)) {
  describeContract(name, {
    columns: {values: [300, 0, 100, 250], weights: [1, 2, 3, 0]},
    notNegative: ["weights"],
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
      else expect(result).toBeNaN();
    });
  });
}

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
  it.each(bad)("the low-income functions refuse share = %j", (share) => {
    for (const [functionName, index] of Object.entries({lowIncomeRate, lowIncomeThreshold})) {
      const expected = {functionName, argument: "share", row: undefined, value: share};
      expectRefusal(() => index([1, 2], {share}), expected);
    }
  });
  it.each([NaN, Infinity, "200", null] as number[])("lowIncomeRate refuses threshold = %j", (threshold) => {
    const expected = {functionName: "lowIncomeRate", argument: "threshold", row: undefined, value: threshold};
    expectRefusal(() => lowIncomeRate([1, 2], {threshold}), expected);
  });
});

it("covers every function of the folder", () => {
  const functions = Object.keys(inequality).filter((name) => name !== "InvalidInputError");
  expect(Object.keys(ofValues).sort()).toEqual(functions.sort());
});
