import {describe, expect, it} from "vitest";
import * as policy from "../../../lib/policy/index.js";
import {expectRefusal} from "../../support/contract.js";

describe("amounts of rules", () => {
  const fee = (rules: object) => () => policy.kindergartenFee([100], [1], {rules});
  it("refuses an amount that the rule does not have", () => {
    expectRefusal(fee({maximumFee: 1}), {
      functionName: "kindergartenFee",
      argument: "maximumFee",
      row: undefined,
      value: 1,
    });
  });
  it.each([
    ["maximum", -1],
    ["maximum", NaN],
    ["maximum", Infinity],
    ["maximum", "3135"],
    ["incomeShare", 6],
    ["months", 0],
  ])("refuses %s = %j", (argument, value) => {
    expectRefusal(fee({[argument]: value}), {
      functionName: "kindergartenFee",
      argument,
      row: undefined,
      value,
    });
  });
  it("keeps the printed amount where none or undefined is given", () => {
    expect(fee({maximum: undefined})()).toEqual(policy.kindergartenFee([100], [1]));
    expect(fee({})()).toEqual(policy.kindergartenFee([100], [1]));
  });
  it("takes lists of amounts, each of them a share", () => {
    const benefit = (shares: number[]) => () => policy.cashBenefit([1], {rules: {shares}});
    expect(benefit([1, 0.5])()).toEqual(Float64Array.of(3750));
    expect(benefit([1, 1.5])).toThrow(/shares/);
  });
  it("cannot be changed for everybody by one caller", () => {
    const rules = policy.printedRules() as unknown as {kindergartenFee2020: {maximum: number}};
    rules.kindergartenFee2020.maximum = 0;
    expect(policy.printedRules().kindergartenFee2020.maximum).toBe(3135);
    expect(policy.kindergartenFee([1e6], [1])).toEqual(Float64Array.of(3135));
  });
});
