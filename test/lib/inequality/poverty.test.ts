import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  budgetShortfall,
  fosterGreerThorbecke,
  inKindEffect,
  lowIncomeGap,
  lowIncomeRate,
  lowIncomeThreshold,
  persistentLowIncome,
  povertyGap,
  quantile,
  regionalLowIncome,
} from "../../../lib/inequality/index.js";
import {incomes, replicated, weighted} from "../../support/arbitraries.js";

const digits = 12;
const people = weighted(incomes());
const thresholds = fc.integer({min: 1, max: 1000});
const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);

describe("thresholds at 50 and 60 percent of the median", () => {
  it("are in the ratio of 5 to 6, and no fewer people are below the higher", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        const [eu60, eu50] = [0.6, 0.5].map((share) => lowIncomeThreshold(values, {share, weights}));
        expect(eu60! * 5).toBeCloseTo(eu50! * 6, 6);
        expect(lowIncomeRate(values, {weights})).toBeGreaterThanOrEqual(
          lowIncomeRate(values, {share: 0.5, weights}),
        );
      }),
    );
  });
});

describe("povertyGap", () => {
  it("lies above 0 and at most at 1 of incomes that are not negative", () => {
    fc.assert(
      fc.property(
        people,
        thresholds,
        fc.constantFrom("median", "mean"),
        ({values, weights}, threshold, form) => {
          const gap = povertyGap(values, {threshold, form, weights});
          const nobody = values.every((value, row) => value >= threshold || weights[row] === 0);
          if (nobody) expect(gap).toBeNaN();
          else {
            expect(gap).toBeGreaterThan(0);
            expect(gap).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
  it("is the distance of the median of the poor from the line", () => {
    fc.assert(
      fc.property(people, thresholds, ({values, weights}, threshold) => {
        const poor = (_: number, row: number) => values[row]! < threshold && weights[row]! > 0;
        fc.pre(values.some(poor));
        const median = quantile(values.filter(poor), 0.5, {weights: weights.filter(poor)});
        expect(povertyGap(values, {threshold, weights})).toBeCloseTo(1 - median / threshold, digits);
      }),
    );
  });
  it("takes its own line where none is given", () => {
    const values = [10, 20, 100, 110, 120];
    expect(povertyGap(values)).toBeCloseTo((60 - 15) / 60, digits);
    expect(povertyGap(values, {share: 0.15})).toBeCloseTo((15 - 10) / 15, digits);
  });
  it("has no value by a line of nothing, and exceeds 1 for losses", () => {
    expect(povertyGap([-5, 0, 5], {threshold: 0})).toBeNaN();
    expect(povertyGap([-50, 200], {threshold: 100})).toBe(1.5);
  });
});

describe("fosterGreerThorbecke", () => {
  it("is the low-income rate with alpha 0, and rate times mean gap with alpha 1", () => {
    fc.assert(
      fc.property(people, thresholds, ({values, weights}, threshold) => {
        const rate = lowIncomeRate(values, {threshold, weights});
        expect(fosterGreerThorbecke(values, {alpha: 0, threshold, weights})).toBeCloseTo(rate, digits);
        const gap = rate === 0 ? 0 : povertyGap(values, {threshold, form: "mean", weights});
        expect(fosterGreerThorbecke(values, {alpha: 1, threshold, weights})).toBeCloseTo(rate * gap, digits);
      }),
    );
  });
  it("falls as alpha grows, for gaps are at most 1", () => {
    fc.assert(
      fc.property(people, thresholds, ({values, weights}, threshold) => {
        const indices = [0, 0.5, 1, 2, 5].map((alpha) =>
          fosterGreerThorbecke(values, {alpha, threshold, weights}),
        );
        indices.slice(1).forEach((index, at) => {
          expect(index).toBeLessThanOrEqual(indices[at]! + 1e-14);
        });
      }),
    );
  });
  it("is the mean of two groups' indices by their sizes", () => {
    fc.assert(
      fc.property(people, people, thresholds, fc.constantFrom(0, 1, 2), (a, b, threshold, alpha) => {
        const index = ({values, weights}: typeof a) =>
          fosterGreerThorbecke(values, {alpha, threshold, weights});
        const [sizeA, sizeB] = [sum(a.weights), sum(b.weights)];
        const together = {values: [...a.values, ...b.values], weights: [...a.weights, ...b.weights]};
        const expected = (sizeA * index(a) + sizeB * index(b)) / (sizeA + sizeB);
        expect(index(together)).toBeCloseTo(expected, digits);
      }),
    );
  });
  it("takes a whole weight as that many people, and has no value by a line of nothing", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        const index = fosterGreerThorbecke(values, {alpha: 2, weights});
        const expected = fosterGreerThorbecke(replicated(values, weights), {alpha: 2});
        if (Number.isNaN(expected)) expect(index).toBeNaN();
        else expect(index).toBeCloseTo(expected, digits);
      }),
    );
    expect(fosterGreerThorbecke([0, 0, 1], {alpha: 2})).toBeNaN();
  });
  it("agrees with a case by hand: gaps of a half and a quarter", () => {
    expect(fosterGreerThorbecke([50, 75, 100, 400], {alpha: 2, threshold: 100})).toBe((0.25 + 0.0625) / 4);
  });
});

describe("persistentLowIncome", () => {
  /** Four years of the same people, with weights. */
  const panels = fc
    .array(
      fc.record({
        income: fc.array(fc.nat({max: 300}), {minLength: 4, maxLength: 4}),
        weight: fc.integer({min: 1, max: 5}),
      }),
      {minLength: 1, maxLength: 25},
    )
    .map((rows) => ({
      years: [0, 1, 2, 3].map((year) => rows.map(({income}) => income[year]!)),
      weights: rows.map(({weight}) => weight),
    }));

  it("of one year is the low-income rate, by the rules that need no more", () => {
    fc.assert(
      fc.property(
        people,
        fc.constantFrom("mean", "mean of lines", "every year"),
        ({values, weights}, rule) => {
          expect(persistentLowIncome([values], {rule, weights})).toBeCloseTo(
            lowIncomeRate(values, {weights}),
            digits,
          );
        },
      ),
    );
  });
  it("of years that are alike is the low-income rate, by every rule", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        for (const rule of ["mean", "mean of lines", "every year", "current and two"] as const) {
          const whole = values.map(Math.round);
          const rate = persistentLowIncome([whole, whole, whole, whole], {rule, weights});
          expect(rate).toBeCloseTo(lowIncomeRate(whole, {weights}), digits);
        }
      }),
    );
  });
  it("takes in no more people by every year than by the current and two others, and no more by that than in the last", () => {
    fc.assert(
      fc.property(panels, ({years, weights}) => {
        const every = persistentLowIncome(years, {rule: "every year", weights});
        const current = persistentLowIncome(years, {rule: "current and two", weights});
        expect(every).toBeLessThanOrEqual(current);
        expect(current).toBeLessThanOrEqual(lowIncomeRate(years[3]!, {weights}));
      }),
    );
  });
  it("by the mean is the low-income rate of the means", () => {
    fc.assert(
      fc.property(panels, ({years, weights}) => {
        const means = years[0]!.map((_, row) => sum(years.map((year) => year[row]!)) / 4);
        const expected = lowIncomeRate(means, {weights});
        expect(persistentLowIncome(years, {weights})).toBeCloseTo(expected, digits);
      }),
    );
  });
  it("divides the rules where they differ", () => {
    // Lines at 60 in each year. The second has one good year, the third a good last one, the fourth two good years.
    const years = [
      [50, 50, 40, 100, 100, 100, 100, 100, 100, 100],
      [50, 50, 40, 40, 100, 100, 100, 100, 100, 100],
      [50, 90, 40, 100, 100, 100, 100, 100, 100, 100],
      [50, 50, 99, 40, 100, 100, 100, 100, 100, 100],
    ];
    const people = (rule: "every year" | "current and two" | "mean" | "mean of lines") =>
      persistentLowIncome(years, {rule}) * 10;
    expect(people("every year")).toBeCloseTo(1, digits);
    expect(people("current and two")).toBeCloseTo(2, digits);
    // Means of 50, 60 (not below), 54.75 and 70.
    expect(people("mean")).toBeCloseTo(2, digits);
    expect(people("mean of lines")).toBeCloseTo(2, digits);
  });
  it("tells a line drawn by means from a mean of lines", () => {
    // Medians of 100 in both years (lines 60), but of the means 130: a line of 78.
    const years = [
      [70, 100, 100, 160, 200],
      [70, 160, 200, 100, 100],
    ];
    expect(persistentLowIncome(years)).toBeCloseTo(0.2, digits);
    expect(persistentLowIncome(years, {rule: "mean of lines"})).toBe(0);
  });
  it("uses the lines of the nation for the people of an area", () => {
    const nation = {
      years: [
        [90, 100, 110],
        [90, 100, 110],
      ],
      weights: [1, 1, 1],
    };
    for (const rule of ["mean", "mean of lines", "every year"] as const) {
      const area = [
        [50, 59, 61],
        [50, 59, 61],
      ];
      expect(persistentLowIncome(area, {rule, population: nation})).toBeCloseTo(2 / 3, digits);
    }
    const nobody = {
      years: [
        [1, 2],
        [1, 2],
      ],
      weights: [0, 0],
    };
    expect(persistentLowIncome([[1], [1]], {population: nobody})).toBeNaN();
  });
});

