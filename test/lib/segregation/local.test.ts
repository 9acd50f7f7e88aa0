import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  divergenceIndex,
  diversity,
  informationTheoryIndex,
  localDivergence,
  localDiversity,
  localEntropy,
  localSegregation,
  localSimpsonConcentration,
  localSimpsonInteraction,
  locationQuotient,
  relativeDiversity,
  simpsonConcentration,
  simpsonInteraction,
} from "../../../lib/segregation/index.js";
import {orders, reordered} from "../../support/arbitraries.js";

/** Two to four groups in some units, one or more of each with members. */
const tables = fc
  .record({groups: fc.integer({min: 2, max: 4}), units: fc.integer({min: 1, max: 10})})
  .chain(({groups, units}) => {
    const counts = fc.oneof(
      {weight: 4, arbitrary: fc.nat({max: 300})},
      {weight: 1, arbitrary: fc.constant(0)},
    );
    const column = fc.array(counts, {minLength: units, maxLength: units});
    return fc.array(column, {minLength: groups, maxLength: groups});
  })
  .filter((groups) => groups.filter((column) => column.some((n) => n > 0)).length > 1);

const sum = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);
const unitTotals = (groups: number[][]) =>
  groups[0]!.map((_, unit) => sum(groups.map((column) => column[unit]!)));

/** The mean over people of a number per unit; units with nobody have none. */
function meanOverPeople(groups: number[][], values: ArrayLike<number>): number {
  const totals = unitTotals(groups);
  return sum(totals.map((people, unit) => (people === 0 ? 0 : people * values[unit]!))) / sum(totals);
}

const measures = {
  localDiversity: (groups: number[][]) => localDiversity(groups),
  localEntropy,
  localSimpsonInteraction,
  localSimpsonConcentration,
  localDivergence: (groups: number[][]) => localDivergence(groups),
};

describe.each(Object.entries(measures))("%s", (_, measure) => {
  it("has one number per unit, none just for a unit with nobody", () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const values = measure(groups);
        expect(values).toBeInstanceOf(Float64Array);
        unitTotals(groups).forEach((people, unit) => {
          expect(Number.isNaN(values[unit])).toBe(people === 0);
          if (people > 0) expect(values[unit]).toBeGreaterThanOrEqual(0);
        });
        expect(values).toHaveLength(groups[0]!.length);
      }),
    );
  });

  it("goes with its unit, whatever the order of units and groups and the size of the city", () => {
    fc.assert(
      fc.property(
        tables.chain((groups) => fc.tuple(fc.constant(groups), orders(groups[0]!.length))),
        ([groups, order]) => {
          const expected = reordered(Array.from(measure(groups)), order);
          const changed = groups.toReversed().map((column) => reordered(column, order).map((n) => n * 3));
          measure(changed).forEach((value, unit) => {
            if (Number.isNaN(expected[unit])) expect(value).toBeNaN();
            else expect(value).toBeCloseTo(expected[unit]!, 12);
          });
        },
      ),
    );
  });
});

describe("local measures and those of the whole", () => {
  it("what diversity the units lack is H", () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const whole = diversity(groups);
        const within = meanOverPeople(groups, localDiversity(groups));
        expect((whole - within) / whole).toBeCloseTo(informationTheoryIndex(groups), 9);
        expect(whole - within).toBeCloseTo(meanOverPeople(groups, localDivergence(groups)), 9);
      }),
    );
  });

  it("what interaction the units lack is the relative diversity", () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const whole = simpsonInteraction(groups);
        const within = meanOverPeople(groups, localSimpsonInteraction(groups));
        expect((whole - within) / whole).toBeCloseTo(relativeDiversity(groups), 9);
      }),
    );
  });

  it("the mean divergence is the divergence index, and each unit's its local segregation", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(2, Math.E, 10), (groups, base) => {
        const values = localDivergence(groups, {base});
        expect(meanOverPeople(groups, values)).toBeCloseTo(divergenceIndex(groups, {base}), 10);
        expect(values).toEqual(localSegregation(groups, {base}).ls);
      }),
    );
  });

  it("interaction and concentration add up to 1; entropy is diversity over its most", () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const [interactions, concentrations] = [
          localSimpsonInteraction(groups),
          localSimpsonConcentration(groups),
        ];
        const [entropies, diversities] = [localEntropy(groups), localDiversity(groups, {base: 2})];
        unitTotals(groups).forEach((people, unit) => {
          if (people === 0) return;
          expect(interactions[unit]! + concentrations[unit]!).toBeCloseTo(1, 12);
          expect(entropies[unit]).toBeCloseTo(diversities[unit]! / Math.log2(groups.length), 12);
          expect(entropies[unit]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it("a city of one unit has the measures of the whole", () => {
    const groups = [[30], [10], [20]];
    expect(localDiversity(groups)[0]).toBeCloseTo(diversity(groups), 12);
    expect(localSimpsonInteraction(groups)[0]).toBeCloseTo(simpsonInteraction(groups), 12);
    expect(localSimpsonConcentration(groups)[0]).toBeCloseTo(simpsonConcentration(groups), 12);
    expect(localDivergence(groups)[0]).toBe(0);
    expect(localEntropy([[30, 10]])[0]).toBeNaN();
  });
});

describe("locationQuotient", () => {
  it("is 1 on average over people, for every group, and over groups in every unit", () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const quotients = locationQuotient(groups);
        const totals = unitTotals(groups);
        const all = sum(totals);
        groups.forEach((column, group) => {
          if (sum(column) > 0) expect(meanOverPeople(groups, quotients[group]!)).toBeCloseTo(1, 10);
          else expect(quotients[group]!.every(Number.isNaN)).toBe(true);
        });
        totals.forEach((people, unit) => {
          const mean = sum(
            groups.map((column, group) =>
              sum(column) === 0 ? 0 : (sum(column) / all) * quotients[group]![unit]!,
            ),
          );
          if (people > 0) expect(mean).toBeCloseTo(1, 10);
          else expect(quotients.every((column) => Number.isNaN(column[unit]))).toBe(true);
        });
      }),
    );
  });

  it("is exactly 1 in proportion", () => {
    expect(
      locationQuotient([
        [1, 2, 3],
        [2, 4, 6],
      ]).map((column) => Array.from(column)),
    ).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });
});
