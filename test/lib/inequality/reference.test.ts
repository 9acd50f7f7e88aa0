import {describe, expect, it} from "vitest";
import {
  consumptionUnits,
  entropyDecomposition,
  gini,
  lorenz,
  lowIncomeGap,
  lowIncomeRate,
  lowIncomeThreshold,
  percentileRatio,
  povertyGap,
  quantile,
  quantileGroups,
  quintileShareRatio,
  regionalLowIncome,
  theilL,
  theilT,
} from "../../../lib/inequality/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {areaUnder} from "../../support/curves.js";
import {eusilc, eusilcHouseholds} from "../../support/real-data.js";
import {describeShared, sharedJson} from "../../support/shared.js";

interface LaekenReference {
  n: number;
  arpt60: number;
  arpt50: number;
  arpr60: number;
  arpr50: number;
  rmpg60: number;
  qsr: number;
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
  it("lowIncomeGap between children and others, one of whose rates is known", () => {
    const isChild = age.map((years) => (years < 18 ? 1 : 0));
    const {group, others} = lowIncomeGap(income, isChild, {weights});
    expectAgreement(100 * group, expected.child_low_income_share);
    let [children, all] = [0, 0];
    weights.forEach((weight, row) => {
      children += weight * isChild[row]!;
      all += weight;
    });
    const share = children / all;
    expectAgreement(100 * (share * group + (1 - share) * others), expected.arpr60);
  });
  it("regionalLowIncome by the line of the whole country", () => {
    const {nationalRate, regions} = regionalLowIncome(income, region, {weights});
    expectAgreement(100 * nationalRate, expected.arpr60);
    const rates = new Map(regions.map(({key, nationalRate: rate}) => [key, rate]));
    for (const {stratum, value} of expected.arpr_by_region) expectAgreement(100 * rates.get(stratum)!, value);
  });
  it("povertyGap", () => {
    expectAgreement(100 * povertyGap(income, {weights}), expected.rmpg60);
  });
  it("quintileShareRatio", () => {
    expectAgreement(quintileShareRatio(income, {weights}), expected.qsr);
  });
  it("percentileRatio", () => {
    expectAgreement(percentileRatio(income, {weights}), expected.p90 / expected.p10);
    const toMedian = percentileRatio(income, {upper: 0.9, lower: 0.5, weights});
    expectAgreement(toMedian, expected.p90 / expected.median);
  });
  it("quantileGroups, whose limits are the quantiles", () => {
    const tenths = quantileGroups(income, {weights});
    income.forEach((value, row) => {
      if ((tenths[row] === 1) !== value <= expected.p10) throw new Error(`row ${row}`);
      if ((tenths[row] === 10) !== value > expected.p90) throw new Error(`row ${row}`);
    });
  });
  it("inequality between and within regions adds up", () => {
    for (const alpha of [1, 2, 0.5]) {
      const {total, between, within, groups} = entropyDecomposition(income, region, {alpha, weights});
      expect(groups).toHaveLength(expected.arpr_by_region.length);
      expectAgreement(between + within, total, 1e-12);
      if (alpha === 1) expectAgreement(theilT(income, {weights}), total, 1e-12);
    }
    expect(theilL(income, {weights}), "three people have nothing").toBe(Infinity);
  });
  it("gini", () => {
    expectAgreement(100 * gini(income, {weights}), expected.gini);
    expectAgreement(100 * gini(income), expected.gini_unweighted);
  });
  it("lorenz", () => {
    expectAgreement(100 * (1 - 2 * areaUnder(lorenz(income, {weights}))), expected.gini);
  });
});

describeShared("consumption units of the 6000 households of the sample", ["real/eusilc.csv"], () => {
  it("are those of the column eqSS, which laeken computed by the scale of the EU", () => {
    const households = eusilcHouseholds();
    expect(households.units).toHaveLength(6000);
    const units = consumptionUnits(households);
    households.units.forEach((value, row) => {
      expect(units[row]).toBeCloseTo(value, 12);
    });
  });
});