describe("inKindEffect", () => {
  const services = fc.nat({max: 1000});
  const households = people.chain(({values, weights}) =>
    fc.record({
      income: fc.constant(values),
      weights: fc.constant(weights),
      services: fc.array(services, {minLength: values.length, maxLength: values.length}),
    }),
  );

  it("is the change between two low-income rates", () => {
    fc.assert(
      fc.property(households, fc.constantFrom(0.5, 0.6), ({income, weights, services: worth}, share) => {
        const together = income.map((value, row) => value + worth[row]!);
        const effect = inKindEffect(income, worth, {share, weights});
        expect(effect.before).toBe(lowIncomeRate(income, {share, weights}));
        expect(effect.after).toBe(lowIncomeRate(together, {share, weights}));
        expect(effect.thresholds).toEqual([
          lowIncomeThreshold(income, {share, weights}),
          lowIncomeThreshold(together, {share, weights}),
        ]);
      }),
    );
  });
  it("cannot raise the rate when the line is kept", () => {
    fc.assert(
      fc.property(households, ({income, weights, services: worth}) => {
        expect(inKindEffect(income, worth, {line: "kept", weights}).absolute).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it("is none when services are worth the same part of everybody's income", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 500}), {minLength: 1}), (income) => {
        const effect = inKindEffect(income, income);
        expect(effect.after).toBe(effect.before);
      }),
    );
  });
  it("reaches the report's nearly a third where services lift three of ten poor people", () => {
    const income = [...new Array<number>(10).fill(50), ...new Array<number>(90).fill(100)];
    const worth = income.map((_, row) => (row < 3 ? 20 : 0));
    expect(inKindEffect(income, worth).relative).toBeCloseTo(0.3, digits);
  });
  it("has no relative form when nobody has low income", () => {
    expect(inKindEffect([100, 100], [1, 2]).relative).toBeNaN();
  });
});

