import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {multinomial, randomStream} from "../../../lib/random.js";
import {
  bootstrapSegregation,
  dissimilarity,
  interaction,
  localSegregation,
  multigroupDissimilarity,
  mutualInformation,
  mutualWithin,
  type BootstrapEstimate,
} from "../../../lib/segregation/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {cities} from "../../support/arbitraries.js";
import {
  chancesOf,
  deals,
  expectChances,
  meanAndDeviation,
  multinomialChance,
  tableNumber,
} from "../../support/chances.js";
import {expectRefusal} from "../../support/contract.js";
import {schools} from "../../support/real-data.js";
import {describeShared, sharedJson} from "../../support/shared.js";

const city = {group: [10, 0, 30, 5], total: [40, 20, 30, 25]};

describe("the draws", () => {
  const groups = [
    [2, 1],
    [1, 2],
  ];
  const chances = groups.flat().map((count) => count / 6);
  const tables = [...deals(6, 4)];

  it("have the chances of the multinomial distribution", () => {
    const {replicates} = bootstrapSegregation(tableNumber, groups, {replicates: 50_000});
    const expected = tables.map(
      (table) => [tableNumber([table]), multinomialChance(table, chances)] as const,
    );
    expectChances(replicates, chancesOf(expected));
  });

  it("give mean, error and interval of an index as enumeration gives them", () => {
    // People in the first cell: a statistic that has a value for every table.
    const first = (columns: readonly Float64Array[]) => columns[0]![0]!;
    const {observed, estimate, bias, standardError, interval} = bootstrapSegregation(first, groups, {
      replicates: 50_000,
    });
    const exact = chancesOf(tables.map((table) => [table[0]!, multinomialChance(table, chances)] as const));
    const {mean, sd} = meanAndDeviation(exact);
    expect(observed).toBe(2);
    expect(Math.abs(bias - (mean - 2))).toBeLessThan((5 * sd) / Math.sqrt(50_000));
    expect(estimate + bias).toBeCloseTo(observed, 12);
    expect(standardError).toBeCloseTo(sd, 1);
    // Binomial with 6 trials at 1/3: 0 has a chance of 8.8 percent, 5 or more of 1.8 percent.
    expect(interval).toEqual([2 * 2 - 4, 2 * 2 - 0]);
  });

  it("of two groups are those of its members and everybody else", () => {
    fc.assert(
      fc.property(cities({maxUnits: 8}), fc.nat(), (two, seed) => {
        const rest = two.total.map((people, unit) => people - two.group[unit]!);
        const options = {seed, replicates: 20};
        const asTwo = bootstrapSegregation(dissimilarity, two, options);
        const asMany = bootstrapSegregation(multigroupDissimilarity, [two.group, rest], options);
        expectAgreement(asTwo.estimate, asMany.estimate);
        asTwo.replicates.forEach((value, at) => {
          if (!Number.isNaN(value)) expectAgreement(value, asMany.replicates[at]!);
        });
      }),
      {numRuns: 50},
    );
  });

  it("are of as many people, only where there are any", () => {
    const check = (groups: readonly Float64Array[]) => {
      expect(groups.flatMap((column) => [...column]).reduce((a, b) => a + b)).toBe(19);
      expect(groups[0]![1]).toBe(0);
      return 1;
    };
    bootstrapSegregation(check, [
      [4, 0, 5],
      [1, 3, 6],
    ]);
  });
});

