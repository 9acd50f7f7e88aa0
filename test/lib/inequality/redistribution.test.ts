import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  concentrationIndex,
  extremeGroupGap,
  gini,
  growthIncidence,
  inequalityWithoutGroup,
  percentileRatio,
  quantile,
  redistributionSteps,
  redistributiveEffect,
  relativeLevelAfterGrowth,
} from "../../../lib/inequality/index.js";
import {orders, reordered, replicated} from "../../support/arbitraries.js";

const digits = 10;
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);
const amounts = fc.integer({min: 1, max: 1_000_000}).map((cents) => cents / 100);
/** Two amounts per person, many of the first equal, with whole weights above 0. */
const pairs = fc
  .array(
    fc.record({
      first: fc.oneof(fc.integer({min: 1, max: 10}), amounts),
      second: amounts,
      weight: fc.integer({min: 1, max: 5}),
    }),
    {minLength: 1, maxLength: 30},
  )
  .map((rows) => ({
    first: rows.map(({first}) => first),
    second: rows.map(({second}) => second),
    weights: rows.map(({weight}) => weight),
  }));

describe("concentrationIndex", () => {
  it("of a column ranked by itself is its Gini coefficient, and by its opposite the negative of that", () => {
    fc.assert(
      fc.property(pairs, ({first, weights}) => {
        const expected = gini(first, {weights});
        const opposite = first.map((value) => -value);
        expect(concentrationIndex(first, first, {weights})).toBeCloseTo(expected, digits);
        expect(concentrationIndex(first, opposite, {weights})).toBeCloseTo(-expected, digits);
      }),
    );
  });
  it("never lies outside the Gini coefficient of what is spread", () => {
    fc.assert(
      fc.property(pairs, ({first, second, weights}) => {
        const index = concentrationIndex(second, first, {weights});
        expect(Math.abs(index)).toBeLessThanOrEqual(gini(second, {weights}) + 1e-12);
      }),
    );
  });
  it("does not depend on the order of rows, even of those that are equal in the ranking", () => {
    fc.assert(
      fc.property(
        pairs.chain((rows) => fc.tuple(fc.constant(rows), orders(rows.first.length))),
        ([{first, second, weights}, order]) => {
          const expected = concentrationIndex(second, first, {weights});
          const actual = concentrationIndex(reordered(second, order), reordered(first, order), {
            weights: reordered(weights, order),
          });
          expect(actual).toBeCloseTo(expected, digits);
          const one = concentrationIndex(replicated(second, weights), replicated(first, weights));
          expect(one).toBeCloseTo(expected, digits);
        },
      ),
    );
  });
  it("is 0 when all have the same or nothing ranks them, and has no value when there is nothing", () => {
    expect(concentrationIndex([2, 2, 2], [5, 1, 3])).toBeCloseTo(0, 14);
    expect(concentrationIndex([1, 5, 2], [4, 4, 4])).toBeCloseTo(0, 14);
    expect(concentrationIndex([0, 0], [1, 2])).toBeNaN();
  });
});

