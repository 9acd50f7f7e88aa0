import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {multinomial, randomStream} from "../../../lib/random.js";
import {
  dissimilarity,
  expectedDissimilarity,
  multigroupDissimilarity,
  mutualInformation,
  permutationTest,
  type NullHypothesis,
} from "../../../lib/segregation/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {cities} from "../../support/arbitraries.js";
import {
  chancesOf,
  deals,
  expectChances,
  factorial,
  multinomialChance,
  tableNumber,
} from "../../support/chances.js";
import {expectRefusal} from "../../support/contract.js";
import {grunnkretsFiles, grunnkretser, schools} from "../../support/real-data.js";
import {numbers} from "../../support/csv.js";
import {describeShared} from "../../support/shared.js";

const everyNull: NullHypothesis[] = [
  "evenness",
  "systematic",
  "person",
  "geographic",
  "evenness-geographic",
  "systematic-geographic",
];

/** Three groups in two units: 5 people in the first unit and 3 in the second; groups of 3, 4 and 1. */
const groups = [
  [2, 1],
  [3, 1],
  [0, 1],
];
const unitSizes = [5, 3];
const groupSizes = [3, 4, 1];
const product = (values: readonly number[]) => values.reduce((a, b) => a * b, 1);
const transposed = (rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, at) => rows.map((row) => row[at]!));
const reversed = (table: readonly (readonly number[])[]) => table.map((column) => [...column].reverse());

/** Every table of people who choose within their row, with its chance; rows of a size, cells of a chance. */
function everyTable(sizes: readonly number[], chances: readonly number[]): [number[][], number][] {
  return sizes.reduce<[number[][], number][]>(
    (tables, size) =>
      tables.flatMap(([rows, chance]) =>
        [...deals(size, chances.length)].map((row): [number[][], number] => [
          [...rows, row],
          chance * multinomialChance(row, chances),
        ]),
      ),
    [[[], 1]],
  );
}

const shares = (sizes: readonly number[]) => sizes.map((size) => size / 8);
const even = everyTable(unitSizes, shares(groupSizes)).map(([table, chance]): [number[][], number] => [
  transposed(table),
  chance,
]);
const systematic = everyTable(groupSizes, shares(unitSizes));
const person = everyTable(groupSizes, shares(unitSizes))
  .filter(([table]) => transposed(table).every((unit, at) => unit.reduce((a, b) => a + b) === unitSizes[at]))
  .map(([table]): [number[][], number] => [
    table,
    (product(unitSizes.map(factorial)) * product(groupSizes.map(factorial))) /
      (factorial(8) * product(table.flat().map(factorial))),
  ]);
const inEitherOrder = (tables: [number[][], number][]) =>
  tables.flatMap(([table, chance]): [number[][], number][] => [
    [table, chance / 2],
    [reversed(table), chance / 2],
  ]);

describe("the tables that chance deals", () => {
  const distributions: Record<NullHypothesis, [number[][], number][]> = {
    evenness: even,
    systematic,
    person,
    geographic: inEitherOrder([[groups, 1]]),
    "evenness-geographic": inEitherOrder(even),
    "systematic-geographic": inEitherOrder(systematic),
  };

  it.each(everyNull)("have the chances that enumeration gives: %s", (hypothesis) => {
    const {replicates} = permutationTest(tableNumber, groups, {null: hypothesis, replicates: 40_000});
    const expected = distributions[hypothesis].map(
      ([table, chance]) => [tableNumber(table), chance] as const,
    );
    expectChances(replicates, chancesOf(expected));
  });

  const tables = fc
    .record({units: fc.integer({min: 1, max: 12}), groups: fc.integer({min: 1, max: 4})})
    .chain(({units, groups}) =>
      fc.array(fc.array(fc.nat({max: 60}), {minLength: units, maxLength: units}), {
        minLength: groups,
        maxLength: groups,
      }),
    );
  const sums = (columns: readonly ArrayLike<number>[]) =>
    columns.map((column) => Array.from(column).reduce((a, b) => a + b, 0));
  const units = (columns: readonly ArrayLike<number>[]) =>
    Array.from({length: columns[0]!.length}, (_, unit) => columns.map((column) => column[unit]!));

  it.each(everyNull)("keep what %s keeps", (hypothesis) => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, seed) => {
        const check = (drawn: readonly Float64Array[]) => {
          expect(sums(sums(drawn).map((sum) => [sum])).reduce((a, b) => a + b, 0)).toBe(
            sums(table).reduce((a, b) => a + b, 0),
          );
          if (hypothesis === "evenness" || hypothesis === "person") {
            expect(sums(units(drawn))).toEqual(sums(units(table)));
          }
          if (hypothesis !== "evenness" && hypothesis !== "evenness-geographic") {
            expect(sums(drawn)).toEqual(sums(table));
          }
          if (hypothesis === "geographic") {
            expect(units(drawn).map(String).sort()).toEqual(units(table).map(String).sort());
          }
          return 1;
        };
        permutationTest(check, table, {null: hypothesis, seed, replicates: 3});
      }),
      {numRuns: 60},
    );
  });

  it("are the same for two groups, and for these two as many", () => {
    fc.assert(
      fc.property(
        cities({maxUnits: 8}),
        fc.constantFrom(...everyNull),
        fc.nat(),
        (city, hypothesis, seed) => {
          const rest = city.total.map((people, unit) => people - city.group[unit]!);
          const options = {null: hypothesis, seed, replicates: 10};
          const asTwo = permutationTest(dissimilarity, city, options);
          const asMany = permutationTest(multigroupDissimilarity, [city.group, rest], options);
          asTwo.replicates.forEach((value, at) => {
            if (!Number.isNaN(value)) expect(value).toBeCloseTo(asMany.replicates[at]!, 9);
          });
          expect(asTwo.p).toBeCloseTo(asMany.p, 12);
        },
      ),
      {numRuns: 60},
    );
  });
});