describe("the estimate", () => {
  const interval = (from: BootstrapEstimate, share: number) => {
    const ascending = from.replicates.slice().sort();
    const place = share * (ascending.length - 1);
    const below = Math.floor(place);
    return ascending[below]! + (place - below) * ((ascending[below + 1] ?? 0) - ascending[below]!);
  };

  it("is reflected at the observed value, and so is the interval", () => {
    const found = bootstrapSegregation(dissimilarity, city, {replicates: 200, level: 0.9});
    const mean = found.replicates.reduce((a, b) => a + b) / 200;
    expect(found.observed).toBe(dissimilarity(city.group, city.total));
    expect(found.estimate).toBeCloseTo(2 * found.observed - mean, 12);
    expect(found.bias).toBeCloseTo(mean - found.observed, 12);
    expect(found.interval[0]).toBeCloseTo(2 * found.observed - interval(found, 0.95), 12);
    expect(found.interval[1]).toBeCloseTo(2 * found.observed - interval(found, 0.05), 12);
  });

  it("holds the truth about as often as the level says, and is closer to it than the sample", () => {
    const truth = [
      [30, 20, 10, 5, 15],
      [10, 20, 30, 25, 15],
      [5, 5, 5, 10, 5],
    ];
    const {M} = mutualInformation(truth);
    const chances = Float64Array.from(truth.flat());
    const random = randomStream("test", 1);
    const samples = 300;
    let held = 0;
    let offSample = 0;
    let offEstimate = 0;
    for (let sample = 0; sample < samples; sample++) {
      const drawn = multinomial(random, 400, chances, new Float64Array(15));
      const groups = [drawn.subarray(0, 5), drawn.subarray(5, 10), drawn.subarray(10)];
      const found = bootstrapSegregation(mutualInformation, groups, {seed: sample, replicates: 200}).M;
      if (found.interval[0] <= M && M <= found.interval[1]) held++;
      offSample += (found.observed - M) / samples;
      offEstimate += (found.estimate - M) / samples;
    }
    expect(held / samples).toBeGreaterThan(0.9);
    expect(held / samples).toBeLessThan(0.98);
    expect(offSample).toBeGreaterThan(0.005); // about (units − 1)(groups − 1) / 2n = 0.01
    expect(Math.abs(offEstimate)).toBeLessThan(0.002);
  });

  it("comes in the form of what the index returns", () => {
    const groups = [
      [10, 20, 30],
      [30, 20, 10],
    ];
    const {M, H} = bootstrapSegregation(mutualInformation, groups, {replicates: 10});
    expect(M.observed).toBe(mutualInformation(groups).M);
    expect(H.observed).toBe(mutualInformation(groups).H);
    const {ls, p} = bootstrapSegregation((drawn) => localSegregation(drawn), groups, {replicates: 10});
    expect([ls.length, p.length]).toEqual([3, 3]);
    expect(ls[2]!.observed).toBe(localSegregation(groups).ls[2]);
    const within = bootstrapSegregation((drawn) => mutualWithin(drawn, ["n", "n", "s"]), groups, {
      replicates: 10,
    });
    expect(within.parts.map(({part}) => part)).toEqual(["n", "s"]);
    expect(within.parts[0]!.M.observed).toBe(mutualWithin(groups, ["n", "n", "s"]).parts[0]!.M);
  });

  it("takes further arguments inside a function", () => {
    const index = (group: Float64Array, total: Float64Array) =>
      interaction(
        group,
        total.map((people, unit) => people - group[unit]!),
        total,
      );
    expect(bootstrapSegregation(index, city).observed).toBe(
      interaction(city.group, [30, 20, 0, 20], city.total),
    );
  });

  it("leaves out replicates without a value, and has none without one to begin with", () => {
    const rare = {group: [1, 0], total: [20, 20]};
    const found = bootstrapSegregation(dissimilarity, rare, {replicates: 400});
    const without = found.replicates.filter(Number.isNaN).length / 400;
    expect(without).toBeGreaterThan(0.27); // (1 − 1/40)⁴⁰ = 0.363
    expect(without).toBeLessThan(0.46);
    expect(Number.isFinite(found.estimate)).toBe(true);

    const nobody = bootstrapSegregation(dissimilarity, {group: [0, 0], total: [10, 20]}, {replicates: 5});
    expect(nobody).toEqual({
      observed: NaN,
      estimate: NaN,
      bias: NaN,
      standardError: NaN,
      interval: [NaN, NaN],
      replicates: new Float64Array(5).fill(NaN),
    });
    expect(bootstrapSegregation(dissimilarity, {group: [0], total: [0]}, {replicates: 5}).estimate).toBe(NaN);
    expect(bootstrapSegregation(dissimilarity, city, {replicates: 1}).standardError).toBe(NaN);
    expect(bootstrapSegregation(dissimilarity, {group: [3], total: [5]}, {replicates: 5}).estimate).toBe(0);
  });
});

