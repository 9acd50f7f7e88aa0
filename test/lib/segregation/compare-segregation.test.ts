import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {multinomial, randomStream} from "../../../lib/random.js";
import {
  compareSegregation,
  dissimilarity,
  multigroupDissimilarity,
  mutualInformation,
} from "../../../lib/segregation/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {cities} from "../../support/arbitraries.js";
import {chancesOf, expectChances} from "../../support/chances.js";
import {expectRefusal} from "../../support/contract.js";
import {schools} from "../../support/real-data.js";
import {describeShared, sharedJson} from "../../support/shared.js";

const north = {group: [10, 0, 9, 1], total: [10, 10, 10, 10]};
const south = {group: [5, 6, 4, 5, 5], total: [10, 10, 10, 10, 10]};
const everyNull = ["random-label", "composition"] as const;

describe("the difference", () => {
  it("is the second index less the first", () => {
    fc.assert(
      fc.property(
        cities({maxUnits: 6}),
        cities({maxUnits: 6}),
        fc.constantFrom(...everyNull),
        (a, b, hypothesis) => {
          const options = {null: hypothesis, replicates: 3};
          const {statistic} = compareSegregation(dissimilarity, a, b, options);
          const [ofA, ofB] = [dissimilarity(a.group, a.total), dissimilarity(b.group, b.total)];
          expect(statistic).toBe(ofB - ofA);
          expect(compareSegregation(dissimilarity, b, a, options).statistic).toBe(-statistic || 0);
        },
      ),
      {numRuns: 60},
    );
  });

  it("comes in the form of what the index returns", () => {
    const a = [
      [10, 20],
      [30, 5],
    ];
    const b = [
      [10, 10, 20],
      [30, 10, 5],
    ];
    const {M, H} = compareSegregation(mutualInformation, a, b);
    expect(M.statistic).toBe(mutualInformation(b).M - mutualInformation(a).M);
    expect(H.statistic).toBe(mutualInformation(b).H - mutualInformation(a).H);
    expect(M.replicates.length).toBe(500);
  });
});

describe("random labels", () => {
  it("make every division of the units as likely", () => {
    // A unit of 1, 2, 4, 8 or 16 people: the sum over a place names its units.
    const names = (columns: readonly Float64Array[]) => columns[0]!.reduce((a, b) => a + b, 0);
    const {replicates} = compareSegregation(names, [[1, 2]], [[4, 8, 16]], {replicates: 20_000});
    const all = 31;
    const pairs = [3, 5, 9, 17, 6, 10, 18, 12, 20, 24];
    expectChances(replicates, chancesOf(pairs.map((pair) => [all - 2 * pair, 1 / 10] as const)));
  });

  it("keep units whole", () => {
    const check = (groups: readonly Float64Array[]) => {
      expect(Array.from(groups[1]!)).toEqual(Array.from(groups[0]!, (count) => 2 * count + 1));
      return groups[0]!.length;
    };
    const column = [1, 5, 7];
    const other = [2, 9];
    const twice = (counts: number[]) => counts.map((count) => 2 * count + 1);
    const test = compareSegregation(check, [column, twice(column)], [other, twice(other)], {replicates: 50});
    expect(test).toMatchObject({statistic: -1, p: 1, mean: -1, sd: 0});
  });

  it("are the same for two groups, and for these two as many", () => {
    fc.assert(
      fc.property(cities({maxUnits: 6}), cities({maxUnits: 6}), fc.nat(), (a, b, seed) => {
        const asMany = ({group, total}: typeof a) => [
          group,
          total.map((people, unit) => people - group[unit]!),
        ];
        const two = compareSegregation(dissimilarity, a, b, {seed, replicates: 10});
        const many = compareSegregation(multigroupDissimilarity, asMany(a), asMany(b), {
          seed,
          replicates: 10,
        });
        two.replicates.forEach((value, at) => {
          if (!Number.isNaN(value)) expect(value).toBeCloseTo(many.replicates[at]!, 9);
        });
      }),
      {numRuns: 60},
    );
  });
});

describe("compositions", () => {
  it("give each unit its own share, or that at the same rank in the other place", () => {
    const a = {group: [1, 4, 0], total: [10, 10, 0]};
    const b = {group: [16, 4, 10], total: [20, 20, 20]};
    const seen = {a: new Set<string>(), b: new Set<string>()};
    const watch = (group: Float64Array, total: Float64Array) => {
      seen[total[0] === 10 ? "a" : "b"].add(Array.from(group, (count) => count.toFixed(6)).join(" "));
      return 0;
    };
    compareSegregation(watch, a, b, {null: "composition", replicates: 300});
    // Ranks in a: ½ and 1; the shares of b there: 0.5 and 0.8. Ranks in b: 1, ⅓, ⅔, and between 0.1 and 0.4 on the line.
    const every = (own: number[], instead: number[]) =>
      own.reduce<string[]>(
        (rows, count, unit) =>
          rows.flatMap((row) => [count, instead[unit]!].map((each) => `${row} ${each.toFixed(6)}`.trim())),
        [""],
      );
    expect([...seen.a].sort()).toEqual([...new Set(every(a.group, [5, 8, 0]))].sort());
    expect([...seen.b].sort()).toEqual([...new Set(every(b.group, [8, 4, 6]))].sort());
  });

  it("share the rank of equal units, and change nothing between two equal places", () => {
    const flat = {group: [2, 2, 2], total: [10, 10, 10]};
    const test = compareSegregation(dissimilarity, flat, flat, {null: "composition"});
    expect(test).toMatchObject({statistic: 0, p: 1, mean: 0, sd: 0});
  });

  it("do without a place where nobody lives", () => {
    const empty = {group: [0, 0], total: [0, 0]};
    expect(compareSegregation(dissimilarity, empty, south, {null: "composition"}).p).toBe(NaN);
    expect(compareSegregation(dissimilarity, south, empty).statistic).toBe(NaN);
  });
});

