import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  consumptionUnits,
  equivalise,
  intergenerationalElasticity,
  mobilityTable,
  percentileRanks,
  rankMobility,
} from "../../../lib/inequality/index.js";
import {correlation} from "../../../lib/inference/index.js";
import {orders, replicated, values, weighted} from "../../support/arbitraries.js";

const digits = 10;
const sum = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);

/** Incomes of parents and children above 0, not all parents alike, with whole weights above 0. */
const families = fc
  .array(
    fc.record({
      parent: fc.integer({min: 1, max: 50}),
      child: fc.integer({min: 1, max: 1000}),
      weight: fc.integer({min: 1, max: 5}),
    }),
    {minLength: 2, maxLength: 40},
  )
  .map((rows) => ({
    parents: rows.map(({parent}) => parent),
    children: rows.map(({child}) => child),
    weights: rows.map(({weight}) => weight),
  }))
  .filter(({parents}) => new Set(parents).size > 1);

describe("percentileRanks", () => {
  it("are a half on average, and in the order of values", () => {
    fc.assert(
      fc.property(weighted(values()), ({values: column, weights}) => {
        const ranks = percentileRanks(column, {weights});
        const mean = sum(ranks.map((rank, row) => rank * weights[row]!)) / sum(weights);
        expect(mean).toBeCloseTo(0.5, digits);
        for (let a = 0; a < column.length; a++) {
          for (let b = 0; b < column.length; b++) {
            if (column[a]! === column[b]!) expect(ranks[a]).toBe(ranks[b]);
            if (column[a]! < column[b]!) expect(ranks[a]!).toBeLessThanOrEqual(ranks[b]!);
          }
        }
      }),
    );
  });
  it("among other people count these", () => {
    const population = {values: [10, 20, 20, 30], weights: [1, 1, 1, 5]};
    expect(Array.from(percentileRanks([5, 10, 20, 25, 99], {population}))).toEqual([
      0,
      0.5 / 8,
      2 / 8,
      3 / 8,
      1,
    ]);
  });
});

describe("intergenerationalElasticity", () => {
  it("finds the elasticity that incomes were made with", () => {
    const elasticities = fc.double({min: -1, max: 1, noNaN: true});
    fc.assert(
      fc.property(families, elasticities, ({parents, weights}, beta) => {
        const children = parents.map((income) => 3 * income ** beta);
        expect(intergenerationalElasticity(parents, children, {weights})).toBeCloseTo(beta, digits);
      }),
    );
  });
  it("is the correlation of logarithms times the ratio of their spreads", () => {
    fc.assert(
      fc.property(families, ({parents, children, weights}) => {
        const [x, y] = [parents.map(Math.log), children.map(Math.log)];
        const spread = (column: number[]) => {
          const mean = sum(column.map((value, row) => value * weights[row]!)) / sum(weights);
          return Math.sqrt(sum(column.map((value, row) => weights[row]! * (value - mean) ** 2)));
        };
        fc.pre(new Set(children).size > 1);
        const expected = (correlation(x, y, {weights}) * spread(y)) / spread(x);
        expect(intergenerationalElasticity(parents, children, {weights})).toBeCloseTo(expected, 8);
      }),
    );
  });
  it("does not change with the units of income, and takes whole weights as that many children", () => {
    fc.assert(
      fc.property(families, ({parents, children, weights}) => {
        const expected = intergenerationalElasticity(parents, children, {weights});
        const inOre = parents.map((income) => 100 * income);
        expect(intergenerationalElasticity(inOre, children, {weights})).toBeCloseTo(expected, digits);
        const one = intergenerationalElasticity(replicated(parents, weights), replicated(children, weights));
        expect(one).toBeCloseTo(expected, digits);
      }),
    );
  });
  it("has no value when parents do not differ", () => {
    expect(intergenerationalElasticity([5, 5], [1, 2])).toBeNaN();
    expect(intergenerationalElasticity([5, 7], [1, 2], {weights: [1, 0]})).toBeNaN();
    expect(intergenerationalElasticity([5, 7], [1, 2], {weights: [0, 0]})).toBeNaN();
  });
});

