import {describe, expect, it} from "vitest";
import {gini, lorenz, lowIncomeRate, lowIncomeThreshold, quantile} from "../../../lib/inequality/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {areaUnder} from "../../support/curves.js";
import {eusilc} from "../../support/real-data.js";
import {describeShared, sharedJson} from "../../support/shared.js";

interface LaekenReference {
  n: number;
  arpt60: number;
  arpt50: number;
  arpr60: number;
  arpr50: number;
  gini: number;
  gini_unweighted: number;
  median: number;
  p10: number;
  p90: number;
  arpr_by_region: {stratum: string; value: number}[];
  child_low_income_share: number;
}

const files = ["real/eusilc.csv", "reference/laeken-eusilc.json"];

describeShared("laeken's indicators of the synthetic EU-SILC sample, shares in percent", files, () => {
  const {income, weights, age, region} = eusilc();
  const expected = sharedJson("reference/laeken-eusilc.json") as LaekenReference;
  const threshold = lowIncomeThreshold(income, {weights});

  it("has the same people", () => {
    expect(income).toHaveLength(expected.n);
  });
  it.each([
    [0.1, expected.p10],
    [0.5, expected.median],
    [0.9, expected.p90],
  ])("quantile %d", (p, value) => {
    expectAgreement(quantile(income, p, {weights}), value);
  });
  it("lowIncomeThreshold", () => {
    expectAgreement(threshold, expected.arpt60);
    expectAgreement(lowIncomeThreshold(income, {share: 0.5, weights}), expected.arpt50);
  });
  it("lowIncomeRate", () => {
    expectAgreement(100 * lowIncomeRate(income, {weights}), expected.arpr60);
    expectAgreement(100 * lowIncomeRate(income, {share: 0.5, weights}), expected.arpr50);
  });
  describe("lowIncomeRate of a region, by the threshold of the whole country", () => {
    it.each(expected.arpr_by_region)("$stratum", ({stratum, value}) => {
      const here = (_: number, row: number) => region[row] === stratum;
      const rate = lowIncomeRate(income.filter(here), {threshold, weights: weights.filter(here)});
      expectAgreement(100 * rate, value);
    });
  });
  it("lowIncomeRate of children, by the threshold of everybody", () => {
    const isChild = (_: number, row: number) => age[row]! < 18;
    const rate = lowIncomeRate(income.filter(isChild), {threshold, weights: weights.filter(isChild)});
    expectAgreement(100 * rate, expected.child_low_income_share);
  });
  it("gini", () => {
    expectAgreement(100 * gini(income, {weights}), expected.gini);
    expectAgreement(100 * gini(income), expected.gini_unweighted);
  });
  it("lorenz", () => {
    expectAgreement(100 * (1 - 2 * areaUnder(lorenz(income, {weights}))), expected.gini);
  });
});
