import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  clustersNeeded,
  designEffect,
  intraclassCorrelation,
  minimalDetectableEffect,
  neighbourhoodPartOfSiblings,
  standardizedMeanDifference,
  varianceShareEffect,
} from "../../../lib/effects/index.js";
import {normalQuantile} from "../../../lib/effects/normal-quantile.js";
import {studentQuantile} from "../../../lib/effects/student-quantile.js";
import {describeContract} from "../../support/contract.js";

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe("quantiles", () => {
  it.each([
    [1e-12, -7.034483825301131],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.9999, 3.719016485455709],
  ])("of the normal distribution agree with scipy 1.17 at %f", (share, expected) => {
    expect(relative(normalQuantile(share), expected)).toBeLessThan(1e-9);
  });
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 7, 2.364624251592784],
    [0.975, 18, 2.1009220402410382],
    [0.975, 1001, 1.9623367052808798],
    [0.8, 3, 0.9784723123633042],
    [0.8, 100, 0.8452304244910163],
    [0.995, 1, 63.656741162871526],
    [0.995, 18, 2.8784404727386077],
  ])("of Student's t agree with scipy 1.17 at %f with %i degrees", (share, degrees, expected) => {
    expect(relative(studentQuantile(share, degrees), expected)).toBeLessThan(1e-9);
  });
  it("of the normal distribution are 0 in the middle", () => {
    expect(Math.abs(normalQuantile(0.5))).toBeLessThan(1e-15);
    expect(studentQuantile(0.5, 5)).toBeLessThan(1e-9);
  });
});

describe("designEffect", () => {
  it("is 1 for people drawn one by one, and the size of the cluster where all of it are alike", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 500}), fc.double({min: 0, max: 1, noNaN: true}), (size, icc) => {
        expect(designEffect(1, icc)).toBe(1);
        expect(designEffect(size, 0)).toBe(1);
        expect(designEffect(size, 1)).toBe(size);
        expect(designEffect(size, icc, {variation: 0.5})).toBeGreaterThanOrEqual(designEffect(size, icc));
      }),
    );
  });
  it("is the variance of a mean of clusters over that of people one by one, counted out", () => {
    // Var of the mean of k clusters of m: (ρ + (1 − ρ)/m) / k; of k·m people: 1 / (k·m).
    fc.assert(
      fc.property(fc.integer({min: 1, max: 99}), fc.double({min: 0, max: 1, noNaN: true}), (m, rho) => {
        expect(designEffect(m, rho)).toBeCloseTo((rho + (1 - rho) / m) * m, 9);
      }),
    );
  });
  it("is that of clusters of unequal sizes: their mean size as a member meets it, Σ m² / Σ m", () => {
    const sizes = fc.array(fc.integer({min: 1, max: 60}), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(sizes, fc.double({min: 0, max: 1, noNaN: true}), (given, rho) => {
        const all = given.reduce((a, b) => a + b, 0);
        const mean = all / given.length;
        const squares = given.reduce((a, b) => a + b * b, 0);
        const variation = Math.sqrt(Math.max(0, squares / given.length - mean ** 2)) / mean;
        expect(designEffect(mean, rho, {variation})).toBeCloseTo(1 + (squares / all - 1) * rho, 6);
      }),
    );
  });
  it("refuses what cannot be", () => {
    expect(() => designEffect(0.5, 0.1)).toThrow(/size/);
    expect(() => designEffect(5, 1.1)).toThrow(/correlation/);
    expect(() => designEffect(5, 0.1, {variation: -1})).toThrow(/variation/);
    expect(() => designEffect(5, 0.1, {cv: 1} as object)).toThrow(/no such option/);
  });
});

