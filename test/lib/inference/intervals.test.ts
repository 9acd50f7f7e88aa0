import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  clopperPearsonInterval,
  differenceInterval,
  wilsonInterval,
  type CountedShare,
} from "../../../lib/inference/index.js";
import {betaQuantile, betaShare} from "../../../lib/inference/incomplete-beta.js";
import {expectAgreement} from "../../support/agreement.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const intervals = {
  wilsonInterval,
  clopperPearsonInterval,
  "wilsonInterval with continuity": (
    group: ArrayLike<number>,
    total: ArrayLike<number>,
    options: {level?: number} = {},
  ) => wilsonInterval(group, total, {...options, continuity: true}),
};
/** Members among people, some none and some all. */
const counts = fc
  .array(fc.record({members: fc.nat({max: 300}), others: fc.nat({max: 300})}), {minLength: 1, maxLength: 20})
  .map((rows) => ({
    group: rows.map(({members}) => members),
    total: rows.map(({members, others}) => members + others),
  }));

for (const name of ["wilsonInterval", "clopperPearsonInterval"] as const) {
  describeContract(name, {
    columns: {group: [3, 0, 5, 2], total: [10, 20, 5, 9]},
    notNegative: ["group", "total"],
    call: ({group, total}) => intervals[name](group, total),
  });
}
for (const [name, at] of [
  ["first", 0],
  ["second", 1],
] as const) {
  describeContract("differenceInterval", {
    columns: {[`${name}.group`]: [3, 0, 5, 2], [`${name}.total`]: [10, 20, 5, 9]},
    notNegative: [`${name}.group`, `${name}.total`],
    call: (columns) => {
      const given = {group: columns[`${name}.group`]!, total: columns[`${name}.total`]!};
      const other = {group: [1, 2, 3, 4], total: [4, 4, 4, 4]};
      return at === 0 ? differenceInterval(given, other) : differenceInterval(other, given);
    },
  });
}

describe.each(Object.entries(intervals))("%s", (_, interval) => {
  it("holds the share that was counted, within 0 and 1", () => {
    fc.assert(
      fc.property(counts, fc.double({min: 0.01, max: 0.999, noNaN: true}), ({group, total}, level) => {
        const {lower, upper} = interval(group, total, {level});
        group.forEach((members, row) => {
          expect(lower[row]).toBeGreaterThanOrEqual(0);
          expect(upper[row]).toBeLessThanOrEqual(1);
          if (total[row] === 0) expect([lower[row], upper[row]]).toEqual([0, 1]);
          else {
            expect(lower[row]! - 1e-14).toBeLessThanOrEqual(members / total[row]!);
            expect(upper[row]! + 1e-14).toBeGreaterThanOrEqual(members / total[row]!);
          }
        });
      }),
    );
  });
  it("of the others is that of the members turned round", () => {
    fc.assert(
      fc.property(counts, ({group, total}) => {
        const {lower, upper} = interval(group, total);
        const others = interval(
          group.map((members, row) => total[row]! - members),
          total,
        );
        lower.forEach((limit, row) => {
          expect(others.upper[row]).toBeCloseTo(1 - limit, 12);
          expect(others.lower[row]).toBeCloseTo(1 - upper[row]!, 12);
        });
      }),
    );
  });
  it("is wider the surer it is, and narrower the more are counted", () => {
    fc.assert(
      fc.property(counts, ({group, total}) => {
        const [plain, sure] = [interval(group, total), interval(group, total, {level: 0.99})];
        const tenfold = interval(
          group.map((members) => 10 * members),
          total.map((people) => 10 * people),
        );
        total.forEach((people, row) => {
          if (people === 0) return;
          expect(sure.lower[row]!).toBeLessThanOrEqual(plain.lower[row]!);
          expect(sure.upper[row]!).toBeGreaterThanOrEqual(plain.upper[row]!);
          const widths = [tenfold, plain].map(({lower, upper}) => upper[row]! - lower[row]!);
          expect(widths[0]!).toBeLessThan(widths[1]!);
        });
      }),
    );
  });
});

/** Newcombe (1998), Statistics in Medicine 17(8), pp. 857-872, table I: methods 3, 4 and 5. */
const newcombe: [
  members: number,
  people: number,
  name: keyof typeof intervals,
  lower: number,
  upper: number,
][] = [
  [81, 263, "wilsonInterval", 0.2553, 0.3662],
  [15, 148, "wilsonInterval", 0.0624, 0.1605],
  [0, 20, "wilsonInterval", 0, 0.1611],
  [1, 29, "wilsonInterval", 0.0061, 0.1718],
  [81, 263, "wilsonInterval with continuity", 0.2535, 0.3682],
  [15, 148, "wilsonInterval with continuity", 0.0598, 0.1644],
  [0, 20, "wilsonInterval with continuity", 0, 0.2005],
  [1, 29, "wilsonInterval with continuity", 0.0018, 0.1963],
  [81, 263, "clopperPearsonInterval", 0.2527, 0.3676],
  [15, 148, "clopperPearsonInterval", 0.0578, 0.1617],
  [0, 20, "clopperPearsonInterval", 0, 0.1684],
  [1, 29, "clopperPearsonInterval", 0.0009, 0.1776],
];