describe("lowIncomeGap", () => {
  it("mixes to the rate of everybody", () => {
    fc.assert(
      fc.property(people, thresholds, fc.infiniteStream(fc.constantFrom(0, 1)), (rows, threshold, flags) => {
        const {values, weights} = rows;
        const member = values.map(() => flags.next().value as number);
        const {group, others, difference, ratio} = lowIncomeGap(values, member, {threshold, weights});
        const inside = sum(weights.filter((_, row) => member[row] === 1)) / sum(weights);
        fc.pre(inside > 0 && inside < 1);
        const rate = lowIncomeRate(values, {threshold, weights});
        expect(inside * group + (1 - inside) * others).toBeCloseTo(rate, digits);
        expect(difference).toBe(group - others);
        if (others > 0) expect(ratio).toBeCloseTo(group / others, digits);
        else expect(ratio).toBeNaN();
      }),
    );
  });
  it("draws one line by the median of all", () => {
    expect(lowIncomeGap([10, 100, 100, 100], [1, 1, 0, 0])).toEqual({
      group: 0.5,
      others: 0,
      difference: 0.5,
      ratio: NaN,
    });
  });
  it("has no rate of a group that nobody is in", () => {
    expect(lowIncomeGap([1, 2], [0, 0]).group).toBeNaN();
    expect(lowIncomeGap([1, 2], [1, 1]).others).toBeNaN();
  });
});