describe("minimalDetectableEffect", () => {
  it("agrees with Bloom's formula worked out with scipy 1.17", () => {
    const cases = [
      [minimalDetectableEffect(20, {size: 60, correlation: 0.1}), 0.4493567564977226],
      [
        minimalDetectableEffect(7, {
          size: 30,
          correlation: 0.05,
          treated: 0.4,
          significance: 0.1,
          power: 0.9,
        }),
        0.7696782527300922,
      ],
      [
        minimalDetectableEffect(133, {
          size: 25,
          correlation: 0.02,
          explainedBetween: 0.4,
          explainedWithin: 0.3,
        }),
        0.0972128876674723,
      ],
      [minimalDetectableEffect(3, {size: 10, correlation: 0}), 5.142233586577467],
    ] as const;
    for (const [actual, expected] of cases) expect(relative(actual, expected)).toBeLessThan(1e-9);
  });
  it("falls with clusters, people, covariates and equal arms, and rises with likeness and power", () => {
    const design = fc.record({
      size: fc.integer({min: 2, max: 200}),
      correlation: fc.double({min: 0.01, max: 0.5, noNaN: true}),
    });
    fc.assert(
      fc.property(fc.integer({min: 4, max: 300}), design, (clusters, given) => {
        const base = minimalDetectableEffect(clusters, given);
        const less = [
          minimalDetectableEffect(clusters + 1, given),
          minimalDetectableEffect(clusters, {...given, size: given.size + 1}),
          minimalDetectableEffect(clusters, {...given, explainedBetween: 0.3}),
          minimalDetectableEffect(clusters, {...given, explainedWithin: 0.3}),
          minimalDetectableEffect(clusters, {...given, distribution: "normal"}),
        ];
        for (const smaller of less) expect(smaller).toBeLessThan(base);
        const more = [
          minimalDetectableEffect(clusters, {...given, power: 0.9}),
          minimalDetectableEffect(clusters, {...given, significance: 0.01}),
          minimalDetectableEffect(clusters, {...given, treated: 0.3}),
          minimalDetectableEffect(clusters, {...given, correlation: given.correlation + 0.05}),
        ];
        for (const larger of more) expect(larger).toBeGreaterThan(base);
      }),
    );
  });
  it("is the root of the design effect larger than with as many people one by one", () => {
    const normal = {distribution: "normal"} as const;
    const clustered = minimalDetectableEffect(40, {size: 25, correlation: 0.05, ...normal});
    const single = minimalDetectableEffect(1000, {size: 1, correlation: 0, ...normal});
    expect(clustered / single).toBeCloseTo(Math.sqrt(designEffect(25, 0.05)), 9);
  });
  it("refuses what is no design", () => {
    const call =
      (options: object, clusters = 20) =>
      () =>
        minimalDetectableEffect(clusters, {size: 10, correlation: 0.1, ...options});
    expect(call({}, 2)).toThrow(/clusters/);
    expect(call({treated: 0})).toThrow(/treated/);
    expect(call({power: 0.4})).toThrow(/power/);
    expect(call({significance: 5})).toThrow(/significance/);
    expect(call({distribution: "z"})).toThrow(/distribution/);
    expect(call({explainedWithin: 2})).toThrow(/explainedWithin/);
    expect(call({icc: 0.1})).toThrow(/no such option/);
  });
});

describe("clustersNeeded", () => {
  it("is the smallest number that finds the effect", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.05, max: 2, noNaN: true}),
        fc.integer({min: 1, max: 200}),
        fc.double({min: 0, max: 0.5, noNaN: true}),
        (effect, size, correlation) => {
          const design = {size, correlation};
          const needed = clustersNeeded(effect, design);
          expect(minimalDetectableEffect(needed, design)).toBeLessThanOrEqual(effect);
          if (needed > 3) expect(minimalDetectableEffect(needed - 1, design)).toBeGreaterThan(effect);
        },
      ),
    );
  });
  it("refuses an effect of nothing", () => {
    expect(() => clustersNeeded(0, {size: 10, correlation: 0.1})).toThrow(/effect is 0/);
  });
});

