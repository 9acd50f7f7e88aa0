import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {binomialTest, clopperPearsonInterval, wilsonInterval} from "../../../lib/inference/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const intervals = {score: wilsonInterval, exact: clopperPearsonInterval};
const methods = ["score", "exact"] as const;

const row = fc
  .record({members: fc.nat({max: 200}), others: fc.nat({max: 200})})
  .map(({members, others}) => ({members, people: members + others}))
  .filter(({people}) => people > 0);
const share = fc.double({min: 0.001, max: 0.999, noNaN: true});

describeContract("binomialTest", {
  columns: {group: [3, 0, 5, 2], total: [10, 20, 5, 9]},
  notNegative: ["group", "total"],
  call: ({group, total}) => binomialTest(group, total, 0.3),
});

describe("binomialTest", () => {
  // Twice the smaller of binom.cdf and binom.sf, and norm.sf of the score, of SciPy.
  it.each([
    [81, 263, 0.25, 0.02988150597454649, 0.03895563185022636],
    [0, 20, 0.1, 0.13603712811414362, 0.2431533091811385],
    [20, 20, 0.9, 0.13603712811414362, 0.24315330918113862],
    [148, 148, 0.97, 0.03239785549249824, 0.022041780188041527],
    [15, 148, 0.2, 0.002697301823639228, 0.0019355982313033412],
    [3, 1000, 0.01, 0.02609829154130704, 0.020145309544028583],
    [1, 29, 0.5, 5.337263600339065e-7, 1.1175870895385742e-7],
  ])("of %i among %i against %d is that of SciPy", (members, people, target, score, exact) => {
    expectAgreement(binomialTest([members], [people], target)[0]!, score, 1e-12);
    expectAgreement(binomialTest([members], [people], target, {method: "exact"})[0]!, exact, 1e-12);
  });

  it.each(methods)("finds a target exactly where the interval leaves it out (%s)", (method) => {
    const level = fc.double({min: 0.5, max: 0.999, noNaN: true});
    fc.assert(
      fc.property(row, share, level, ({members, people}, target, level) => {
        const p = binomialTest([members], [people], target, {method})[0]!;
        const {lower, upper} = intervals[method]([members], [people], {level});
        // At a limit itself the last digit decides.
        fc.pre(Math.abs(p - (1 - level)) > 1e-9);
        expect(p < 1 - level).toBe(target < lower[0]! || target > upper[0]!);
      }),
    );
  });

  it.each(methods)("is the same for those who are no members (%s)", (method) => {
    fc.assert(
      fc.property(row, share, ({members, people}, target) => {
        const [p, ofOthers] = [
          binomialTest([members], [people], target, {method})[0]!,
          binomialTest([people - members], [people], 1 - target, {method})[0]!,
        ];
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(ofOthers).toBeCloseTo(p, 9);
      }),
    );
  });

  it("is wrong no oftener than it says, whatever the target: the exact one", () => {
    const people = 30;
    const every = Array.from({length: people + 1}, (_, members) => members);
    const totals = every.map(() => people);
    for (const target of [0.03, 0.1, 0.27, 0.5, 0.8]) {
      const p = binomialTest(every, totals, target, {method: "exact"});
      let chance = (1 - target) ** people;
      let wrong = 0;
      every.forEach((members) => {
        if (p[members]! <= 0.05) wrong += chance;
        chance *= ((people - members) * target) / ((members + 1) * (1 - target));
      });
      expect(wrong).toBeLessThanOrEqual(0.05);
    }
  });

  it.each(methods)("knows nothing without people, and everything about the impossible (%s)", (method) => {
    const of = (members: number, people: number, target: number): number =>
      binomialTest([members], [people], target, {method})[0]!;
    expect(of(0, 0, 0.3)).toBeNaN();
    expect([of(0, 9, 0), of(9, 9, 1)]).toEqual([1, 1]);
    expect([of(1, 9, 0), of(8, 9, 1)]).toEqual([0, 0]);
    expect(of(3, 10, 0.3)).toBe(1);
  });

  it("refuses a target that is no share, a method that there is not, and more members than people", () => {
    const refused = (argument: string, value: unknown, call: () => unknown, row?: number) =>
      expectRefusal(call, {functionName: "binomialTest", argument, row, value});
    for (const target of [-0.1, 1.1, NaN]) refused("target", target, () => binomialTest([1], [2], target));
    refused("method", "wald", () => binomialTest([1], [2], 0.5, {method: "wald" as "score"}));
    refused("group", 3, () => binomialTest([3], [2], 0.5), 0);
  });
});