describe("published intervals", () => {
  it.each(newcombe)("%d of %d by %s: %d to %d", (members, people, name, lower, upper) => {
    const told = intervals[name]([members], [people]);
    expect(told.lower[0]).toBeCloseTo(lower, 4);
    expect(told.upper[0]).toBeCloseTo(upper, 4);
  });
  it("Newcombe (1998), Statistics in Medicine 17(8), pp. 873-890, table II, method 10", () => {
    const cases: [number, number, number, number, number, number][] = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [0, 10, 0, 10, -0.2775, 0.2775],
      [10, 10, 0, 20, 0.6791, 1],
      [10, 10, 0, 10, 0.6075, 1],
    ];
    for (const [x, n, y, m, lower, upper] of cases) {
      const told = differenceInterval({group: [x], total: [n]}, {group: [y], total: [m]});
      expect(told.difference[0]).toBeCloseTo(x / n - y / m, 12);
      expect(told.lower[0]).toBeCloseTo(lower, 4);
      expect(told.upper[0]).toBeCloseTo(upper, 4);
    }
  });
});

describe("wilsonInterval", () => {
  it("has limits that are as many standard errors from the share as the level says", () => {
    fc.assert(
      fc.property(counts, ({group, total}) => {
        const {lower, upper} = wilsonInterval(group, total);
        group.forEach((members, row) => {
          const people = total[row]!;
          for (const [limit, sign] of [
            [lower[row]!, 1],
            [upper[row]!, -1],
          ] as const) {
            if (limit < 1e-12 || limit > 1 - 1e-12) continue;
            const z = (members / people - limit) / Math.sqrt((limit * (1 - limit)) / people);
            expect(z * sign).toBeCloseTo(1.959963984540054, 6);
          }
        });
      }),
    );
  });
  it("keeps the digits of a lower limit next to 0", () => {
    // With x of very many people the limit is x + z²/2 − z √(x + z²/4), divided by the people.
    const z = 1.959963984540054;
    const expected = (1 + z ** 2 / 2 - z * Math.sqrt(1 + z ** 2 / 4)) / 1e12;
    expectAgreement(wilsonInterval([1], [1e12]).lower[0]!, expected, 1e-9);
  });
});

describe("clopperPearsonInterval", () => {
  it("has limits at which the count is as rare as the level says, by adding up binomial chances", () => {
    const small = fc.integer({min: 1, max: 25}).chain((n) => fc.tuple(fc.nat({max: n}), fc.constant(n)));
    fc.assert(
      fc.property(small, ([members, people]) => {
        const {lower, upper} = clopperPearsonInterval([members], [people]);
        const chance = (p: number, k: number) => {
          let ways = 1;
          for (let i = 0; i < k; i++) ways *= (people - i) / (i + 1);
          return ways * p ** k * (1 - p) ** (people - k);
        };
        const atMost = (p: number, k: number) =>
          Array.from({length: k + 1}, (_, at) => chance(p, at)).reduce((a, b) => a + b, 0);
        if (members > 0) expect(1 - atMost(lower[0]!, members - 1)).toBeCloseTo(0.025, 10);
        else expect(lower[0]).toBe(0);
        if (members < people) expect(atMost(upper[0]!, members)).toBeCloseTo(0.025, 10);
        else expect(upper[0]).toBe(1);
      }),
    );
  });
  it("holds the interval of Wilson as a rule, being the wider", () => {
    const [wilson, exact] = [wilsonInterval([12], [40]), clopperPearsonInterval([12], [40])];
    expect(exact.lower[0]!).toBeLessThan(wilson.lower[0]!);
    expect(exact.upper[0]!).toBeGreaterThan(wilson.upper[0]!);
  });
});