describe("intraclassCorrelation", () => {
  // Shrout & Fleiss (1979), table 2: six targets rated by four judges each.
  const ratings = [9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7];
  const targets = ratings.map((_, at) => Math.floor(at / 4));

  it("gives the 0.17 of Shrout and Fleiss", () => {
    const {icc, clusters, size} = intraclassCorrelation(ratings, targets);
    expect(icc).toBeCloseTo(0.17, 2);
    expect([clusters, size]).toEqual([6, 4]);
  });
  it("does not depend on the unit, the order or the keys", () => {
    const order = [...ratings.keys()].sort((a, b) => ((a * 7) % 24) - ((b * 7) % 24));
    const turned = intraclassCorrelation(
      order.map((at) => 100 - 3 * ratings[at]!),
      order.map((at) => -7.5 * targets[at]!),
    );
    const straight = intraclassCorrelation(ratings, targets);
    expect(turned.icc).toBeCloseTo(straight.icc, 12);
    expect(turned.etaSquared).toBeCloseTo(straight.etaSquared, 12);
  });
  it("is the mean product of pairs in one cluster over the variance, for large samples (its other reading)", () => {
    // 400 clusters of two made of a shared and an own part, each uniform by a fixed rule: the true correlation is 1/2.
    const part = (k: number) => ((k * 0.6180339887498949) % 1) - 0.5;
    const values = Array.from({length: 4000}, (_, at) => part(Math.floor(at / 2) * 17) + part(at * 29 + 3));
    const clusters = values.map((_, at) => Math.floor(at / 2));
    let [product, squares] = [0, 0];
    const centre = values.reduce((a, b) => a + b, 0) / values.length;
    for (let at = 0; at < values.length; at += 2)
      product += (values[at]! - centre) * (values[at + 1]! - centre);
    for (const value of values) squares += (value - centre) ** 2;
    expect(intraclassCorrelation(values, clusters).icc).toBeCloseTo((2 * product) / squares, 2);
  });
  it("is 1 where clusters are alike inside, below 0 where they only differ inside, and empty of sense otherwise", () => {
    expect(intraclassCorrelation([1, 1, 5, 5], [0, 0, 1, 1])).toMatchObject({icc: 1, etaSquared: 1});
    const mixed = intraclassCorrelation([1, 5, 1, 5], [0, 0, 1, 1]);
    expect(mixed.icc).toBe(-1);
    expect(mixed.etaSquared).toBe(0);
    expect(intraclassCorrelation([2, 2, 2], [0, 0, 1])).toMatchObject({icc: NaN, etaSquared: NaN});
    expect(intraclassCorrelation([1, 2, 3], [0, 1, 2]).icc).toBeNaN();
    expect(intraclassCorrelation([1, 2, 3], [0, 0, 0]).icc).toBeNaN();
  });
});

describeContract("intraclassCorrelation", {
  columns: {values: [3, 4, 8, 9], clusters: [1, 1, 2, 2]},
  notNegative: [],
  call: ({values, clusters}) => intraclassCorrelation(values, clusters),
});

describe("readings of shares of variance", () => {
  it("make 2 and 1 percent of section 10.1.3 steps of 0.14 and 0.1 standard deviations", () => {
    expect(varianceShareEffect(0.02).perDeviation).toBeCloseTo(0.1414, 4);
    expect(varianceShareEffect(0.01).perDeviation).toBeCloseTo(0.1, 12);
  });
  it("fit together: what is between and within makes the whole", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), (share) => {
        const {perDeviation, leftWithin, bottomToTop} = varianceShareEffect(share);
        expect(perDeviation ** 2 + leftWithin ** 2).toBeCloseTo(1, 12);
        expect(bottomToTop).toBeCloseTo(2 * 1.2815515655446004 * perDeviation, 9);
      }),
    );
    expect(() => varianceShareEffect(2)).toThrow(/share/);
  });
  it("hold neighbours against siblings", () => {
    expect(neighbourhoodPartOfSiblings(0.1, 0.5)).toBe(0.2);
    expect(neighbourhoodPartOfSiblings(0, 0)).toBeNaN();
    expect(() => neighbourhoodPartOfSiblings(0.6, 0.5)).toThrow(/neighbours is 0.6/);
  });
});

describe("standardizedMeanDifference", () => {
  it("has the readings of Cohen's tables: d = 0.5 leaves 80 percent in common, 69 percent above the mean", () => {
    const {d, superiority, aboveMean, overlap} = standardizedMeanDifference(1, 0, 2);
    expect(d).toBe(0.5);
    expect(aboveMean).toBeCloseTo(0.691, 3);
    expect(superiority).toBeCloseTo(0.638, 3);
    expect(overlap).toBeCloseTo(0.803, 3);
  });
  it("turns round with the groups", () => {
    const value = fc.double({min: -10, max: 10, noNaN: true});
    fc.assert(
      fc.property(value, value, fc.double({min: 0.1, max: 10, noNaN: true}), (a, b, sd) => {
        const [there, back] = [standardizedMeanDifference(a, b, sd), standardizedMeanDifference(b, a, sd)];
        expect(there.d).toBeCloseTo(-back.d, 12);
        expect(there.superiority + back.superiority).toBeCloseTo(1, 12);
        expect(there.aboveMean + back.aboveMean).toBeCloseTo(1, 12);
        expect(there.overlap).toBeCloseTo(back.overlap, 12);
      }),
    );
  });
  it("asks for a deviation", () => {
    expect(() => standardizedMeanDifference(6.3, 7.2, 0)).toThrow(/deviation/);
    expect(() => standardizedMeanDifference(6.3, 7.2, undefined as never)).toThrow(/deviation/);
  });
});