describe("p", () => {
  it("is small where the places differ, and 1 where they do not", () => {
    for (const hypothesis of everyNull) {
      expect(compareSegregation(dissimilarity, north, south, {null: hypothesis}).p).toBeLessThan(0.05);
      expect(compareSegregation(dissimilarity, north, north, {null: hypothesis}).p).toBe(1);
    }
    const options = {alternative: "greater", replicates: 199} as const;
    expect(compareSegregation(dissimilarity, north, south, options).p).toBeGreaterThan(0.95);
    expect(compareSegregation(dissimilarity, south, north, options).p).toBeLessThan(0.025);
  });

  it("is as often below a share as the share, when labels are chance", () => {
    const random = randomStream("test", 5);
    const tests = 300;
    const ps = Array.from({length: tests}, (_, test) => {
      const place = () => {
        const people = multinomial(random, 600, new Float64Array(12).fill(1), new Float64Array(12));
        return {
          group: people.map((count, unit) => Math.floor((count * ((unit * 7) % 11)) / 11)),
          total: people,
        };
      };
      const units = [place(), place()];
      return compareSegregation(dissimilarity, units[0]!, units[1]!, {seed: test, replicates: 99}).p;
    });
    for (const share of [0.05, 0.25, 0.5, 0.75]) {
      const below = ps.filter((p) => p <= share + 1e-9).length / tests;
      expect(below).toBeLessThan(share + 3 * Math.sqrt((share * (1 - share)) / tests));
    }
  });
});

describe("the seed", () => {
  it("decides every draw, today and in every later version", () => {
    const draws = everyNull.map((hypothesis) =>
      Array.from(
        compareSegregation(dissimilarity, north, south, {null: hypothesis, seed: 42, replicates: 3})
          .replicates,
      ),
    );
    const known = [
      [0.1756562622436985, -0.38433908045977005, -0.08637095593617333],
      [-0.1428499820981024, -0.08012820512820512, -0.13546512175389985],
    ];
    draws.flat().forEach((value, at) => {
      expectAgreement(value, known.flat()[at]!, 1e-12);
    });
  });

  it("is 1 unless given, and another one draws otherwise", () => {
    const draws = (seed?: number) => compareSegregation(dissimilarity, north, south, {seed, replicates: 5});
    expect(draws()).toEqual(draws(1));
    expect(draws().replicates).not.toEqual(draws(2).replicates);
  });
});

describe("bad input", () => {
  const refuses = (call: () => unknown, argument: string, value: unknown) =>
    expectRefusal(call, {functionName: "compareSegregation", argument, row: undefined, value});

  it("refuses places with other groups", () => {
    const two = [
      [1, 2],
      [3, 4],
    ];
    const three = [...two, [5, 6]];
    refuses(() => compareSegregation(mutualInformation, two, three), "b", three);
    const mixed = north as unknown as number[][];
    const error = refuses(() => compareSegregation(mutualInformation, two, mixed), "b", north);
    expect(error.message).toContain("a is an array of 2 columns and b is {group, total}");
  });

  it("refuses compositions of many groups", () => {
    const groups = [[1], [2]];
    const call = () => compareSegregation(mutualInformation, groups, groups, {null: "composition"});
    refuses(call, "null", "composition");
  });

  it("refuses words that it does not know, and what is no function", () => {
    const hypothesis = "share" as "composition";
    refuses(() => compareSegregation(dissimilarity, north, south, {null: hypothesis}), "null", "share");
    const alternative = "more" as "greater";
    refuses(() => compareSegregation(dissimilarity, north, south, {alternative}), "alternative", "more");
    const index = 5 as unknown as typeof dissimilarity;
    refuses(() => compareSegregation(index, north, south), "index", 5);
    refuses(() => compareSegregation(dissimilarity, north, south, {replicates: 0}), "replicates", 0);
  });

  it("refuses an index that gives other numbers for the second place", () => {
    const perUnit = (groups: readonly Float64Array[]) => groups[0]!.slice();
    refuses(() => compareSegregation(perUnit, [[1, 2]], [[3]]), "what index returns", Float64Array.of(3));
  });
});

describeShared(
  "the schools of two years",
  ["real/schools00.csv", "real/schools05.csv", "reference/segregation-schools.json"],
  () => {
    it("differ as the R package segregation says", () => {
      const reference = sharedJson("reference/segregation-schools.json") as Record<
        "schools00" | "schools05",
        {mutual_total: {M: number}}
      >;
      const races = ["asian", "black", "hisp", "native", "white"];
      const groups = (file: string) => {
        const {pupils} = schools(file);
        return races.map((race) => pupils.get(race)!);
      };
      const [before, after] = [groups("real/schools00.csv"), groups("real/schools05.csv")];
      const {M} = compareSegregation(mutualInformation, before, after, {replicates: 99});
      const difference = reference.schools05.mutual_total.M - reference.schools00.mutual_total.M;
      expect(Math.abs(M.statistic - difference)).toBeLessThan(1e-9);
      expect(M.p).toBeGreaterThan(0.01);
    });
  },
);