describe("redistributiveEffect", () => {
  it("has parts that add up, and reranking that is never negative", () => {
    fc.assert(
      fc.property(pairs, ({first, second, weights}) => {
        const effect = redistributiveEffect(first, second, {weights});
        expect(effect.before).toBeCloseTo(gini(first, {weights}), digits);
        expect(effect.after).toBeCloseTo(gini(second, {weights}), digits);
        expect(effect.absolute).toBeCloseTo(effect.vertical - effect.reranking, digits);
        expect(effect.reranking).toBeGreaterThanOrEqual(-1e-12);
        if (effect.before > 1e-6) expect(effect.relative).toBeCloseTo(effect.absolute / effect.before, 8);
      }),
    );
  });
  it("has a vertical part of Kakwani's progressivity times t / (1 − t), for taxes and for benefits", () => {
    fc.assert(
      fc.property(pairs, ({first, second, weights}) => {
        const {vertical, progressivity, netTaxRate: t} = redistributiveEffect(first, second, {weights});
        fc.pre(Math.abs(t) > 1e-3);
        const expected = (progressivity * t) / (1 - t);
        expect(Math.abs(vertical - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      }),
    );
  });
  it("of a tax in proportion to income is none, and of a fixed sum to all is t of the inequality", () => {
    fc.assert(
      fc.property(pairs, fc.double({min: 0.01, max: 0.9, noNaN: true}), ({first, weights}, t) => {
        const after = first.map((income) => (1 - t) * income);
        expect(redistributiveEffect(first, after, {weights}).absolute).toBeCloseTo(0, digits);
        const mean = sum(first.map((value, row) => value * weights[row]!)) / sum(weights);
        const shared = after.map((income) => income + t * mean);
        const {before, relative, reranking} = redistributiveEffect(first, shared, {weights});
        fc.pre(before > 1e-6);
        expect(relative).toBeCloseTo(t, 8);
        expect(reranking).toBeCloseTo(0, digits);
      }),
    );
  });
  it("reaches the 40 percent that section 4.1.1 prints when 40 percent of incomes is shared out equally", () => {
    const income = [0, 0, 120, 300, 480, 600];
    const after = income.map((value) => 0.6 * value + 0.4 * 250);
    expect(redistributiveEffect(income, after).relative).toBeCloseTo(0.4, 12);
  });
  it("sees those who change places", () => {
    const {absolute, vertical, reranking} = redistributiveEffect([1, 3], [3, 1]);
    expect(absolute).toBeCloseTo(0, digits);
    expect(vertical).toBeCloseTo(0.5, digits);
    expect(reranking).toBeCloseTo(0.5, digits);
  });
  it("has no relative form of equal incomes, and no progressivity when nothing is taken", () => {
    expect(redistributiveEffect([1, 1], [1, 2]).relative).toBeNaN();
    expect(redistributiveEffect([1, 3], [2, 2]).progressivity).toBeNaN();
    expect(redistributiveEffect([0, 0], [1, 2]).before).toBeNaN();
    expect(redistributiveEffect([1, 2], [1, 2], {weights: [0, 0]}).after).toBeNaN();
  });
});

describe("redistributionSteps", () => {
  it("adds up to the whole effect", () => {
    fc.assert(
      fc.property(pairs, ({first, second, weights}) => {
        const middle = first.map((value, row) => (value + second[row]!) / 3);
        const steps = redistributionSteps([first, middle, second], {weights});
        const {absolute, relative, before} = redistributiveEffect(first, second, {weights});
        expect(sum(steps.map(({reduction}) => reduction))).toBeCloseTo(absolute, digits);
        fc.pre(before > 1e-3);
        expect(sum(steps.map(({share}) => share))).toBeCloseTo(relative, 8);
      }),
    );
  });
  it("divides the 40 percent of section 4.1.1 into 10 for a tax and 30 for the rest, in that order", () => {
    const income = [0, 100, 200, 500];
    const mixed = (part: number) => income.map((value) => (1 - part) * value + part * 200);
    const [tax, rest] = redistributionSteps([income, mixed(0.1), mixed(0.4)]);
    expect(tax!.share).toBeCloseTo(0.1, digits);
    expect(rest!.share).toBeCloseTo(0.3, digits);
    expect(rest!.gini).toBeCloseTo(gini(mixed(0.4)), digits);
  });
  it("has no shares of equal incomes", () => {
    expect(
      redistributionSteps([
        [1, 1],
        [1, 2],
      ])[0]!.share,
    ).toBeNaN();
  });
});

describe("growthIncidence", () => {
  const fromTenths = (means: number[]) => ({values: means.flatMap((mean) => [mean - 0.5, mean, mean + 0.5])});

  it("gives back the growth that the report prints of lowest tenth, median and highest tenth", () => {
    const before = [100, 120, 140, 160, 180, 180, 200, 220, 240, 300];
    const growth = [0.56, 0.6, 0.7, 0.75, 0.78, 0.78, 0.8, 0.9, 1, 1.22];
    const after = before.map((mean, at) => mean * (1 + growth[at]!));
    const {groups, median} = growthIncidence(fromTenths(before), {values: after});
    expect(groups[0]).toBeCloseTo(0.56, digits);
    expect(groups[9]).toBeCloseTo(1.22, digits);
    expect(median).toBeCloseTo(0.78, 2);
  });
  it("is one rate everywhere when all incomes grow by it", () => {
    fc.assert(
      fc.property(pairs, fc.double({min: -0.9, max: 5, noNaN: true}), ({second, weights}, rate) => {
        const values = second.map((value) => value * (1 + rate));
        const {groups, median, mean} = growthIncidence({values: second, weights}, {values, weights});
        for (const growth of [...groups, median, mean]) expect(growth).toBeCloseTo(rate, 8);
      }),
    );
  });
  it("of one group is the growth of the mean, and of all groups averages to it by their incomes", () => {
    fc.assert(
      fc.property(pairs, pairs, fc.integer({min: 1, max: 12}), (one, other, groups) => {
        const before = {values: one.second, weights: one.weights};
        const after = {values: other.second, weights: other.weights};
        const {mean, ...told} = growthIncidence(before, after, {groups});
        const [alone] = growthIncidence(before, after, {groups: 1}).groups;
        expect(alone! / mean).toBeCloseTo(1, 6);
        // The means of the groups before, from their growth against a world where all have 1.
        const ofOne = growthIncidence({values: [1]}, before, {groups}).groups.map((value) => value + 1);
        const expected = sum(Array.from(ofOne, (value, at) => value * told.groups[at]!)) / sum([...ofOne]);
        expect(Math.abs(expected - mean)).toBeLessThan(1e-8 * Math.max(1, Math.abs(mean)));
      }),
    );
  });
  it("tells of the medians as they are", () => {
    fc.assert(
      fc.property(pairs, ({first, second, weights}) => {
        const {median} = growthIncidence({values: first, weights}, {values: second, weights});
        const expected = quantile(second, 0.5, {weights}) / quantile(first, 0.5, {weights}) - 1;
        expect(median).toBeCloseTo(expected, digits);
      }),
    );
  });
  it("has no value where there was nothing to grow from, or nobody", () => {
    const {groups, mean} = growthIncidence({values: [0, 4]}, {values: [1, 8]}, {groups: 2});
    expect(groups).toEqual(Float64Array.of(NaN, 1));
    expect(mean).toBe(1.25);
    const losses = growthIncidence({values: [-4, 8]}, {values: [-2, 8]}, {groups: 2});
    expect(losses.groups).toEqual(Float64Array.of(NaN, 0));
    const nobody = growthIncidence({values: [1], weights: [0]}, {values: [1]}, {groups: 2});
    expect(nobody).toEqual({groups: Float64Array.of(NaN, NaN), median: NaN, mean: NaN});
  });
});

describe("relativeLevelAfterGrowth", () => {
  it("follows what the report prints of prices, incomes and housing wealth", () => {
    expect(relativeLevelAfterGrowth(1, 0.65, 1)).toBeCloseTo(0.825, 12);
    expect(relativeLevelAfterGrowth(0.84, 0.6, 1)).toBeCloseTo(0.672, 12);
    expect(relativeLevelAfterGrowth(1, 1.22, 0.56)).toBeCloseTo(1.42, 2);
    expect(relativeLevelAfterGrowth(1, 1, -0.5)).toBe(4);
  });
  it("is undone by growth the other way round", () => {
    const growths = fc.double({min: -0.9, max: 10, noNaN: true});
    fc.assert(
      fc.property(amounts, growths, growths, (start, one, other) => {
        const there = relativeLevelAfterGrowth(start, one, other);
        expect(relativeLevelAfterGrowth(there, other, one) / start).toBeCloseTo(1, digits);
      }),
    );
  });
});

describe("inequalityWithoutGroup", () => {
  it("measures P90/P10 with and without a group, as section 1.1.2.3 does", () => {
    const income = [...new Array<number>(20).fill(10), ...Array.from({length: 80}, (_, at) => 20 + at)];
    const member = income.map((value) => (value === 10 ? 1 : 0));
    const {everybody, without, difference} = inequalityWithoutGroup(income, member);
    expect(everybody).toBe(percentileRatio(income));
    expect(without).toBe(percentileRatio(income.slice(20)));
    expect(difference).toBe(everybody - without);
    expect(difference).toBeGreaterThan(0);
  });
  it("takes any measure and weights", () => {
    fc.assert(
      fc.property(pairs, ({first, second, weights}) => {
        const member = first.map((value) => (value > 5 ? 1 : 0));
        fc.pre(member.includes(0));
        const others = (_: number, row: number) => member[row] === 0;
        const {everybody, without} = inequalityWithoutGroup(second, member, {measure: gini, weights});
        expect(everybody).toBe(gini(second, {weights}));
        expect(without).toBe(gini(second.filter(others), {weights: weights.filter(others)}));
      }),
    );
  });
  it("has no value without everybody", () => {
    expect(inequalityWithoutGroup([1, 2], [1, 1]).without).toBeNaN();
  });
});

describe("extremeGroupGap", () => {
  it("of a column ranked by itself compares the means of its ends", () => {
    const values = Array.from({length: 200}, (_, at) => at);
    const {lowest, highest} = extremeGroupGap(values, values, {share: 0.01});
    expect(lowest).toBe(0.5);
    expect(highest).toBe(198.5);
  });
  it("gives back what section 4.3.1 prints of the richest and poorest hundredth of men", () => {
    const income = Array.from({length: 100}, (_, at) => 1000 * at);
    const years = income.map((_, at) => (at === 0 ? 70.6 : at === 99 ? 84.6 : 79));
    expect(extremeGroupGap(years, income, {share: 0.01}).difference).toBeCloseTo(14, 12);
  });
  it("doubles as section 1.1.5 prints for the tenths of areas, by people and not by areas", () => {
    // Deaths per 1000 in ten areas; the two worst have half of a tenth of the people each.
    const rates = [6, 2, 3, 3, 3, 3, 3, 3, 3, 2];
    const conditions = [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9];
    const people = [50, 50, 100, 100, 100, 100, 100, 100, 200, 100];
    const worstFirst = conditions.map((value) => -value);
    expect(extremeGroupGap(rates, worstFirst, {weights: people}).ratio).toBeCloseTo(4 / 2, 12);
    expect(extremeGroupGap(rates, worstFirst).ratio).toBe(3);
  });
  it("is none when the ranking tells nothing, whatever the order of rows", () => {
    fc.assert(
      fc.property(pairs, ({second, weights}) => {
        const {difference, lowest} = extremeGroupGap(
          second,
          second.map(() => 7),
          {weights},
        );
        const mean = sum(second.map((value, row) => value * weights[row]!)) / sum(weights);
        expect(difference).toBeCloseTo(0, 8);
        expect(lowest / mean).toBeCloseTo(1, digits);
      }),
    );
  });
  it("turns round with the ranking, and ends meet when each is half", () => {
    fc.assert(
      fc.property(pairs, ({first, second, weights}) => {
        const turned = first.map((value) => -value);
        const one = extremeGroupGap(second, first, {share: 0.3, weights});
        const other = extremeGroupGap(second, turned, {share: 0.3, weights});
        expect(other.difference).toBeCloseTo(-one.difference, 6);
        const half = extremeGroupGap(second, first, {share: 0.5, weights});
        const mean = sum(second.map((value, row) => value * weights[row]!)) / sum(weights);
        expect((half.lowest + half.highest) / 2 / mean).toBeCloseTo(1, 8);
      }),
    );
  });
  it("has no value of nobody", () => {
    expect(extremeGroupGap([1, 2], [1, 2], {share: 0}).difference).toBeNaN();
    expect(extremeGroupGap([1, 2], [1, 2], {weights: [0, 0]}).lowest).toBeNaN();
    expect(extremeGroupGap([0, 2], [1, 2]).ratio).toBeNaN();
  });
});
