import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  dissimilarity,
  divergenceIndex,
  diversity,
  entropyIndex,
  informationTheoryIndex,
  multigroupDissimilarity,
  multigroupGini,
  normalizedExposure,
  relativeDiversity,
  segregationGini,
  simpsonConcentration,
  simpsonInteraction,
  squaredCoefficientOfVariation,
} from "../../../lib/segregation/index.js";
import {groupColumns, orders, reordered} from "../../support/arbitraries.js";

const indices = {
  multigroupDissimilarity,
  multigroupGini,
  informationTheoryIndex,
  squaredCoefficientOfVariation,
  normalizedExposure,
  relativeDiversity,
};
const digits = 12;
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);
const totals = (groups: readonly number[][]) => groups[0]!.map((_, unit) => sum(groups.map((g) => g[unit]!)));
const shares = (groups: readonly number[][]) => groups.map((column) => sum(column) / sum(totals(groups)));

/** The formulas as printed, over shares, skipping units and groups with nobody. */
const printed: Record<keyof typeof indices, (groups: number[][]) => number> = {
  multigroupDissimilarity: (groups) =>
    overCells(groups, (p, P, t) => t * Math.abs(p - P)) / (2 * sum(totals(groups)) * interaction(groups)),
  multigroupGini: (groups) => {
    const people = totals(groups);
    let differences = 0;
    for (const column of groups) {
      for (let i = 0; i < people.length; i++) {
        for (let j = 0; j < people.length; j++) {
          if (people[i] === 0 || people[j] === 0) continue;
          const difference = Math.abs(column[i]! / people[i]! - column[j]! / people[j]!);
          differences += people[i]! * people[j]! * difference;
        }
      }
    }
    return differences / (2 * sum(people) ** 2 * interaction(groups));
  },
  informationTheoryIndex: (groups) => {
    const entropy = -sum(shares(groups).map((P) => (P === 0 ? 0 : P * Math.log(P))));
    const information = overCells(groups, (p, P, t) => (p === 0 ? 0 : t * p * Math.log(p / P)));
    return information / (sum(totals(groups)) * entropy);
  },
  squaredCoefficientOfVariation: (groups) => {
    const withMembers = shares(groups).filter((P) => P > 0).length;
    return overCells(groups, (p, P, t) => (t * (p - P) ** 2) / P) / (sum(totals(groups)) * (withMembers - 1));
  },
  normalizedExposure: (groups) =>
    overCells(groups, (p, P, t) => (t * (p - P) ** 2) / (1 - P)) / sum(totals(groups)),
  relativeDiversity: (groups) =>
    overCells(groups, (p, P, t) => t * (p - P) ** 2) / (sum(totals(groups)) * interaction(groups)),
};

function interaction(groups: number[][]): number {
  return sum(shares(groups).map((P) => P * (1 - P)));
}

function overCells(groups: number[][], term: (p: number, P: number, t: number) => number): number {
  const people = totals(groups);
  let all = 0;
  shares(groups).forEach((P, group) => {
    if (P === 0) return;
    people.forEach((t, unit) => {
      if (t > 0) all += term(groups[group]![unit]! / t, P, t);
    });
  });
  return all;
}

describe.each(Object.entries(indices))("%s", (name, index) => {
  it("is what the formula says", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        expect(index(groups)).toBeCloseTo(printed[name as keyof typeof indices](groups), 11);
      }),
    );
  });

  it("lies within 0 and 1", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        expect(index(groups)).toBeGreaterThanOrEqual(0);
        expect(index(groups)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("does not change with the size of the city", () => {
    fc.assert(
      fc.property(groupColumns(), fc.double({min: 1e-6, max: 1e6, noNaN: true}), (groups, factor) => {
        const scaled = groups.map((column) => column.map((n) => n * factor));
        expect(index(scaled)).toBeCloseTo(index(groups), digits);
      }),
    );
  });

  it("does not change when a unit is split in proportion", () => {
    fc.assert(
      fc.property(
        groupColumns(),
        fc.nat(),
        fc.double({min: 0, max: 1, noNaN: true}),
        (groups, pick, share) => {
          const unit = pick % groups[0]!.length;
          const split = groups.map((column) => [
            ...column.with(unit, column[unit]! * share),
            column[unit]! * (1 - share),
          ]);
          expect(index(split)).toBeCloseTo(index(groups), 11);
        },
      ),
    );
  });

  it("does not depend on the order of units or groups", () => {
    const shuffled = groupColumns().chain((groups) =>
      fc.tuple(fc.constant(groups), orders(groups[0]!.length), orders(groups.length)),
    );
    fc.assert(
      fc.property(shuffled, ([groups, units, names]) => {
        const moved = reordered(groups, names).map((column) => reordered(column, units));
        expect(index(moved)).toBeCloseTo(index(groups), digits);
      }),
    );
  });

  it("sees neither a unit with nobody nor a group without members", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const more = [...groups, groups[0]!.map(() => 0)].map((column) => [0, ...column, 0]);
        expect(index(more)).toBe(index(groups));
      }),
    );
  });

  it("is exactly 0 when the mix is the same everywhere", () => {
    const mixes = fc.array(fc.integer({min: 1, max: 100}), {minLength: 2, maxLength: 6});
    const sizes = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 1, maxLength: 20});
    fc.assert(
      fc.property(mixes, sizes, (mix, units) => {
        expect(index(mix.map((part) => units.map((size) => size * part)))).toBe(0);
      }),
    );
  });

  it("is 1 when no unit has people of two groups", () => {
    const sizes = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 2, maxLength: 8});
    fc.assert(
      fc.property(sizes, (people) => {
        const alone = people.map((members, group) => people.map((_, unit) => (unit === group ? members : 0)));
        expect(index(alone)).toBeCloseTo(1, digits);
      }),
    );
  });

  it("has no value without two groups that have members", () => {
    expect(index([[10, 20]])).toBeNaN();
    expect(index([[10, 20], [0, 0]])).toBeNaN(); // prettier-ignore
    expect(index([[0, 0], [0, 0]])).toBeNaN(); // prettier-ignore
  });

  it("is 0 for a single unit", () => {
    expect(index([[10], [20], [30]])).toBe(0);
  });
});