describe("the seed", () => {
  it("decides every draw, today and in every later version", () => {
    const {estimate, standardError, interval, replicates} = bootstrapSegregation(dissimilarity, city, {
      seed: 42,
      replicates: 4,
    });
    expect(Array.from(replicates)).toEqual([
      0.6458333333333334, 0.675, 0.631578947368421, 0.6666666666666666,
    ]);
    expectAgreement(estimate, 0.678563596491228, 1e-12);
    expectAgreement(standardError, 0.01973552221057711, 1e-12);
    expectAgreement(interval[0], 0.6589583333333332, 1e-12);
  });

  it("is 1 unless given, and another one draws otherwise", () => {
    const draws = (seed?: number) =>
      bootstrapSegregation(dissimilarity, city, {seed, replicates: 5}).replicates;
    expect(draws()).toEqual(draws(1));
    expect(draws()).not.toEqual(draws(2));
  });
});

describe("bad input", () => {
  const refuses = (call: () => unknown, argument: string, value: unknown, row?: number) =>
    expectRefusal(call, {functionName: "bootstrapSegregation", argument, row, value});

  it.each([0, 1, 95, NaN, "0.9" as unknown as number])("refuses the level %s", (level) => {
    refuses(() => bootstrapSegregation(dissimilarity, city, {level}), "level", level);
  });

  it("refuses what is no function, and a function that gives no number", () => {
    const name = "dissimilarity" as unknown as typeof dissimilarity;
    refuses(() => bootstrapSegregation(name, city), "index", name);
    const nothing = () => undefined as unknown as number;
    refuses(() => bootstrapSegregation(nothing, city), "what index returns", undefined);
  });

  it("refuses an index that gives now more numbers, now fewer", () => {
    let calls = 0;
    const growing = () => new Array<number>(++calls).fill(1);
    const error = refuses(() => bootstrapSegregation(growing, city), "what index returns", [1, 1]);
    expect(error.message).toContain("It has 2 numbers, and 1");
  });

  it("refuses people in parts", () => {
    const half = {group: [10, 0.5], total: [40, 20]};
    refuses(() => bootstrapSegregation(dissimilarity, half), "groups.group", 0.5, 1);
    const parts = {group: [10, 1], total: [40, 20.25]};
    refuses(() => bootstrapSegregation(dissimilarity, parts), "groups.total", 20.25, 1);
    refuses(() => bootstrapSegregation(mutualInformation, [[1], [2.5]]), "groups[1]", 2.5, 0);
  });

  it("refuses groups of neither kind", () => {
    for (const groups of [null, 3, "12", {group: [1]}]) {
      refuses(
        () => bootstrapSegregation(mutualInformation, groups as unknown as number[][]),
        "groups",
        groups,
      );
    }
  });

  it("refuses an option that is not there", () => {
    const options = {replications: 5} as object;
    refuses(() => bootstrapSegregation(dissimilarity, city, options), "replications", 5);
  });
});

describeShared(
  "the schools of the R package segregation",
  ["real/schools00.csv", "reference/segregation-schools.json"],
  () => {
    const {pupils} = schools("real/schools00.csv");
    const {M, H} = bootstrapSegregation(mutualInformation, [...pupils.values()], {
      replicates: 500,
      level: 0.9,
    });

    it("observed as there", () => {
      const reference = sharedJson("reference/segregation-schools.json") as {
        schools00: {mutual_total: {M: number; H: number}};
      };
      expectAgreement(M.observed, reference.schools00.mutual_total.M);
      expectAgreement(H.observed, reference.schools00.mutual_total.H);
    });

    it("estimated, within Monte Carlo error, as its documentation prints from 500 replicates", () => {
      // Two runs of 500 replicates differ by √2 · error / √500 in the bias, and by a tenth or so in the error.
      expect(Math.abs(M.bias - 0.00361)).toBeLessThan(0.0002);
      expect(Math.abs(H.bias - 0.00356)).toBeLessThan(0.0002);
      expect(Math.abs(M.standardError - 0.000775)).toBeLessThan(0.0001);
      expect(Math.abs(H.standardError - 0.000712)).toBeLessThan(0.0001);
      expect(M.estimate).toBeCloseTo(0.422, 3);
      expect(H.estimate).toBeCloseTo(0.415, 3);
      expect(M.interval[0]).toBeCloseTo(0.421, 3);
      expect(M.interval[1]).toBeCloseTo(0.423, 3);
    });
  },
);

it("draws a million units", () => {
  const units = 1_000_000;
  const group = new Float64Array(units).map((_, unit) => unit % 3);
  const found = bootstrapSegregation(
    dissimilarity,
    {group, total: new Float64Array(units).fill(4)},
    {replicates: 2},
  );
  expect(found.bias).toBeGreaterThan(0);
});
