import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  biasCorrectedDissimilarity,
  densityCorrectedDissimilarity,
  dissimilarity,
  expectedDissimilarity,
  modifiedDissimilarity,
  modifiedGini,
  segregationGini,
} from "../../../lib/segregation/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {cities, orders, reordered, type City} from "../../support/arbitraries.js";
import {deals, multinomialChance} from "../../support/chances.js";

const choices = (n: number, k: number): number =>
  k < 0 || k > n ? 0 : k === 0 ? 1 : (choices(n - 1, k - 1) * n) / k;
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);

/** Small enough to go through every way that chance could have it. */
const smallCities = fc
  .array(fc.record({members: fc.nat({max: 4}), rest: fc.nat({max: 4})}), {minLength: 2, maxLength: 4})
  .map((units): City => ({
    group: units.map(({members}) => members),
    total: units.map(({members, rest}) => members + rest),
  }))
  .filter(({group, total}) => sum(group) > 0 && sum(group) < sum(total) && sum(group) < 10);

/** The mean of an index over all ways to spread the members over the people. */
function meanByChance(index: (group: number[], total: number[]) => number, {group, total}: City): number {
  const members = sum(group);
  let mean = 0;
  for (const dealt of deals(members, total.length)) {
    const ways = dealt.reduce((product, count, unit) => product * choices(total[unit]!, count), 1);
    if (ways > 0) mean += (ways / choices(sum(total), members)) * index(dealt, total);
  }
  return mean;
}

const beyond = (index: number, expected: number) =>
  (index - expected) / (index >= expected ? 1 - expected : expected);