describe("differenceInterval", () => {
  it("turns round with its shares, and is one share's own interval about 0 where they are alike", () => {
    fc.assert(
      fc.property(counts, fc.nat(), ({group, total}, pick) => {
        fc.pre(total.every((people) => people > 0));
        const turned = (column: number[]) => column.map((_, row) => column[(row + pick) % column.length]!);
        const other = {group: turned(group), total: turned(total)};
        const one = differenceInterval({group, total}, other);
        const back = differenceInterval(other, {group, total});
        one.lower.forEach((limit, row) => {
          expect(back.upper[row]).toBeCloseTo(-limit, 12);
          expect(one.difference[row]!).toBeGreaterThanOrEqual(limit - 1e-14);
          expect(one.difference[row]!).toBeLessThanOrEqual(one.upper[row]! + 1e-14);
          expect(limit).toBeGreaterThanOrEqual(-1 - 1e-12);
        });
        const alike = differenceInterval({group, total}, {group, total});
        alike.lower.forEach((limit, row) => {
          expect(alike.upper[row]).toBeCloseTo(-limit, 12);
        });
      }),
    );
  });
  it("has no value where nobody was counted", () => {
    const {difference, lower} = differenceInterval({group: [0], total: [0]}, {group: [1], total: [2]});
    expect([difference[0], lower[0]]).toEqual([NaN, NaN]);
  });
  it("refuses what is no share, and other rows", () => {
    const expected = {functionName: "differenceInterval", row: undefined};
    const share = {group: [1], total: [2]};
    const bad = [1, 2] as unknown as CountedShare;
    expectRefusal(() => differenceInterval(bad, share), {...expected, argument: "first", value: [1, 2]});
    expectRefusal(() => differenceInterval(share, {group: [1, 1], total: [2, 2]}), {
      ...expected,
      argument: "first.group",
      row: 1,
      value: undefined,
    });
  });
});

describe("intervals", () => {
  it.each([0, 1, -0.5, 95, NaN, "0.95", null] as number[])("refuse a level of %j", (level) => {
    const expected = {argument: "level", row: undefined, value: level};
    const share = {group: [1], total: [2]};
    expectRefusal(() => wilsonInterval([1], [2], {level}), {...expected, functionName: "wilsonInterval"});
    expectRefusal(() => clopperPearsonInterval([1], [2], {level}), {
      ...expected,
      functionName: "clopperPearsonInterval",
    });
    expectRefusal(() => differenceInterval(share, share, {level}), {
      ...expected,
      functionName: "differenceInterval",
    });
  });
  it("refuse more members than people, a wrong continuity and an unknown option", () => {
    const expected = {functionName: "wilsonInterval", row: undefined};
    expectRefusal(() => wilsonInterval([1, 3], [2, 2]), {...expected, argument: "group", row: 1, value: 3});
    const continuity = "yes" as unknown as boolean;
    expectRefusal(() => wilsonInterval([1], [2], {continuity}), {
      ...expected,
      argument: "continuity",
      value: "yes",
    });
    expectRefusal(() => clopperPearsonInterval([1], [2], {continuity: true} as object), {
      functionName: "clopperPearsonInterval",
      argument: "continuity",
      row: undefined,
      value: true,
    });
  });
});

describe("the beta distribution", () => {
  /** By mpmath with 40 digits of working precision, rounded to the nearest number. */
  const known: [p: number, a: number, b: number, x: number][] = [
    [0.025, 5, 16, 0.08657146910143454],
    [0.975, 6, 15, 0.49104587170795755],
    [0.5, 0.5, 0.5, 0.5],
    [0.025, 81, 183, 0.25273674558527115],
    [0.005, 2, 3, 0.02944478713793322],
    [0.025, 1000, 99001, 0.009392556089098522],
    [0.975, 0.3, 7.7, 0.2274783269943698],
    [0.025, 500_000, 500_001, 0.49901951919531184],
    [1e-6, 3, 4, 0.003694265299405909],
    [0.025, 1, 1_000_000, 2.5317807663794178e-8],
  ];

  it.each(known)("has its quantile %d for a = %d and b = %d at %d", (p, a, b, x) => {
    expectAgreement(betaQuantile(p, a, b), x, 1e-12);
    expectAgreement(betaShare(x, a, b), p, 1e-9);
  });
  it("is a power where one parameter is 1", () => {
    fc.assert(
      fc.property(
        fc.double({min: 1e-9, max: 1 - 1e-9, noNaN: true}),
        fc.double({min: 0.1, max: 500, noNaN: true}),
        (x, a) => {
          expectAgreement(betaShare(x, a, 1), x ** a, 1e-11);
          expectAgreement(betaQuantile(x, a, 1), x ** (1 / a), 1e-11);
        },
      ),
    );
  });
  it("is given back by its quantile", () => {
    const parameters = fc.oneof(
      fc.double({min: 0.2, max: 20, noNaN: true}),
      fc.integer({min: 1, max: 1_000_000}),
    );
    fc.assert(
      fc.property(fc.double({min: 1e-6, max: 1 - 1e-6, noNaN: true}), parameters, parameters, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        fc.pre(x > 0 && x < 1 - 1e-9);
        expect(Math.abs(betaShare(x, a, b) - p)).toBeLessThan(1e-9);
      }),
    );
  });
  it("has nothing below 0 and everything below 1", () => {
    expect([betaShare(0, 2, 3), betaShare(1, 2, 3), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([
      0, 1, 0, 1,
    ]);
  });
});