describe("rankMobility", () => {
  it("without equal incomes has the rank correlation of Spearman as its slope", () => {
    const ranks = fc.integer({min: 2, max: 30}).chain((n) => fc.tuple(orders(n), orders(n)));
    fc.assert(
      fc.property(ranks, ([parents, children]) => {
        const {slope} = rankMobility(parents, children);
        expect(slope).toBeCloseTo(correlation(parents, children, {method: "spearman"}), digits);
      }),
    );
  });
  it("depends on places alone", () => {
    fc.assert(
      fc.property(families, ({parents, children, weights}) => {
        const expected = rankMobility(parents, children, {weights});
        const bent = rankMobility(
          parents.map((value) => value ** 3),
          children.map((value) => -1 / value),
          {weights},
        );
        expect(bent.slope).toBeCloseTo(expected.slope, digits);
        expect(bent.expected).toBeCloseTo(expected.expected, digits);
      }),
    );
  });
  it("has its line through the middle of both, where everybody is ranked among themselves", () => {
    fc.assert(
      fc.property(families, ({parents, children, weights}) => {
        expect(rankMobility(parents, children, {at: 0.5, weights}).expected).toBeCloseTo(0.5, digits);
      }),
    );
  });
  it("of one municipality ranks among the whole country", () => {
    const nation = {values: Array.from({length: 100}, (_, at) => at)};
    const told = rankMobility([0, 40, 80], [30, 50, 70], {allParents: nation, allChildren: nation});
    expect(told.slope).toBeCloseTo(0.5, digits);
    expect(told.expected).toBeCloseTo(0.305 + 0.5 * (0.25 - 0.005), digits);
    expect(told.intercept).toBeCloseTo(0.305 - 0.5 * 0.005, digits);
  });
  it("has no value when parents do not differ", () => {
    expect(rankMobility([5, 5], [1, 2]).slope).toBeNaN();
    expect(rankMobility([5, 6], [1, 2], {weights: [0, 0]}).expected).toBeNaN();
  });
});

describe("mobilityTable", () => {
  it("shares out the children of each group of parents", () => {
    fc.assert(
      fc.property(families, fc.integer({min: 1, max: 6}), ({parents, children, weights}, groups) => {
        const table = mobilityTable(parents, children, {groups, weights});
        expect(table).toHaveLength(groups);
        for (const row of table) {
          if (Number.isNaN(row[0])) continue;
          expect(sum(row)).toBeCloseTo(1, digits);
          for (const share of row) expect(share).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
  it("has 1 on the diagonal when children have their parents' place, and off it when they turn round", () => {
    const parents = Array.from({length: 20}, (_, at) => at);
    const table = mobilityTable(parents, parents);
    const turned = mobilityTable(
      parents,
      parents.map((value) => -value),
    );
    table.forEach((row, group) => {
      expect(row[group]).toBe(1);
      expect(turned[group]![4 - group]).toBe(1);
    });
  });
  it("has no row for a group that equal incomes leave empty", () => {
    expect(mobilityTable([1, 1, 1, 1], [1, 2, 3, 4], {groups: 2})).toEqual([
      Float64Array.of(0.5, 0.5),
      Float64Array.of(NaN, NaN),
    ]);
    expect(mobilityTable([1, 2], [1, 2], {groups: 1, weights: [0, 0]})).toEqual([Float64Array.of(NaN)]);
  });
});

describe("consumptionUnits", () => {
  const households = fc
    .array(fc.record({adults: fc.integer({min: 1, max: 6}), children: fc.nat({max: 6})}), {minLength: 1})
    .map((rows) => ({adults: rows.map(({adults}) => adults), children: rows.map(({children}) => children)}));
  const scales = fc.constantFrom("eu", "oecd", "sqrt");

  it("are 1 for one person alone, and as printed for a couple with two children", () => {
    for (const scale of ["eu", "oecd", "sqrt"] as const) {
      expect(consumptionUnits({adults: [1], children: [0]}, {scale})[0]).toBe(1);
    }
    const family = {adults: [2], children: [2]};
    expect(consumptionUnits(family)[0]).toBeCloseTo(2.1, digits);
    expect(consumptionUnits(family, {scale: "oecd"})[0]).toBeCloseTo(2.7, digits);
    expect(consumptionUnits(family, {scale: "sqrt"})[0]).toBe(2);
  });
  it("lie between 1 and the number of persons, and the older scale never counts less than the newer", () => {
    fc.assert(
      fc.property(households, scales, (household, scale) => {
        const newer = consumptionUnits(household, {scale: "eu"});
        const older = consumptionUnits(household, {scale: "oecd"});
        consumptionUnits(household, {scale}).forEach((units, row) => {
          const persons = household.adults[row]! + household.children[row]!;
          expect(units).toBeGreaterThanOrEqual(1);
          expect(units).toBeLessThanOrEqual(persons + 1e-12);
          expect(older[row]!).toBeGreaterThanOrEqual(newer[row]!);
        });
      }),
    );
  });
  it("divide income so that a family needs more than one person to live as well", () => {
    fc.assert(
      fc.property(households, scales, (household, scale) => {
        const units = consumptionUnits(household, {scale});
        const back = equivalise(
          units.map((unit) => 300 * unit),
          household,
          {scale},
        );
        for (const income of back) expect(income).toBeCloseTo(300, digits);
      }),
    );
    const persons = {adults: [3], children: [2]};
    expect(equivalise([500], persons, {scale: {adult: 1, child: 1}})[0]).toBe(100);
    expect(equivalise([500], persons, {scale: {adult: 0, child: 0}})[0]).toBe(500);
  });
});