describe("expectedDissimilarity", () => {
  it("is the mean over all ways to spread the members over the people", () => {
    fc.assert(
      fc.property(smallCities, (city) => {
        const expected = meanByChance(dissimilarity, city);
        expect(expectedDissimilarity(city.group, city.total)).toBeCloseTo(expected, 12);
      }),
    );
  });

  it("keeps its digits at millions of people", () => {
    // Two units of n people, half of them members: D* = ½ C(n, n/2)² / C(2n, n), and with Stirling's series that is
    // (1 − 3/(8n) + ...) / √(π n).
    const n = 4_000_000;
    const expected = (1 - 3 / (8 * n)) / Math.sqrt(Math.PI * n);
    expectAgreement(expectedDissimilarity([n / 2, n / 2], [n, n]), expected, 1e-12);
  });

  it("does not depend on who lives where, only on the sizes", () => {
    fc.assert(
      fc.property(
        cities().chain((city) => fc.tuple(fc.constant(city), orders(city.total.length))),
        ([{group, total}, order]) => {
          const expected = expectedDissimilarity(group, total);
          expect(expectedDissimilarity(reordered(group, order), reordered(total, order))).toBeCloseTo(
            expected,
            12,
          );
          expect(expected).toBeGreaterThanOrEqual(0);
          expect(expected).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("is the same for everybody else", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const rest = total.map((people, unit) => people - group[unit]!);
        expect(expectedDissimilarity(rest, total)).toBeCloseTo(expectedDissimilarity(group, total), 12);
      }),
    );
  });

  it("falls as units grow", () => {
    const grown = [1, 4, 16, 64].map((factor) =>
      expectedDissimilarity([5 * factor, 5 * factor], [20 * factor, 20 * factor]),
    );
    expect(grown).toEqual(grown.toSorted((a, b) => b - a));
    expect(expectedDissimilarity([3], [10])).toBe(0);
  });

  it("takes a million units", () => {
    const total = new Float64Array(1e6).fill(30);
    const group = Float64Array.from({length: 1e6}, (_, unit) => unit % 7);
    // So many that each unit is nearly a draw from a binomial distribution: 2 m C(30, m) 0.1ᵐ 0.9³¹⁻ᵐ at m = 4.
    const distance = 8 * 27_405 * 0.1 ** 4 * 0.9 ** 27;
    expect(expectedDissimilarity(group, total)).toBeCloseTo(distance / (2 * 30 * 0.1 * 0.9), 5);
  });
});

describe("modifiedDissimilarity", () => {
  it("is the dissimilarity beyond its expectation", () => {
    fc.assert(
      fc.property(cities({minUnits: 2}), ({group, total}) => {
        const d = dissimilarity(group, total);
        const expected = expectedDissimilarity(group, total);
        fc.pre(expected < 1 && expected > 0);
        const modified = modifiedDissimilarity(group, total);
        expect(modified).toBeCloseTo(beyond(d, expected), 12);
        expect(modified).toBeGreaterThanOrEqual(-1);
        expect(modified).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("modifiedGini", () => {
  it("is the Gini index beyond its mean over all ways that chance could have it, but for the error of the draws", () => {
    for (const city of [
      {group: [2, 0, 3], total: [4, 3, 6]},
      {group: [1, 1, 1, 1], total: [3, 2, 4, 2]},
    ]) {
      const expected = beyond(segregationGini(city.group, city.total), meanByChance(segregationGini, city));
      // The Gini index varies by some 0.2 from draw to draw, so 20 000 draws leave an error of some 0.002.
      const found = modifiedGini(city.group, city.total, {replicates: 20_000});
      expect(Math.abs(found - expected)).toBeLessThan(5 * 0.002);
    }
  });

  it("is the same for the same seed, and nearly for another", () => {
    const city = [
      [20, 30, 10, 40],
      [100, 100, 100, 100],
    ] as const;
    expect(modifiedGini(...city, {seed: 4})).toBe(modifiedGini(...city, {seed: 4}));
    expect(modifiedGini(...city, {seed: 4})).not.toBe(modifiedGini(...city, {seed: 5}));
    expect(modifiedGini(...city, {seed: 4})).toBeCloseTo(modifiedGini(...city, {seed: 5}), 1);
    expect(modifiedGini(...city)).toBe(modifiedGini(...city, {seed: 1, replicates: 500}));
  });

  it("lies within -1 and 1", () => {
    fc.assert(
      fc.property(cities({minUnits: 2}), ({group, total}) => {
        const modified = modifiedGini(group, total, {replicates: 5});
        fc.pre(!Number.isNaN(modified)); // as when every unit has one person
        expect(modified).toBeGreaterThanOrEqual(-1);
        expect(modified).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("biasCorrectedDissimilarity", () => {
  it("is twice D less the mean over all ways to draw everybody anew, but for the error of the draws", () => {
    for (const {group, total} of [
      {group: [2, 0, 3], total: [4, 3, 6]},
      {group: [1, 2], total: [3, 4]},
    ]) {
      const rest = total.map((people, unit) => people - group[unit]!);
      let mean = 0;
      for (const members of deals(sum(group), total.length)) {
        const chance = multinomialChance(
          members,
          group.map((n) => n / sum(group)),
        );
        if (chance === 0) continue;
        for (const others of deals(sum(rest), total.length)) {
          const both =
            chance *
            multinomialChance(
              others,
              rest.map((n) => n / sum(rest)),
            );
          if (both === 0) continue;
          mean +=
            both *
            dissimilarity(
              members,
              members.map((n, unit) => n + others[unit]!),
            );
        }
      }
      const found = biasCorrectedDissimilarity(group, total, {replicates: 20_000});
      expect(Math.abs(found - (2 * dissimilarity(group, total) - mean))).toBeLessThan(5 * 0.002);
    }
  });

  it("is the same for the same seed", () => {
    const city = [
      [20, 30, 10, 40],
      [100, 100, 100, 100],
    ] as const;
    expect(biasCorrectedDissimilarity(...city, {seed: 4})).toBe(
      biasCorrectedDissimilarity(...city, {seed: 4}),
    );
    expect(biasCorrectedDissimilarity(...city, {seed: 4})).not.toBe(biasCorrectedDissimilarity(...city));
    expect(biasCorrectedDissimilarity(...city)).toBe(
      biasCorrectedDissimilarity(...city, {seed: 1, replicates: 500}),
    );
  });

  it("is nearly D when everybody is many", () => {
    const [group, total] = [
      [2e6, 3e6, 1e6],
      [1e7, 1e7, 1e7],
    ];
    expect(biasCorrectedDissimilarity(group, total, {replicates: 50})).toBeCloseTo(
      dissimilarity(group, total),
      3,
    );
  });
});

describe("densityCorrectedDissimilarity", () => {
  it("lies within 0 and D, and is the same from both sides", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const corrected = densityCorrectedDissimilarity(group, total);
        expect(corrected).toBeGreaterThanOrEqual(0);
        expect(corrected).toBeLessThanOrEqual(dissimilarity(group, total) + 1e-14);
        const rest = total.map((people, unit) => people - group[unit]!);
        expect(densityCorrectedDissimilarity(rest, total)).toBeCloseTo(corrected, 12);
      }),
    );
  });

  it("takes the mean for which an absolute value is most likely", () => {
    // Two units with the same difference: D̂ = σ n(θ), so the mean can be read off and held against its neighbours.
    const density = (x: number, mean: number) =>
      Math.exp(-((x - mean) ** 2) / 2) + Math.exp(-((x + mean) ** 2) / 2);
    for (const moved of [1, 8, 9, 10, 11, 12, 15, 20, 30]) {
      const [group, total] = [
        [50 + moved, 50 - moved],
        [100, 100],
      ];
      const [p, q] = [(50 + moved) / 100, (50 - moved) / 100];
      const error = Math.sqrt((2 * p * q) / 100);
      const theta = (p - q) / error;
      const mean = densityCorrectedDissimilarity(group, total) / error;
      if (theta <= 1) expect(mean).toBe(0);
      for (const step of [-1e-3, 1e-3]) {
        expect(density(theta, mean)).toBeGreaterThanOrEqual(density(theta, mean + step));
      }
    }
  });

  it("is D when everybody is many, and 0 when chance could have it", () => {
    expect(densityCorrectedDissimilarity([2e9, 3e9], [1e10, 1e10])).toBeCloseTo(
      dissimilarity([2e9, 3e9], [1e10, 1e10]),
      6,
    );
    expect(densityCorrectedDissimilarity([2, 3], [10, 10])).toBe(0);
  });
});

describe("without members, or with members only", () => {
  it.each(
    Object.entries({
      expectedDissimilarity,
      modifiedDissimilarity,
      modifiedGini,
      biasCorrectedDissimilarity,
      densityCorrectedDissimilarity,
    }),
  )("%s has no value", (_, index) => {
    expect(index([0, 0], [10, 20])).toBeNaN();
    expect(index([10, 20], [10, 20])).toBeNaN();
    expect(index([0, 0], [0, 0])).toBeNaN();
  });

  it("nothing is beyond chance, or short of it, when every unit is one person", () => {
    expect(expectedDissimilarity([1, 0, 0], [1, 1, 1])).toBe(1);
    expect(modifiedDissimilarity([1, 0, 0], [1, 1, 1])).toBeNaN();
    expect(modifiedGini([1, 0, 0], [1, 1, 1])).toBeNaN();
  });
});