describe("regionalLowIncome", () => {
  const income = [40, 55, 100, 100, 100, 130, 150, 250, 250, 250];
  const region = ["west", "west", "west", "west", "west", "Oslo", "Oslo", "Oslo", "Oslo", "Oslo"];

  it("draws each region's line by its median, or the nation's line by its prices", () => {
    const own = regionalLowIncome(income, region);
    expect(own.regions).toEqual([
      {key: "west", line: 60, rate: 0.4, nationalRate: 0.4},
      {key: "Oslo", line: 150, rate: 0.2, nationalRate: 0},
    ]);
    const priceLevel = region.map((name) => (name === "Oslo" ? 2 : 0.75));
    const byPrices = regionalLowIncome(income, region, {priceLevel});
    expect(byPrices.regions[0]!.line).toBeCloseTo(51.75, digits);
    expect(byPrices.regions[1]!.line).toBeCloseTo(138, digits);
    expect(byPrices.regions.map(({rate}) => rate)).toEqual([0.2, 0.2]);
  });
  it("raises Oslo's rate where living there costs more, as section 12.3.2 has it", () => {
    const priceLevel = region.map((name) => (name === "Oslo" ? 2 : 1));
    const oslo = regionalLowIncome(income, region, {priceLevel}).regions[1]!;
    expect(oslo.rate).toBeGreaterThan(oslo.nationalRate);
  });
  it("has the nation's rate where prices are the same everywhere or there is one region", () => {
    fc.assert(
      fc.property(people, ({values, weights}) => {
        const priceLevel = values.map(() => 1);
        const keys = values.map((_, row) => row % 3);
        const same = regionalLowIncome(values, keys, {priceLevel, weights});
        expect(same.rate).toBeCloseTo(same.nationalRate, digits);
        const one = regionalLowIncome(values, keys.map(String).fill("all"), {weights});
        expect(one.rate).toBeCloseTo(lowIncomeRate(values, {weights}), digits);
      }),
    );
  });
});

describe("budgetShortfall", () => {
  it("counts those below their own budget and what they lack", () => {
    expect(budgetShortfall([100, 100, 50], [100, 101, 60], {weights: [1, 1, 2]})).toEqual({
      rate: 0.75,
      meanShortfall: 7,
    });
    expect(budgetShortfall([100], [100]).meanShortfall).toBeNaN();
  });
  it("with one budget for all is the low-income rate and gap by that line", () => {
    fc.assert(
      fc.property(people, thresholds, ({values, weights}, threshold) => {
        const budget = values.map(() => threshold);
        const {rate, meanShortfall} = budgetShortfall(values, budget, {weights});
        expect(rate).toBeCloseTo(lowIncomeRate(values, {threshold, weights}), digits);
        const gap = povertyGap(values, {threshold, form: "mean", weights});
        if (rate > 0) expect(meanShortfall / threshold).toBeCloseTo(gap, digits);
      }),
    );
  });
});