describe("p", () => {
  it("is as often below a share as the share, when the null holds", () => {
    const random = randomStream("test", 3);
    const people = Float64Array.of(60, 60, 60, 60, 60, 60, 60, 60);
    const tests = 400;
    const ps = Array.from({length: tests}, (_, test) => {
      const drawn = [120, 100, 80].map((members) =>
        multinomial(random, members, people, new Float64Array(8)),
      );
      return permutationTest(mutualInformation, drawn, {seed: test, replicates: 99, alternative: "greater"}).M
        .p;
    });
    for (const share of [0.05, 0.1, 0.25, 0.5, 0.75, 0.9]) {
      const below = ps.filter((p) => p <= share + 1e-9).length / tests;
      expect(Math.abs(below - share)).toBeLessThan(3 * Math.sqrt((share * (1 - share)) / tests));
    }
  });

  it("is small where segregation is strong, and large where there is none", () => {
    const apart = {group: [20, 0, 20, 0], total: [20, 20, 20, 20]};
    const mixed = {group: [10, 10, 10, 10], total: [20, 20, 20, 20]};
    for (const hypothesis of ["evenness", "systematic", "person"] as const) {
      const options = {null: hypothesis, replicates: 199, alternative: "greater"} as const;
      expect(permutationTest(dissimilarity, apart, options).p).toBe(1 / 200);
      expect(permutationTest(dissimilarity, mixed, options).p).toBe(1);
    }
  });

  it("counts the sides that the alternative names", () => {
    const city = {group: [10, 4, 8, 7], total: [20, 20, 20, 20]};
    const p = (alternative: "two-sided" | "greater" | "less") =>
      permutationTest(dissimilarity, city, {alternative}).p;
    const {statistic, replicates} = permutationTest(dissimilarity, city);
    const atLeast = replicates.filter((value) => value >= statistic - 1e-12).length;
    const atMost = replicates.filter((value) => value <= statistic + 1e-12).length;
    expect(p("greater")).toBe((1 + atLeast) / 501);
    expect(p("less")).toBe((1 + atMost) / 501);
    expect(p("two-sided")).toBeCloseTo(2 * Math.min(p("greater"), p("less")), 12);
    expect(permutationTest(dissimilarity, city).p).toBe(p("two-sided"));
  });

  it("takes what differs by rounding for equal", () => {
    const city = {group: [0.1, 0.2, 0.7, 0.3], total: [1.1, 1.7, 2.3, 1.9]};
    const test = permutationTest(dissimilarity, city, {null: "geographic"});
    expect(test.p).toBe(1);
    expect(test.sd).toBeLessThan(1e-15);
  });

  it("does not wait for a value where there is none", () => {
    const nobody = permutationTest(dissimilarity, {group: [0, 0], total: [5, 5]}, {replicates: 3});
    expect(nobody).toEqual({
      statistic: NaN,
      p: NaN,
      mean: NaN,
      sd: NaN,
      replicates: new Float64Array(3).fill(NaN),
    });
    const rare = permutationTest(dissimilarity, {group: [1, 0], total: [9, 9]}, {null: "evenness"});
    expect(rare.replicates.some(Number.isNaN)).toBe(true);
    expect(Number.isFinite(rare.mean) && rare.p > 0 && rare.p <= 1).toBe(true);
    for (const hypothesis of everyNull) {
      expect(permutationTest(dissimilarity, {group: [0], total: [0]}, {null: hypothesis}).p).toBe(NaN);
      expect(permutationTest(dissimilarity, {group: [2], total: [5]}, {null: hypothesis}).p).toBe(1);
    }
  });
});

describe("mean and deviation", () => {
  it("under person are those that can be computed exactly", () => {
    const city = {group: [20, 30, 10, 40], total: [100, 100, 100, 100]};
    const {mean, sd, replicates} = permutationTest(dissimilarity, city, {null: "person", replicates: 20_000});
    const exact = expectedDissimilarity(city.group, city.total);
    expect(Math.abs(mean - exact)).toBeLessThan((5 * sd) / Math.sqrt(20_000));
    const square = replicates.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expectAgreement(sd, Math.sqrt(square / 19_999));
  });
});

