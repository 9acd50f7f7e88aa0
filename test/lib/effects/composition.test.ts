import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  directStandardization,
  gapsToReference,
  indirectStandardization,
  jointShare,
  leastGini,
  mixtureMean,
  mixtureShare,
  rateDecomposition,
} from "../../../lib/effects/index.js";
import {gini} from "../../../lib/inequality/gini.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const shares = (length: number) =>
  fc
    .array(fc.integer({min: 1, max: 20}), {minLength: length, maxLength: length})
    .map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b, 0)));
const rates = (length: number) =>
  fc.array(fc.double({min: -50, max: 100, noNaN: true}), {minLength: length, maxLength: length});
const population = (length: number) => fc.record({shares: shares(length), rates: rates(length)});
const mean = ({shares: p, rates: r}: {shares: number[]; rates: number[]}) =>
  p.reduce((sum, share, at) => sum + share * r[at]!, 0);
const size = fc.integer({min: 1, max: 6});

describe("standardisation", () => {
  it("agrees with counting out, and is the crude comparison where there is one class", () => {
    const counts = (length: number) =>
      fc.array(fc.integer({min: 1, max: 500}), {minLength: length, maxLength: length});
    fc.assert(
      fc.property(
        size.chain((n) =>
          fc.tuple(
            counts(n),
            counts(n),
            counts(n),
            fc.array(fc.double({min: 0.01, max: 1, noNaN: true}), {minLength: n, maxLength: n}),
          ),
        ),
        ([cases, people, standard, reference]) => {
          const {observed, expected, ratio} = indirectStandardization(cases, people, reference);
          expect(observed).toBe(cases.reduce((a, b) => a + b, 0));
          expect(expected).toBeCloseTo(
            people.reduce((sum, n, at) => sum + n * reference[at]!, 0),
            9,
          );
          expect(ratio * expected).toBeCloseTo(observed, 9);
          // A group with k times the rates of the population compared with has a ratio of k, whatever its age and sex.
          const threefold = people.map((n, at) => 3 * n * reference[at]!);
          expect(indirectStandardization(threefold, people, reference).ratio).toBeCloseTo(3, 9);
          // By its own composition as the standard, a group has its own rate.
          const own = cases.reduce((a, b) => a + b, 0) / people.reduce((a, b) => a + b, 0);
          expect(directStandardization(cases, people, people)).toBeCloseTo(own, 9);
          // Only the proportions of the standard count.
          const larger = standard.map((n) => 7 * n);
          expect(directStandardization(cases, people, larger)).toBeCloseTo(
            directStandardization(cases, people, standard),
            9,
          );
        },
      ),
    );
  });
  it("has no value where the standard has a class that the group lacks", () => {
    expect(directStandardization([1, 0], [10, 0], [5, 5])).toBeNaN();
    expect(directStandardization([1, 0], [10, 0], [5, 0])).toBeCloseTo(0.1, 12);
    expect(directStandardization([1, 0], [10, 5], [0, 0])).toBeNaN();
    expect(indirectStandardization([0], [5], [0]).ratio).toBeNaN();
  });
});

describeContract("indirectStandardization", {
  columns: {cases: [1, 2, 3], people: [10, 20, 30], rates: [1, 0, 2]},
  notNegative: ["cases", "people", "rates"],
  call: ({cases, people, rates: reference}) => indirectStandardization(cases, people, reference),
});
describeContract("directStandardization", {
  columns: {cases: [1, 2, 3], people: [10, 20, 30], standard: [1, 0, 2]},
  notNegative: ["cases", "people", "standard"],
  call: ({cases, people, standard}) => directStandardization(cases, people, standard),
});

describe("rateDecomposition", () => {
  it("adds up to the gap, turns its sign with the populations, and tells the two parts apart", () => {
    fc.assert(
      fc.property(
        size.chain((n) => fc.tuple(population(n), population(n))),
        ([first, second]) => {
          const {gap, composition, rates: within} = rateDecomposition(first, second);
          expect(gap).toBeCloseTo(mean(first) - mean(second), 8);
          expect(composition + within).toBeCloseTo(gap, 9);
          const turned = rateDecomposition(second, first);
          expect(turned.composition).toBeCloseTo(-composition, 9);
          expect(rateDecomposition(first, {...second, rates: first.rates}).rates).toBe(0);
          expect(rateDecomposition(first, {...second, shares: first.shares}).composition).toBe(0);
        },
      ),
    );
  });
  it("explains an area's trust by who lives there, with the levels of section 10.4.1", () => {
    const of = (immigrants: number) => ({shares: [immigrants, 1 - immigrants], rates: [6.3, 7.2]});
    const {gap, composition} = rateDecomposition(of(0.5), of(0.15));
    expect(gap).toBeCloseTo(-0.9 * 0.35, 12);
    expect(composition).toBeCloseTo(gap, 12);
  });
  it("refuses shares that are no whole, and classes that do not match", () => {
    const right = {shares: [0.5, 0.5], rates: [1, 2]};
    expect(() => rateDecomposition({shares: [0.5, 0.4], rates: [1, 2]}, right)).toThrow(/add up to 0.9/);
    expect(() => rateDecomposition(right, {shares: [1], rates: [1]})).toThrow(/second/);
    expect(() => rateDecomposition(right, {shares: [1.5, -0.5], rates: [1, 1]})).toThrow(/second.shares/);
  });
});

