import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {shrunkenRates, shrunkenShares} from "../../../lib/inference/index.js";
import {binomial, randomStream, uniform} from "../../../lib/random.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const sum = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);
const areas = fc
  .array(fc.record({members: fc.nat({max: 200}), others: fc.nat({max: 200})}), {minLength: 2, maxLength: 25})
  .map((rows) => ({
    group: rows.map(({members}) => members),
    total: rows.map(({members, others}) => members + others),
  }))
  .filter(({total}) => total.filter((people) => people > 1).length > 1);

describeContract("shrunkenShares", {
  columns: {group: [3, 1, 5, 2], total: [10, 20, 5, 9]},
  notNegative: ["group", "total"],
  call: ({group, total}) => shrunkenShares(group, total),
});
describeContract("shrunkenRates", {
  columns: {events: [3, 1, 5, 2], population: [10, 20, 5, 9]},
  notNegative: ["events", "population"],
  call: ({events, population}) => shrunkenRates(events, population),
});

/** Draws areas with true shares that vary, some small and some large; their correlation within areas is known. */
function drawnAreas(seed: number, count: number) {
  const random = randomStream("test", seed);
  const total = Array.from({length: count}, (_, at) => [8, 25, 60, 300][at % 4]!);
  // Shares spread evenly from 0.1 to 0.5: mean 0.3, variance 0.4²/12, so ρ = variance / (0.3 · 0.7).
  const truth = total.map(() => 0.1 + 0.4 * uniform(random));
  const group = total.map((people, area) => binomial(random, people, truth[area]!));
  return {total, truth, group, correlation: 0.4 ** 2 / 12 / 0.21};
}

describe("shrunkenShares", () => {
  it("lie between an area's own share and the mean, nearer to the mean the fewer people", () => {
    fc.assert(
      fc.property(areas, ({group, total}) => {
        const {shares, mean, correlation, strength} = shrunkenShares(group, total);
        expect(mean).toBeCloseTo(sum(group) / sum(total), 12);
        expect(correlation).toBeGreaterThanOrEqual(0);
        expect(correlation).toBeLessThanOrEqual(1);
        total.forEach((people, area) => {
          const own = people > 0 ? group[area]! / people : mean;
          const part = strength === Infinity ? 1 : strength / (people + strength);
          const expected = people > 0 ? own + part * (mean - own) : mean;
          expect(shares[area]).toBeCloseTo(expected, 10);
        });
      }),
    );
  });
  it("are as by hand for two areas", () => {
    // p = 1/2; S = 100·0.01·2 = 2; A = 200 − 100 = 100; B = 1; ρ = (8 − 1)/99.
    const {shares, correlation, strength} = shrunkenShares([40, 60], [100, 100]);
    expect(correlation).toBeCloseTo(7 / 99, 12);
    expect(strength).toBeCloseTo(92 / 7, 12);
    expect(shares[0]).toBeCloseTo((40 + 46 / 7) / (100 + 92 / 7), 12);
  });
  it("finds the correlation that areas were drawn with", () => {
    const {group, total, correlation} = drawnAreas(5, 8000);
    expect(shrunkenShares(group, total).correlation).toBeCloseTo(correlation, 2);
  });
  it("come closer to the truth than the areas' own shares do, small areas above all", () => {
    for (const seed of [1, 2, 3]) {
      const {group, total, truth} = drawnAreas(seed, 200);
      const {shares} = shrunkenShares(group, total);
      const error = (estimate: (area: number) => number, people: number) =>
        sum(truth.map((share, area) => (total[area] === people ? (estimate(area) - share) ** 2 : 0)));
      const gain = (people: number) =>
        error((area) => shares[area]!, people) / error((area) => group[area]! / total[area]!, people);
      expect(gain(8)).toBeLessThan(0.6);
      expect(gain(25)).toBeLessThan(0.9);
      expect(gain(8)).toBeLessThan(gain(300));
    }
  });
  it("are the mean when areas differ by no more than chance, and the areas' own when all in one are alike", () => {
    const even = shrunkenShares([10, 20, 30], [20, 40, 60]);
    expect(even).toMatchObject({correlation: 0, strength: Infinity});
    expect(Array.from(even.shares)).toEqual([0.5, 0.5, 0.5]);
    const apart = shrunkenShares([10, 0, 30, 0], [10, 20, 30, 40]);
    expect(apart.correlation).toBe(1);
    expect(Array.from(apart.shares)).toEqual([1, 0, 1, 0]);
    expect(Array.from(shrunkenShares([0, 0], [5, 9]).shares)).toEqual([0, 0]);
  });
  it("give an area without people the mean", () => {
    const {shares, mean} = shrunkenShares([0, 10, 60], [0, 50, 90]);
    expect(shares[0]).toBe(mean);
  });
  it("have no value from one area, from areas of one person, or from nobody", () => {
    expect(shrunkenShares([1, 0], [5, 0])).toMatchObject({correlation: NaN, strength: NaN, mean: 0.2});
    expect(shrunkenShares([1, 0], [5, 0]).shares).toEqual(Float64Array.of(NaN, 0.2));
    expect(shrunkenShares([1, 0, 0], [1, 1, 1]).correlation).toBeNaN();
    expect(shrunkenShares([0, 0], [0, 0]).mean).toBeNaN();
  });
  it("refuse more members than people", () => {
    expectRefusal(() => shrunkenShares([1, 6], [5, 5]), {
      functionName: "shrunkenShares",
      argument: "group",
      row: 1,
      value: 6,
    });
  });
});