describe("an index that knows where units are", () => {
  /** Units in a row: how alike neighbours are. */
  const ofNeighbours = (group: Float64Array, total: Float64Array) => {
    let product = 0;
    for (let unit = 1; unit < group.length; unit++) {
      product += (group[unit]! / total[unit]! - 0.5) * (group[unit - 1]! / total[unit - 1]! - 0.5);
    }
    return product;
  };
  const clustered = {group: [9, 9, 8, 9, 5, 1, 1, 2, 1], total: [10, 10, 10, 10, 10, 10, 10, 10, 10]};

  it("is held against other orders of the same units", () => {
    const {p, mean, statistic} = permutationTest(ofNeighbours, clustered, {
      null: "geographic",
      replicates: 999,
    });
    expect(p).toBeLessThan(0.02);
    expect(mean).toBeLessThan(statistic / 3);
  });

  it("may be given fractional counts", () => {
    const halved = {group: clustered.group.map((n) => n / 4), total: clustered.total.map((n) => n / 4)};
    const [whole, fractional] = [clustered, halved].map((city) =>
      permutationTest(ofNeighbours, city, {null: "geographic"}),
    );
    expect(fractional).toEqual(whole);
  });
});

describe("the seed", () => {
  it("decides every draw, today and in every later version", () => {
    const draws = everyNull.map((hypothesis) => {
      const options = {null: hypothesis, seed: 42, replicates: 3};
      return Array.from(permutationTest(tableNumber, groups, options).replicates);
    });
    expect(draws).toEqual([
      [0x114101, 0x223100, 0x222110],
      [0x304010, 0x122210, 0x123110],
      [0x123110, 0x212210, 0x213101],
      [0x213101, 0x121310, 0x121310],
      [0x114101, 0x131210, 0x212210],
      [0x030401, 0x122201, 0x121310],
    ]);
  });

  it("is 1 unless given, and another one draws otherwise", () => {
    const draws = (seed?: number) => permutationTest(mutualInformation, groups, {seed, replicates: 5});
    expect(draws()).toEqual(draws(1));
    expect(draws().M.replicates).not.toEqual(draws(2).M.replicates);
  });
});

describe("bad input", () => {
  const city = {group: [10, 0, 30, 5], total: [40, 20, 30, 25]};
  const refuses = (call: () => unknown, argument: string, value: unknown, row?: number) =>
    expectRefusal(call, {functionName: "permutationTest", argument, row, value});

  it("refuses words that it does not know", () => {
    const hypothesis = "even" as NullHypothesis;
    refuses(() => permutationTest(dissimilarity, city, {null: hypothesis}), "null", "even");
    const alternative = "more" as "greater";
    refuses(() => permutationTest(dissimilarity, city, {alternative}), "alternative", "more");
    refuses(() => permutationTest(dissimilarity, city, {bootstrap: 5} as object), "bootstrap", 5);
  });

  it("refuses people in parts, unless units change places whole", () => {
    const half = {group: [10, 0.5], total: [40, 20]};
    for (const hypothesis of everyNull.filter((name) => name !== "geographic")) {
      refuses(() => permutationTest(dissimilarity, half, {null: hypothesis}), "groups.group", 0.5, 1);
    }
    expect(permutationTest(dissimilarity, half, {null: "geographic"}).p).toBe(1);
  });

  it.each([0, 1.5, NaN])("refuses %s replicates", (replicates) => {
    refuses(() => permutationTest(dissimilarity, city, {replicates}), "replicates", replicates);
  });

  it("refuses what is no function", () => {
    const index = {} as unknown as typeof dissimilarity;
    refuses(() => permutationTest(index, city), "index", index);
  });
});

describeShared("real cities", [...grunnkretsFiles, "real/schools00.csv"], () => {
  const rows = grunnkretser();
  const city = {group: numbers(rows, "vestlig"), total: numbers(rows, "folketall")};

  it("are more segregated than chance makes them, which the exact expectation tells as well", () => {
    const {statistic, p, mean, sd} = permutationTest(dissimilarity, city, {null: "person", replicates: 199});
    expect(p).toBe(2 / 200);
    const exact = expectedDissimilarity(city.group, city.total);
    expect(Math.abs(mean - exact)).toBeLessThan((5 * sd) / Math.sqrt(199));
    expect(statistic).toBeGreaterThan(mean + 10 * sd);
  });

  it("have nulls that agree in what chance leaves", () => {
    const groups = [...schools("real/schools00.csv").pupils.values()];
    const means = (["evenness", "systematic", "person"] as const).map(
      (hypothesis) => permutationTest(mutualInformation, groups, {null: hypothesis, replicates: 20}).M.mean,
    );
    for (const mean of means) expect(Math.abs(mean - means[2]!)).toBeLessThan(1e-4);
  });
});