describe("mixtureMean", () => {
  it("gives the report's totals: 78 percent who complete, 62.5 percent in after-school care", () => {
    expect(mixtureMean([82, 74], [0.5, 0.5])).toBe(78);
    expect(mixtureMean([88, 68], [0.5, 0.5])).toBe(78);
    expect(mixtureMean([80, 80, 60, 30], [0.25, 0.25, 0.25, 0.25])).toBe(62.5);
    expect(mixtureMean([6.3, 7.2], [0.3, 0.7])).toBeCloseTo(7.2 - 0.9 * 0.3, 12);
  });
  it("is undone by mixtureShare", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), (p) => {
        expect(mixtureShare(mixtureMean([82, 74], [p, 1 - p]), 82, 74)).toBeCloseTo(p, 9);
      }),
    );
  });
  it("lies between the levels, and moves with their scale", () => {
    fc.assert(
      fc.property(
        size.chain((n) => population(n)),
        (given) => {
          const mixed = mixtureMean(given.rates, given.shares);
          expect(mixed).toBeGreaterThanOrEqual(Math.min(...given.rates) - 1e-9);
          expect(mixed).toBeLessThanOrEqual(Math.max(...given.rates) + 1e-9);
          const scaled = given.rates.map((rate) => 3 * rate + 5);
          expect(mixtureMean(scaled, given.shares)).toBeCloseTo(3 * mixed + 5, 7);
        },
      ),
    );
  });
  it("refuses percent for shares, and parts that are missing", () => {
    expect(() => mixtureMean([1, 2], [50, 50])).toThrow(/60 percent is 0.6/);
    expectRefusal(() => mixtureMean([1, 2], [0.5, 0.4]), {
      functionName: "mixtureMean",
      argument: "shares",
      row: undefined,
      value: [0.5, 0.4],
    });
    expect(() => mixtureMean([1, 2], [1])).toThrow(/shares, row 1/);
  });
});

describe("jointShare", () => {
  it("gives what the report's chains come to", () => {
    expect(jointShare([0.2, 0.2])).toBeCloseTo(0.04, 12); // section 6.7.3
    expect(jointShare([0.922, 0.966])).toBeCloseTo(0.891, 3); // section 6.2
    expect([0.8, 0.5, 0.4].map((p) => Math.round(100 * jointShare([2 / 3, p])))).toEqual([53, 33, 27]); // 10.4.2
  });
  it("is at most the smallest share, whatever the order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 6}),
        (chain) => {
          expect(jointShare(chain)).toBeLessThanOrEqual(Math.min(...chain));
          expect(jointShare([...chain].reverse())).toBeCloseTo(jointShare(chain), 12);
        },
      ),
    );
  });
  it("refuses what is no share", () => {
    expect(() => jointShare([0.5, 1.2])).toThrow(/row 1/);
    expect(() => jointShare([])).toThrow(/no rows/);
  });
});

describe("leastGini", () => {
  it("gives Stavanger's 0.15, and the Gini of a curve that is straight between its points", () => {
    expect(leastGini([0.96], [0.81])).toBeCloseTo(0.15, 12);
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 50}), {minLength: 1, maxLength: 12}), (amounts) => {
        const sorted = [...amounts].sort((a, b) => a - b);
        const all = sorted.reduce((a, b) => a + b, 0);
        fc.pre(all > 0);
        let sum = 0;
        const cumulative = sorted.map((amount) => Math.min(1, (sum += amount / all)));
        const people = sorted.map((_, at) => (at + 1) / sorted.length);
        expect(leastGini(people, cumulative)).toBeCloseTo(gini(amounts), 9);
      }),
    );
  });
  it("is a lower bound: fewer points never say more", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 50}), {minLength: 2, maxLength: 12}),
        fc.nat(),
        (amounts, pick) => {
          const sorted = [...amounts].sort((a, b) => a - b);
          const all = sorted.reduce((a, b) => a + b, 0);
          const at = pick % (sorted.length - 1);
          const below = sorted.slice(0, at + 1).reduce((a, b) => a + b, 0);
          expect(leastGini([(at + 1) / sorted.length], [below / all])).toBeLessThanOrEqual(
            gini(amounts) + 1e-9,
          );
        },
      ),
    );
  });
  it("refuses what is no Lorenz curve", () => {
    expect(() => leastGini([0.96], [0.97])).toThrow(/from those with least upwards/);
    expect(() => leastGini([0.5, 0.4], [0.1, 0.2])).toThrow(/row 1/);
    expect(() => leastGini([0.5], [0.1, 0.2])).toThrow(/people/);
  });
});

describe("gapsToReference", () => {
  it("counts the areas above and below their municipalities", () => {
    const pair = fc.record({value: fc.integer({min: 0, max: 5}), reference: fc.integer({min: 0, max: 5})});
    fc.assert(
      fc.property(fc.array(pair, {minLength: 1}), (areas) => {
        const {gaps, above, below} = gapsToReference(
          areas.map(({value}) => value),
          areas.map(({reference}) => reference),
        );
        expect([...gaps]).toEqual(areas.map(({value, reference}) => value - reference));
        expect(above).toBe(areas.filter(({value, reference}) => value > reference).length);
        expect(above + below).toBe(areas.filter(({value, reference}) => value !== reference).length);
      }),
    );
  });
});

describeContract("gapsToReference", {
  columns: {values: [38, 42, 41], references: [40, 41, 41]},
  notNegative: [],
  call: ({values, references}) => gapsToReference(values, references),
});
