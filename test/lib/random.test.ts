import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  binomial,
  checkReplicates,
  hypergeometric,
  multinomial,
  randomBits,
  randomStream,
  shuffle,
  uniform,
  wholeBelow,
} from "../../lib/random.js";
import {stirlingError} from "../../lib/stirling-error.js";
import {expectAgreement} from "../support/agreement.js";
import {expectChances} from "../support/chances.js";
import {expectRefusal} from "../support/contract.js";

const stream = (seed: number) => randomStream("test", seed);

/** ln n! for n from 0 to 10 000, added up. */
const logFactorials = new Float64Array(10_001);
for (let n = 1; n < logFactorials.length; n++) logFactorials[n] = logFactorials[n - 1]! + Math.log(n);
const logChoices = (n: number, k: number) => logFactorials[n]! - logFactorials[k]! - logFactorials[n - k]!;
const binomialChance = (n: number, p: number) => (k: number) =>
  Math.exp(logChoices(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
const hypergeometricChance = (members: number, others: number, drawn: number) => (k: number) =>
  k > members || drawn - k > others
    ? 0
    : Math.exp(logChoices(members, k) + logChoices(others, drawn - k) - logChoices(members + others, drawn));

/** Draws that should be whole numbers from 0 to `most` with these chances. */
function expectDraws(draw: () => number, chance: (k: number) => number, most: number, draws = 200_000): void {
  const chances = new Map(Array.from({length: most + 1}, (_, k) => [k, chance(k)]));
  expectChances(Float64Array.from({length: draws}, draw), chances);
}

describe("the stream", () => {
  it("gives what xoshiro128** gives from the state 1, 2, 3, 4", () => {
    const known = {state: Uint32Array.of(1, 2, 3, 4)};
    expect(Array.from({length: 10}, () => randomBits(known))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it("is the same for the same seed, today and in every later version", () => {
    const first = [0, 1, 2 ** 32 + 1].map((seed) => {
      const random = stream(seed);
      return [randomBits(random), randomBits(random), randomBits(random)];
    });
    expect(first).toEqual([
      [1789933344, 44971166, 2521387044],
      [393288148, 2174103013, 3814759091],
      [536018229, 64057457, 1400540894],
    ]);
  });

  it("is another one for another seed", () => {
    const seeds = Array.from({length: 1000}, (_, at) => at).concat([2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1]);
    const first = seeds.map((seed) => randomBits(stream(seed)));
    expect(new Set(first).size).toBe(seeds.length);
    expect(randomBits(randomStream("test"))).toBe(randomBits(stream(1)));
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53, "1" as unknown as number])("refuses the seed %s", (seed) => {
    expectRefusal(() => stream(seed), {functionName: "test", argument: "seed", row: undefined, value: seed});
  });

  it.each([0, -1, 2.5, NaN])("refuses %s replicates", (replicates) => {
    expectRefusal(
      () => {
        checkReplicates("test", replicates);
      },
      {functionName: "test", argument: "replicates", row: undefined, value: replicates},
    );
  });
});

describe("uniform numbers", () => {
  it("lie in every hundredth of 0 to 1 as often, and have no memory", () => {
    const random = stream(3);
    expectDraws(
      () => Math.floor(100 * uniform(random)),
      () => 0.01,
      99,
    );
    let product = 0;
    let before = uniform(random) - 0.5;
    for (let at = 0; at < 200_000; at++) {
      const next = uniform(random) - 0.5;
      product += before * next;
      before = next;
    }
    expect(Math.abs(product / 200_000)).toBeLessThan(5 / 12 / Math.sqrt(200_000));
  });

  it("as whole numbers are below the bound, each as often", () => {
    for (const bound of [1, 2, 7, 1000]) {
      const random = stream(4);
      expectDraws(
        () => wholeBelow(random, bound),
        () => 1 / bound,
        bound - 1,
      );
    }
    expect(wholeBelow(stream(1), 2 ** 32)).toBeLessThan(2 ** 32);
  });
});

describe("shuffle", () => {
  it("makes every order as likely", () => {
    const random = stream(5);
    const place = ["012", "021", "102", "120", "201", "210"];
    const draw = () => {
      const column = Uint32Array.of(0, 1, 2);
      shuffle(random, column);
      return place.indexOf(column.join(""));
    };
    expectDraws(draw, () => 1 / 6, 5, 60_000);
  });

  it("keeps the entries", () => {
    const column = Float64Array.from({length: 50}, (_, at) => at);
    const shuffled = column.slice();
    shuffle(stream(6), shuffled);
    expect(shuffled).not.toEqual(column);
    expect(shuffled.sort()).toEqual(column);
  });
});

describe("binomial", () => {
  it.each([
    [1, 0.5],
    [10, 0.3],
    [40, 0.2],
    [40, 0.9],
    [50, 0.2],
    [50, 0.21],
    [100, 0.5],
    [400, 0.03],
    [1000, 0.75],
    [10_000, 0.001],
    [10_000, 0.4],
  ])("of %i trials at %f has the right chances", (trials, probability) => {
    const random = stream(7);
    expectDraws(() => binomial(random, trials, probability), binomialChance(trials, probability), trials);
  });

  it("is right in mean and variance at millions", () => {
    const random = stream(8);
    const trials = 5_400_000;
    for (const probability of [1e-6, 1e-3, 0.23, 0.999]) {
      const draws = 20_000;
      const mean = trials * probability;
      const variance = mean * (1 - probability);
      let off = 0;
      let square = 0;
      for (let at = 0; at < draws; at++) {
        const difference = binomial(random, trials, probability) - mean;
        off += difference;
        square += difference * difference;
      }
      expect(Math.abs(off / draws)).toBeLessThan(5 * Math.sqrt(variance / draws));
      expect(Math.abs(square / draws / variance - 1)).toBeLessThan(5 * Math.sqrt(2.5 / draws));
    }
  });

  it("is certain at the ends", () => {
    const random = stream(9);
    expect(binomial(random, 0, 0.5)).toBe(0);
    expect(binomial(random, 50, 0)).toBe(0);
    expect(binomial(random, 50, 1)).toBe(50);
  });
});

describe("multinomial", () => {
  it("deals out everybody, and nobody where the weight is 0", () => {
    const weights = fc
      .array(fc.oneof(fc.constant(0), fc.double({min: 1e-9, max: 1e9, noNaN: true})), {minLength: 1})
      .filter((column) => column.some((weight) => weight > 0));
    fc.assert(
      fc.property(weights, fc.nat({max: 1e6}), fc.nat(), (column, people, seed) => {
        const counts = new Float64Array(column.length).fill(-1);
        multinomial(stream(seed), people, Float64Array.from(column), counts);
        expect(counts.reduce((a, b) => a + b)).toBe(people);
        counts.forEach((count, cell) => {
          expect(Number.isInteger(count) && count >= 0).toBe(true);
          if (column[cell] === 0) expect(count).toBe(0);
        });
      }),
    );
  });

  it("gives each cell its binomial chances", () => {
    const weights = Float64Array.of(3, 0, 1, 6);
    for (const [cell, weight] of weights.entries()) {
      const random = stream(10);
      const counts = new Float64Array(4);
      const draw = () => multinomial(random, 60, weights, counts)[cell]!;
      if (weight > 0) expectDraws(draw, binomialChance(60, weight / 10), 60, 50_000);
    }
  });

  it("lets two cells vary together as they should", () => {
    const random = stream(11);
    const counts = new Float64Array(3);
    const draws = 50_000;
    let together = 0;
    for (let at = 0; at < draws; at++) {
      multinomial(random, 100, Float64Array.of(2, 3, 5), counts);
      together += (counts[0]! - 20) * (counts[1]! - 30);
    }
    expect(together / draws).toBeCloseTo(-100 * 0.2 * 0.3, 0);
  });
});

describe("hypergeometric", () => {
  it.each([
    [3, 5, 4],
    [20, 80, 10],
    [20, 80, 12],
    [20, 80, 88],
    [80, 20, 12],
    [500, 500, 500],
    [100, 4000, 900],
    [2300, 7700, 350],
    [9000, 1000, 9900],
    [1, 9999, 5000],
  ])("with %i members and %i others, %i drawn, has the right chances", (members, others, drawn) => {
    const random = stream(12);
    const draw = () => hypergeometric(random, members, others, drawn);
    expectDraws(draw, hypergeometricChance(members, others, drawn), Math.min(members, drawn), 100_000);
  });

  it("is certain at the ends", () => {
    const random = stream(13);
    expect(hypergeometric(random, 30, 70, 0)).toBe(0);
    expect(hypergeometric(random, 30, 70, 100)).toBe(30);
    expect(hypergeometric(random, 0, 70, 50)).toBe(0);
    expect(hypergeometric(random, 30, 0, 20)).toBe(20);
  });

  it("never draws more than there are", () => {
    const number = fc.nat({max: 3000});
    fc.assert(
      fc.property(number, number, fc.nat(), fc.nat(), (members, others, pick, seed) => {
        const drawn = pick % (members + others + 1);
        const count = hypergeometric(stream(seed), members, others, drawn);
        expect(count).toBeLessThanOrEqual(Math.min(members, drawn));
        expect(count).toBeGreaterThanOrEqual(Math.max(0, drawn - others));
      }),
    );
  });
});

describe("stirlingError", () => {
  it("is what Stirling's formula leaves out", () => {
    // ln n! by addition keeps about 11 digits of a number near 10⁴, the difference about as many decimals.
    for (const n of [1, 2, 3, 10, 14, 15, 16, 17, 50, 100, 1000]) {
      const formula = 0.5 * Math.log(2 * Math.PI * n) + n * Math.log(n) - n;
      expect(stirlingError(n)).toBeCloseTo(logFactorials[n]! - formula, 10);
    }
  });

  it("goes over from the table to the series without a step", () => {
    // ln 16! − ln 15! = ln 16, by the formula on either side.
    const step = stirlingError(16) - stirlingError(15);
    const byFormula = 0.5 * Math.log(16 / 15) + 16 * Math.log(16) - 15 * Math.log(15) - 1;
    expectAgreement(step, Math.log(16) - byFormula, 1e-9);
  });
});
