import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chooseExactly, chooseSome, inRandomOrder} from "../../../data-loaders/reconstruction/people/order.js";
import {randomStream} from "../../../lib/random.js";

const candidates = fc
  .integer({min: 1, max: 300})
  .map((count) => Array.from({length: count}, (_, at) => 3 * at));
const seed = fc.integer({min: 0, max: 1e6});

describe("a random order", () => {
  it("has every candidate once", () => {
    fc.assert(
      fc.property(candidates, seed, (all, one) => {
        const ordered = inRandomOrder(randomStream("test", one), all, (candidate) => candidate % 4);
        expect([...ordered].sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });

  it("is the same for the same seed, and another for another", () => {
    const all = Array.from({length: 50}, (_, at) => at);
    const ordered = (one: number) => inRandomOrder(randomStream("test", one), all);
    expect(ordered(1)).toEqual(ordered(1));
    expect(ordered(1)).not.toEqual(ordered(2));
  });

  it("puts those with more weight first more often, in proportion, and those without weight last", () => {
    const stream = randomStream("test", 1);
    let first = 0;
    for (let round = 0; round < 4000; round++) {
      const ordered = inRandomOrder(stream, [0, 1, 2], (candidate) => [3, 1, 0][candidate]!);
      if (ordered[0] === 0) first++;
      expect(ordered[2]).toBe(2);
    }
    expect(first / 4000).toBeCloseTo(3 / 4, 1);
  });
});

describe("a choice of some", () => {
  it("has as many as asked for, each once, or all", () => {
    fc.assert(
      fc.property(
        candidates,
        fc.integer({min: 0, max: 400}),
        fc.boolean(),
        seed,
        (all, count, isWeighted, one) => {
          const weight = isWeighted ? (candidate: number) => 1 + (candidate % 5) : undefined;
          const chosen = chooseSome(randomStream("test", one), all, count, weight);
          expect(chosen.length).toBe(Math.min(count, all.length));
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen.every((candidate) => all.includes(candidate))).toBe(true);
        },
      ),
    );
  });

  it("takes each about equally often without weights, and by weight with them", () => {
    const stream = randomStream("test", 1);
    const taken = {even: 0, weighted: 0};
    for (let round = 0; round < 4000; round++) {
      taken.even += Number(chooseSome(stream, [0, 1, 2, 3], 1).includes(0));
      taken.weighted += Number(chooseSome(stream, [0, 1, 2, 3], 1, (one) => (one === 0 ? 3 : 1)).includes(0));
    }
    expect(taken.even / 4000).toBeCloseTo(1 / 4, 1);
    expect(taken.weighted / 4000).toBeCloseTo(3 / 6, 1);
  });
});

describe("an exact choice", () => {
  it("adds up to the total wherever enough candidates have size 1", () => {
    const sizes = fc.array(fc.integer({min: 2, max: 6}), {maxLength: 60});
    fc.assert(
      fc.property(sizes, seed, fc.double({min: 0, max: 1, noNaN: true}), (large, one, part) => {
        const all = [...large, 1, 1, 1, 1, 1, 1];
        const total = Math.round(part * all.reduce((sum, size) => sum + size, 0));
        const ordered = inRandomOrder(
          randomStream("test", one),
          all.map((_, at) => at),
        );
        const {chosen, others, short} = chooseExactly(ordered, (at) => all[at]!, total);
        expect(short).toBe(0);
        expect(chosen.reduce((sum, at) => sum + all[at]!, 0)).toBe(total);
        expect(chosen.length + others.length).toBe(all.length);
      }),
    );
  });

  it("says what it falls short by where it cannot come out", () => {
    expect(chooseExactly([0, 1], () => 2, 3)).toEqual({chosen: [0], others: [1], short: 1});
    expect(chooseExactly([0], () => 0, 3).short).toBe(3);
    expect(chooseExactly([0], () => 1, -2).chosen).toEqual([]);
  });
});
