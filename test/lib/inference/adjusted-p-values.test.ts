import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {adjustedPValues} from "../../../lib/inference/index.js";
import {orders, reordered} from "../../support/arbitraries.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const methods = ["bonferroni", "holm", "benjamini-hochberg"] as const;
const ps = fc.array(fc.oneof(fc.double({min: 0, max: 1, noNaN: true}), fc.constantFrom(0, 0.01, 0.5, 1)), {
  minLength: 1,
  maxLength: 30,
});

for (const method of methods) {
  describeContract("adjustedPValues", {
    columns: {p: [1, 0, 1, 0]},
    notNegative: ["p"],
    call: ({p}) => adjustedPValues(p, {method}),
  });
}

describe.each(methods)("p-values adjusted by %s", (method) => {
  it("are never smaller than they were, nor above 1, and keep their order", () => {
    fc.assert(
      fc.property(ps, (p) => {
        const adjusted = adjustedPValues(p, {method});
        p.forEach((value, row) => {
          expect(adjusted[row]!).toBeGreaterThanOrEqual(value - 1e-15);
          expect(adjusted[row]!).toBeLessThanOrEqual(1);
          p.forEach((other, at) => {
            if (value <= other) expect(adjusted[row]!).toBeLessThanOrEqual(adjusted[at]! + 1e-15);
          });
        });
      }),
    );
  });
  it("do not depend on the order of the tests", () => {
    fc.assert(
      fc.property(
        ps.chain((p) => fc.tuple(fc.constant(p), orders(p.length))),
        ([p, order]) => {
          const expected = reordered(Array.from(adjustedPValues(p, {method})), order);
          expect(Array.from(adjustedPValues(reordered(p, order), {method}))).toEqual(expected);
        },
      ),
    );
  });
  it("of one test are as they were", () => {
    expect(adjustedPValues([0.03], {method})).toEqual(Float64Array.of(0.03));
  });
});

describe("adjustedPValues", () => {
  it("is strictest by Bonferroni and mildest by Benjamini and Hochberg", () => {
    fc.assert(
      fc.property(ps, (p) => {
        const [bonferroni, holm, bh] = methods.map((method) => adjustedPValues(p, {method}));
        p.forEach((_, row) => {
          expect(holm![row]!).toBeLessThanOrEqual(bonferroni![row]!);
          expect(bh![row]!).toBeLessThanOrEqual(holm![row]! + 1e-15);
        });
      }),
    );
  });
  it("finds what the step-up and step-down procedures find at any level", () => {
    fc.assert(
      fc.property(ps, fc.double({min: 0.001, max: 0.5, noNaN: true}), (p, level) => {
        const sorted = p.toSorted((a, b) => a - b);
        const n = p.length;
        // Benjamini & Hochberg: reject up to the largest k with p(k) ≤ k/n · level.
        const upTo = sorted.findLastIndex((value, at) => (n * value) / (at + 1) <= level) + 1;
        const found = adjustedPValues(p, {method: "benjamini-hochberg"}).filter((value) => value <= level);
        expect(found.length).toBe(upTo);
        // Holm: reject until the first k with p(k) > level/(n − k + 1).
        const first = sorted.findIndex((value, at) => (n - at) * value > level);
        const rejected = adjustedPValues(p).filter((value) => value <= level);
        expect(rejected.length).toBe(first === -1 ? n : first);
      }),
    );
  });

  /** Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57(1), section 4.1: fifteen tests. */
  const example = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const findings = (method: (typeof methods)[number]) =>
    adjustedPValues(example, {method}).filter((value) => value <= 0.05).length;

  it("finds three of the fifteen by Bonferroni and four by the false discovery rate, as they print", () => {
    expect(findings("bonferroni")).toBe(3);
    expect(findings("holm")).toBe(3);
    expect(findings("benjamini-hochberg")).toBe(4);
  });
  it("gives the values of their example", () => {
    const bh = adjustedPValues(example, {method: "benjamini-hochberg"});
    const expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714285, 0.06385714285714285, 0.0645, 0.0765,
      0.486,
    ];
    expected.forEach((value, row) => {
      expect(bh[row]).toBeCloseTo(value, 12);
    });
    const holm = adjustedPValues(example);
    [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278].forEach((value, row) => {
      expect(holm[row]).toBeCloseTo(value, 12);
    });
    expect(holm[14]).toBe(1);
  });
  it("refuses what is no p-value and no method", () => {
    const expected = {functionName: "adjustedPValues", row: undefined};
    expectRefusal(() => adjustedPValues([0.5, 1.01]), {...expected, argument: "p", row: 1, value: 1.01});
    const method = "hochberg" as never;
    expectRefusal(() => adjustedPValues([0.5], {method}), {...expected, argument: "method", value: method});
    expectRefusal(() => adjustedPValues([0.5], {level: 0.05} as object), {
      ...expected,
      argument: "level",
      value: 0.05,
    });
  });
});