describe("shrunkenRates", () => {
  it("are Marshall's by hand: rates 0, 0.03 and 0.01", () => {
    // m = 40/2100; Σ n (r − m)²/N − m/n̄ = 0.00011337868… − 0.0000272108…
    const {rates, mean, variance} = shrunkenRates([0, 30, 10], [100, 1000, 1000]);
    expect(mean).toBe(40 / 2100);
    expect(variance).toBeCloseTo(8.616780045351471e-5, 16);
    const expected = [0.01311475, 0.02801724, 0.01163793];
    expected.forEach((value, area) => {
      expect(rates[area]).toBeCloseTo(value, 7);
    });
  });
  it("lie between an area's own rate and the mean, nearer to the mean the smaller the area", () => {
    fc.assert(
      fc.property(areas, ({group, total}) => {
        fc.pre(sum(group) > 0);
        const {rates, mean, variance} = shrunkenRates(group, total);
        total.forEach((people, area) => {
          const own = people > 0 ? group[area]! / people : mean;
          const weight = variance > 0 && people > 0 ? variance / (variance + mean / people) : 0;
          expect(rates[area]).toBeCloseTo(weight * own + (1 - weight) * mean, 10);
        });
      }),
    );
  });
  it("do not depend on what a unit of population is", () => {
    fc.assert(
      fc.property(areas, ({group, total}) => {
        fc.pre(sum(group) > 0 && group.every((events, area) => events === 0 || total[area]! > 0));
        const perPerson = shrunkenRates(group, total).rates;
        const per1000 = shrunkenRates(
          group,
          total.map((people) => people / 1000),
        ).rates;
        perPerson.forEach((rate, area) => {
          expect(per1000[area]! / 1000).toBeCloseTo(rate, 9);
        });
      }),
    );
  });
  it("come closer to the truth than the areas' own rates do", () => {
    const {group, total, truth} = drawnAreas(4, 400);
    const {rates} = shrunkenRates(group, total);
    const error = (estimate: (area: number) => number) =>
      sum(truth.map((share, area) => (estimate(area) - share) ** 2));
    const own = error((area) => group[area]! / total[area]!);
    expect(error((area) => rates[area]!)).toBeLessThan(0.8 * own);
  });
  it("are the mean when areas differ by no more than chance, and in an area without people", () => {
    expect(shrunkenRates([2, 20, 0], [100, 1000, 0])).toEqual({
      rates: Float64Array.of(0.02, 0.02, 0.02),
      mean: 0.02,
      variance: 0,
    });
    expect(shrunkenRates([0, 0], [3, 4]).rates).toEqual(Float64Array.of(0, 0));
    expect(shrunkenRates([0, 90, 0], [100, 100, 0]).rates[2]).toBe(0.45);
  });
  it("have no value without a population, and refuse events without one", () => {
    expect(shrunkenRates([0], [0]).mean).toBeNaN();
    expectRefusal(() => shrunkenRates([1, 2], [5, 0]), {
      functionName: "shrunkenRates",
      argument: "population",
      row: 1,
      value: 0,
    });
  });
});
