import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gini} from "../../../lib/inequality/index.js";
import {correlation, rowBootstrap, rowPermutationTest, wilsonInterval} from "../../../lib/inference/index.js";
import {randomStream, uniform} from "../../../lib/random.js";
import {chancesOf, deals, expectChances, meanAndDeviation, multinomialChance} from "../../support/chances.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const sum = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);
const mean = (column: ArrayLike<number>) => sum(column) / column.length;
const product = (x: ArrayLike<number>, y: ArrayLike<number>) =>
  sum(Array.from(x, (value, row) => value * y[row]!));
const draws = {replicates: 20};

describeContract("rowBootstrap", {
  columns: {"columns[0]": [3, 1, 4, 1], "columns[1]": [2, 7, 1, 8]},
  notNegative: [],
  call: (columns) => rowBootstrap(product, [columns["columns[0]"], columns["columns[1]"]], draws),
});
describeContract("rowPermutationTest", {
  columns: {"columns[0]": [3, 1, 4, 1], "columns[1]": [2, 7, 1, 8]},
  notNegative: [],
  call: (columns) => rowPermutationTest(product, [columns["columns[0]"], columns["columns[1]"]], draws),
});

describe("rowBootstrap", () => {
  const values = [1, 2, 4, 8];

  it("draws as the multinomial distribution does", () => {
    // Powers of 5 as values: the sum of four draws tells how often each was drawn.
    const powers = [1, 5, 25, 125];
    const chances = chancesOf(
      [...deals(4, 4)].map(
        (counts) => [product(counts, powers), multinomialChance(counts, [0.25, 0.25, 0.25, 0.25])] as const,
      ),
    );
    const {replicates} = rowBootstrap(sum, [powers], {replicates: 20_000});
    expectChances(replicates, chances);
  });
  it("knows the error and the bias of a statistic to within what chance leaves, against all samples at once", () => {
    const square = (column: ArrayLike<number>) => mean(column) ** 2;
    const exact = meanAndDeviation(
      chancesOf(
        [...deals(4, 4)].map((counts) => {
          const drawn = counts.flatMap((count, at) => new Array<number>(count).fill(values[at]!));
          return [square(drawn), multinomialChance(counts, [0.25, 0.25, 0.25, 0.25])] as const;
        }),
      ),
    );
    const {observed, estimate, bias, standardError} = rowBootstrap(square, [values], {replicates: 20_000});
    expect(observed).toBe(square(values));
    expect(Math.abs(standardError / exact.sd - 1)).toBeLessThan(0.03);
    expect(Math.abs(bias - (exact.mean - observed))).toBeLessThan((4 * exact.sd) / Math.sqrt(20_000));
    expect(estimate).toBeCloseTo(observed - bias, 12);
  });
  it("draws the columns of a row together", () => {
    const x = [1, 2, 3, 4, 5];
    const doubled = x.map((value) => 2 * value);
    const same = (one: ArrayLike<number>, two: ArrayLike<number>) =>
      Array.from(one).every((value, row) => two[row] === 2 * value) ? 1 : 0;
    const {replicates} = rowBootstrap(same, [x, doubled], draws);
    expect(mean(replicates)).toBe(1);
  });
  it("draws clusters whole, which makes the error larger where their rows are alike", () => {
    const random = randomStream("test", 9);
    const households = Array.from({length: 60}, () => uniform(random));
    const people = households.flatMap((level) => [level, level, level]);
    const clusters = people.map((_, row) => `household ${Math.floor(row / 3)}`);
    const alone = rowBootstrap(mean, [people]).standardError;
    const together = rowBootstrap(mean, [people], {clusters}).standardError;
    // Three copies of everybody are three times as many rows and no more households.
    expect(together / alone).toBeGreaterThan(1.5);
    expect(together / alone).toBeLessThan(2);
    const sizes = rowBootstrap((column) => column.length, [[1, 2, 3, 4]], {clusters: ["a", "a", "a", "b"]});
    expect(new Set(sizes.replicates)).toEqual(new Set([2, 4, 6]));
  });
  it("holds a share about as often as Wilson's interval says it should be held", () => {
    const asked = Array.from({length: 200}, (_, row) => (row < 60 ? 1 : 0));
    const {lower, upper} = wilsonInterval([60], [200]);
    for (const interval of ["percentile", "bias-corrected", "basic"] as const) {
      const told = rowBootstrap(mean, [asked], {interval, replicates: 4000}).interval;
      expect(Math.abs(told[0] - lower[0]!)).toBeLessThan(0.01);
      expect(Math.abs(told[1] - upper[0]!)).toBeLessThan(0.01);
    }
  });
  it("covers what it should: nine in ten of many samples' intervals of level 0.9", () => {
    const random = randomStream("test", 11);
    const samples = 200;
    let held = 0;
    for (let sample = 0; sample < samples; sample++) {
      const drawn = Array.from({length: 40}, () => -Math.log(1 - uniform(random)));
      const [lower, upper] = rowBootstrap(mean, [drawn], {
        level: 0.9,
        replicates: 200,
        seed: sample,
      }).interval;
      if (lower <= 1 && upper >= 1) held++;
    }
    // Skewed values and 40 of them: somewhat too few, as is known of the percentile intervals.
    expect(held / samples).toBeGreaterThan(0.82);
    expect(held / samples).toBeLessThan(0.95);
  });
  it("moves the tails by twice the deviate of the middle, and is the percentile interval where that is 0", () => {
    const symmetric = [-3, -2, -1, 0, 1, 2, 3];
    // With x and −x in pairs the replicates lie about evenly on both sides; the two intervals are then near each other.
    const percentile = rowBootstrap(mean, [symmetric], {interval: "percentile", replicates: 5000}).interval;
    const corrected = rowBootstrap(mean, [symmetric], {replicates: 5000}).interval;
    expect(Math.abs(percentile[0] - corrected[0])).toBeLessThan(0.15);
    // The largest value of a sample is never exceeded: every replicate is at or below it, and the tails move up.
    const largest = (column: ArrayLike<number>) => Math.max(...Array.from(column));
    const ends = rowBootstrap(largest, [symmetric], {replicates: 2000});
    const plain = rowBootstrap(largest, [symmetric], {replicates: 2000, interval: "percentile"});
    expect(ends.interval[0]).toBeGreaterThanOrEqual(plain.interval[0]);
    expect(ends.interval[1]).toBe(3);
  });
  it("has its tails where the formula puts them, with half of the replicates that are equal below", () => {
    // Replicates of 1 to 100 about a statistic of 30: 29 and a half lie below, so z₀ = Φ⁻¹(0.295).
    let next = 0;
    const counted = () => (next++ === 0 ? 30 : next - 1);
    const {interval} = rowBootstrap(counted, [[1, 2]], {replicates: 100});
    // 1 + 99 Φ(2 z₀ ∓ 1.96), by scipy.
    expect(interval[0]).toBeCloseTo(1.1180286648159363, 10);
    expect(interval[1]).toBeCloseTo(81.30786135042591, 10);
  });
  it("is at the end of its replicates when all lie on one side of the statistic", () => {
    let calls = 0;
    const first = () => (calls++ === 0 ? 10 : calls);
    expect(rowBootstrap(first, [[1, 2]], {replicates: 5}).interval).toEqual([6, 6]);
    calls = 0;
    const last = () => (calls++ === 0 ? 0 : calls);
    expect(rowBootstrap(last, [[1, 2]], {replicates: 5}).interval).toEqual([2, 2]);
  });
  it("mirrors the percentile interval for the basic one", () => {
    const options = {seed: 4, replicates: 300};
    const plain = rowBootstrap(gini, [values], {...options, interval: "percentile"});
    const basic = rowBootstrap(gini, [values], {...options, interval: "basic"});
    expect(basic.interval[0]).toBeCloseTo(2 * plain.observed - plain.interval[1], 12);
    expect(basic.interval[1]).toBeCloseTo(2 * plain.observed - plain.interval[0], 12);
  });
  it("keeps the form of what the statistic returns", () => {
    const summary = (column: ArrayLike<number>) => ({mean: mean(column), ends: [column[0]!, column.length]});
    const told = rowBootstrap(summary, [values], draws);
    expect(told.mean.observed).toBe(mean(values));
    expect(told.ends[1]!.interval).toEqual([4, 4]);
    expect(told.ends).toHaveLength(2);
  });
  it("is the same for the same seed, and another for another", () => {
    const run = (seed: number) => rowBootstrap(gini, [values], {seed, replicates: 50});
    expect(run(2)).toEqual(run(2));
    expect(run(2).replicates).not.toEqual(run(3).replicates);
  });
  it("leaves out replicates without a value, and has none where the statistic has none", () => {
    const told = rowBootstrap(
      (x, y) => correlation(x, y),
      [
        [1, 2],
        [1, 2],
      ],
      {replicates: 200},
    );
    expect(told.replicates.some(Number.isNaN)).toBe(true);
    for (const end of told.interval) expect(end).toBeCloseTo(1, 12);
    const none = rowBootstrap(
      correlation,
      [
        [1, 1],
        [1, 2],
      ],
      draws,
    );
    expect([none.observed, none.estimate, none.standardError, ...none.interval]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
  });
  it("gives the statistic columns of its own", () => {
    const income = [3, 1, 2];
    const greedy = (column: Float64Array) => {
      const total = sum(column);
      column.fill(0);
      return total;
    };
    expect(rowBootstrap(greedy, [income], {replicates: 50}).standardError).toBeGreaterThan(0);
    expect(income).toEqual([3, 1, 2]);
  });
});

describe("rowPermutationTest", () => {
  it("draws every order equally often", () => {
    const places = (x: ArrayLike<number>) => product(x, [1, 5, 25, 125]);
    const orders: number[][] = [];
    const place = (left: number[], order: number[]) => {
      if (left.length === 0) orders.push(order);
      for (const next of left)
        place(
          left.filter((other) => other !== next),
          [...order, next],
        );
    };
    place([0, 1, 2, 3], []);
    const chances = chancesOf(orders.map((order) => [places(order), 1 / 24] as const));
    expectChances(rowPermutationTest(places, [[0, 1, 2, 3]], {replicates: 12_000}).replicates, chances);
  });
  it("has the p of all orders at once, to within what chance leaves (Fisher's exact way for two groups)", () => {
    const member = [1, 1, 1, 0, 0, 0, 0];
    const income = [9, 7, 4, 5, 3, 2, 1];
    const groupMean = (flags: ArrayLike<number>, values: ArrayLike<number>) => product(flags, values) / 3;
    // Of the 35 ways to pick three of seven, those with a sum of 20 or more: 9+7+5, 9+7+4.
    const {p} = rowPermutationTest(groupMean, [member, income], {replicates: 20_000, alternative: "greater"});
    expect(Math.abs(p - 2 / 35)).toBeLessThan(0.006);
  });
  it("is seldom small when there is nothing to find: p-values are spread evenly", () => {
    const random = randomStream("test", 21);
    const column = () => Array.from({length: 15}, () => uniform(random));
    const tests = 300;
    let small = 0;
    for (let test = 0; test < tests; test++) {
      const {p} = rowPermutationTest(correlation, [column(), column()], {replicates: 99, seed: test});
      if (p <= 0.1) small++;
    }
    expect(small / tests).toBeGreaterThan(0.05);
    expect(small / tests).toBeLessThan(0.15);
  });
  it("leaves the sum of each part as it was when rows change places within parts", () => {
    const within = ["a", "b", "a", "b", "a"];
    const sumOfA = (x: ArrayLike<number>) => x[0]! + x[2]! + x[4]!;
    const {replicates, sd} = rowPermutationTest(sumOfA, [[1, 10, 2, 20, 3]], {within, replicates: 50});
    expect(new Set(replicates)).toEqual(new Set([6]));
    expect(sd).toBe(0);
    expect(rowPermutationTest(sumOfA, [[1, 10, 2, 20, 3]], {replicates: 50}).sd).toBeGreaterThan(0);
  });
  it("moves only the columns that it is told to, and these together", () => {
    const x = [1, 2, 3, 4, 5];
    const pairs = (one: ArrayLike<number>, two: ArrayLike<number>, three: ArrayLike<number>) => [
      product(one, two),
      product(one, three),
      three[0]!,
    ];
    const [together, apart, stays] = rowPermutationTest(pairs, [x, x, x], {shuffled: [0, 1], replicates: 50});
    expect(together!.sd).toBe(0);
    expect(apart!.sd).toBeGreaterThan(0);
    expect(stays!.sd).toBe(0);
  });
  it("has a p above 0 and at most 1, and the same for the same seed", () => {
    const column = fc.array(fc.integer({min: -5, max: 5}), {minLength: 3, maxLength: 12});
    fc.assert(
      fc.property(column, fc.constantFrom("two-sided", "greater", "less"), (x, alternative) => {
        const y = x.map((value, row) => value * row);
        const run = () => rowPermutationTest(product, [x, y], {alternative, replicates: 30});
        expect(run().p).toBeGreaterThan(0);
        expect(run().p).toBeLessThanOrEqual(1);
        expect(run()).toEqual(run());
      }),
      {numRuns: 50},
    );
  });
  it("has no value where the statistic has none", () => {
    expect(
      rowPermutationTest(
        correlation,
        [
          [1, 1, 1],
          [1, 2, 3],
        ],
        draws,
      ).p,
    ).toBeNaN();
  });
});

describe("statistics of rows", () => {
  const calls = {
    rowBootstrap: (statistic: () => unknown, columns: number[][], options: object = {}) =>
      rowBootstrap(statistic, columns, options),
    rowPermutationTest: (statistic: () => unknown, columns: number[][], options: object = {}) =>
      rowPermutationTest(statistic, columns, options),
  };
  describe.each(Object.entries(calls))("%s", (functionName, call) => {
    const expected = {functionName, row: undefined};
    it("refuses what is no statistic, no columns or no option", () => {
      const text = "gini" as unknown as () => number;
      expectRefusal(() => call(text, [[1]]), {...expected, argument: "statistic", value: "gini"});
      expectRefusal(() => call(() => 1, []), {...expected, argument: "columns", value: []});
      const bare = Float64Array.of(1, 2) as unknown as number[][];
      expectRefusal(() => call(() => 1, bare), {...expected, argument: "columns", value: bare});
      expectRefusal(() => call(() => 1, [[1]], {draws: 5}), {...expected, argument: "draws", value: 5});
      expectRefusal(() => call(() => 1, [[1]], {replicates: 0}), {
        ...expected,
        argument: "replicates",
        value: 0,
      });
      expectRefusal(() => call(() => 1, [[1]], {seed: -1}), {...expected, argument: "seed", value: -1});
    });
    it("refuses a statistic that gives no number, or not always as many", () => {
      const argument = "what statistic returns";
      expectRefusal(() => call(() => "much", [[1]]), {...expected, argument, value: "much"});
      let calls = 0;
      const growing = () => new Array<number>(++calls).fill(1);
      expectRefusal(() => call(growing, [[1]]), {...expected, argument, value: [1, 1]});
    });
  });
  it("refuse wrong words, levels, keys and columns to move", () => {
    const bootstrap = {functionName: "rowBootstrap", row: undefined};
    const word = "bca" as never;
    expectRefusal(() => rowBootstrap(mean, [[1, 2]], {interval: word}), {
      ...bootstrap,
      argument: "interval",
      value: "bca",
    });
    expectRefusal(() => rowBootstrap(mean, [[1, 2]], {level: 95}), {
      ...bootstrap,
      argument: "level",
      value: 95,
    });
    expectRefusal(() => rowBootstrap(mean, [[1, 2]], {clusters: ["a"]}), {
      ...bootstrap,
      argument: "clusters",
      row: 1,
      value: undefined,
    });
    const permutation = {functionName: "rowPermutationTest", row: undefined};
    for (const shuffled of [[], [1], [-1], [0.5], 0 as unknown as number[]]) {
      expectRefusal(() => rowPermutationTest(mean, [[1, 2]], {shuffled}), {
        ...permutation,
        argument: "shuffled",
        value: shuffled,
      });
    }
    expectRefusal(() => rowPermutationTest(mean, [[1, 2]], {within: ["a", "b", "c"]}), {
      ...permutation,
      argument: "columns[0]",
      row: 2,
      value: undefined,
    });
    const alternative = "more" as never;
    expectRefusal(() => rowPermutationTest(mean, [[1, 2]], {alternative}), {
      ...permutation,
      argument: "alternative",
      value: "more",
    });
  });
});