describe("with two groups", () => {
  const twoGroups = groupColumns({minGroups: 2, maxGroups: 2});
  const pairs = {
    dissimilarity: [multigroupDissimilarity, dissimilarity],
    segregationGini: [multigroupGini, segregationGini],
    entropyIndex: [informationTheoryIndex, entropyIndex],
  } as const;

  it.each(Object.entries(pairs))("the index is %s", (_, [index, ofTwo]) => {
    fc.assert(
      fc.property(twoGroups, (groups) => {
        const expected = ofTwo(groups[0]!, totals(groups));
        expect(index(groups)).toBeCloseTo(expected, digits);
      }),
    );
  });

  it("the three indices of squared differences are one", () => {
    fc.assert(
      fc.property(twoGroups, (groups) => {
        expect(normalizedExposure(groups)).toBeCloseTo(squaredCoefficientOfVariation(groups), digits);
        expect(relativeDiversity(groups)).toBeCloseTo(squaredCoefficientOfVariation(groups), digits);
      }),
    );
  });
});

describe("multigroupGini", () => {
  it("is never below the dissimilarity", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        expect(multigroupGini(groups)).toBeGreaterThanOrEqual(multigroupDissimilarity(groups) - 1e-14);
      }),
    );
  });

  it("takes time in proportion to the units, not to their pairs", () => {
    const units = 100_000;
    const groups = [7919, 104_729, 1_299_709].map((factor) =>
      Float64Array.from({length: units}, (_, unit) => (unit * factor) % 500),
    );
    const start = performance.now();
    multigroupGini(groups);
    expect(performance.now() - start).toBeLessThan(2000); // all pairs would take a minute
  });
});

describe("the mix of everybody", () => {
  it("Simpson's two probabilities add up to 1, within their bounds", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        expect(simpsonInteraction(groups) + simpsonConcentration(groups)).toBeCloseTo(1, digits);
        expect(simpsonInteraction(groups)).toBeGreaterThan(0);
        expect(simpsonInteraction(groups)).toBeLessThanOrEqual(1 - 1 / groups.length + 1e-14);
      }),
    );
  });

  it("is the same wherever people live", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const together = groups.map((column) => [sum(column)]);
        for (const index of [simpsonInteraction, simpsonConcentration, diversity]) {
          expect(index(together)).toBeCloseTo(index(groups), digits);
        }
      }),
    );
  });

  it("diversity is the entropy of the shares, in any base", () => {
    fc.assert(
      fc.property(groupColumns(), fc.double({min: 1.5, max: 20, noNaN: true}), (groups, base) => {
        const nats = -sum(shares(groups).map((P) => (P === 0 ? 0 : P * Math.log(P))));
        expect(diversity(groups)).toBeCloseTo(nats, digits);
        expect(diversity(groups, {base})).toBeCloseTo(nats / Math.log(base), digits);
        expect(diversity(groups, {normalized: true})).toBeCloseTo(nats / Math.log(groups.length), digits);
      }),
    );
  });

  it("is all one when there is one group, and nothing when there is nobody", () => {
    expect(diversity([[10, 20]])).toBe(0);
    expect(diversity([[10, 20]], {normalized: true})).toBeNaN();
    expect(simpsonConcentration([[10, 20]])).toBe(1);
    expect(simpsonInteraction([[10, 20]])).toBe(0);
    for (const index of [diversity, simpsonConcentration, simpsonInteraction, divergenceIndex]) {
      expect(index([[0, 0], [0, 0]])).toBeNaN(); // prettier-ignore
    }
  });
});

it("a million units are no trouble", () => {
  const groups = [7919, 104_729, 1_299_709].map((factor) =>
    Float64Array.from({length: 1_000_000}, (_, unit) => (unit * factor) % 500),
  );
  for (const index of Object.values(indices)) {
    expect(index(groups)).toBeGreaterThan(0);
    expect(index(groups)).toBeLessThan(1);
  }
});
