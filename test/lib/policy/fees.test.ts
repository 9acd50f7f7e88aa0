import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  afterSchoolDuty,
  afterSchoolFee,
  cashBenefit,
  cashBenefitRight,
  dominatedIncomeRange,
  effectiveMarginalRate,
  feeAfterFreeHours,
  freeAfterSchoolPlace,
  freeCoreTime,
  freeKindergartenCost,
  jointFeeCap,
  kindergartenFee,
  kindergartenPlaceFee,
  kindergartenRight,
  targetingAccuracy,
  waitingBenefitMonths,
} from "../../../lib/policy/index.js";

const income = fc.double({min: 0, max: 2e6, noNaN: true});
const share = fc.double({min: 0, max: 1, noNaN: true});
const children = fc.integer({min: 0, max: 6});
const one = (column: Float64Array) => column[0]!;
const fee = (y: number, n: number) => one(kindergartenFee([y], [n]));

describe("what a household pays for kindergarten", () => {
  it("is what its places cost", () => {
    fc.assert(
      fc.property(income, children, (y, n) => {
        const places = Array.from({length: n}, (_, at) => one(kindergartenPlaceFee([y], [at + 1])));
        expect(fee(y, n)).toBeCloseTo(
          places.reduce((all, place) => all + place, 0),
          8,
        );
      }),
    );
  });

  it("is never lower at a higher income or with another child, and never above the highest price", () => {
    fc.assert(
      fc.property(income, income, children, (a, b, n) => {
        expect(fee(Math.max(a, b), n)).toBeGreaterThanOrEqual(fee(Math.min(a, b), n));
        expect(fee(a, n + 1)).toBeGreaterThanOrEqual(fee(a, n));
        expect(fee(a, n)).toBeGreaterThanOrEqual(0);
        expect(fee(a, n)).toBeLessThanOrEqual(fee(1e9, n));
      }),
    );
  });

  it("takes at most 6 percent of income for one place in eleven months", () => {
    fc.assert(
      fc.property(income, (y) => {
        expect(11 * fee(y, 1)).toBeLessThanOrEqual(0.06 * y * (1 + 1e-12));
      }),
    );
  });

  it("has no jump: another krone costs at most the marginal rate", () => {
    fc.assert(
      fc.property(income, children, (y, n) => {
        const step = fee(y + 1, n) - fee(y, n);
        expect(step).toBeLessThanOrEqual((0.06 / 11) * (1 + 0.7 + 0.5 * n) + 1e-6);
      }),
    );
  });

  it("is at the printed prices for one, two and three children: 3135, 70 and 50 percent", () => {
    const dear = [1e6, 1e6, 1e6, 1e6];
    expect(Array.from(kindergartenPlaceFee(dear, [1, 2, 3, 4]))).toEqual([
      3135,
      0.7 * 3135,
      0.5 * 3135,
      0.5 * 3135,
    ]);
  });

  it("refuses a child without a place in the order", () => {
    expect(() => kindergartenPlaceFee([1, 1], [1, 0])).toThrow(/row 1/);
  });
});

describe("the marginal rate of the fees", () => {
  const yearly = (n: number) => (y: Float64Array) =>
    kindergartenFee(
      y,
      y.map(() => n),
    ).map((month) => 11 * month);

  it("is 6 percent below the limit with one child, 10.2 with two, and nothing above it", () => {
    const below = [0, 200000, 574000];
    for (const rate of effectiveMarginalRate(yearly(1), below, {step: 100}))
      expect(rate).toBeCloseTo(0.06, 9);
    for (const rate of effectiveMarginalRate(yearly(2), below, {step: 100}))
      expect(rate).toBeCloseTo(0.102, 9);
    expect(Array.from(effectiveMarginalRate(yearly(2), [574751, 1e6]))).toEqual([0, 0]);
  });

  it("is the slope of any straight rule, and adds up over rules", () => {
    fc.assert(
      fc.property(share, share, fc.double({min: 0, max: 1e5, noNaN: true}), (a, b, y) => {
        const line = (slope: number) => (x: Float64Array) => x.map((value) => slope * value);
        const both = effectiveMarginalRate((x) => x.map((value) => (a + b) * value), [y], {step: 64});
        const [first, second] = [line(a), line(b)].map((rule) =>
          one(effectiveMarginalRate(rule, [y], {step: 64})),
        );
        expect(first).toBeCloseTo(a, 8);
        expect(one(both)).toBeCloseTo(first! + second!, 8);
      }),
    );
  });

  it("exceeds 1 where free core time ends", () => {
    const rule = (y: Float64Array) => {
      const full = kindergartenFee(
        y,
        y.map(() => 1),
      );
      const hours = freeCoreTime(
        y,
        y.map(() => 3),
      );
      return feeAfterFreeHours(full, hours, 40).map((month) => 11 * month);
    };
    const [before, at] = effectiveMarginalRate(rule, [566000, 566099], {step: 1});
    expect(before).toBeCloseTo(0.03, 6);
    expect(at).toBeGreaterThan(1000);
  });

  it("hands the rule a copy of the incomes, and asks for one payment each", () => {
    const given = [1, 2, 3];
    effectiveMarginalRate((y) => y.fill(0), given);
    expect(given).toEqual([1, 2, 3]);
    expect(() => effectiveMarginalRate(() => [1], given)).toThrow(/payment/);
    expect(() => effectiveMarginalRate((y) => y, given, {step: 0})).toThrow(/step/);
  });

  it("makes a range of incomes worse than the limit, up to where as much is left", () => {
    fc.assert(
      fc.property(income, fc.double({min: 0, max: 1e5, noNaN: true}), share, (limit, loss, rate) => {
        fc.pre(rate < 0.99);
        const {from, to} = dominatedIncomeRange(limit, loss, rate);
        expect(from).toBe(limit);
        expect((to - limit) * (1 - rate)).toBeCloseTo(loss, 3);
      }),
    );
    expect(dominatedIncomeRange(1, 1, 1).to).toBe(Infinity);
    expect(dominatedIncomeRange(1, 0, 1).to).toBeNaN();
  });
});

describe("free core time", () => {
  it("never grows with income, and ends at the printed limit", () => {
    const incomes = [0, 566099, 566100, 566101, 1e6];
    const ages = incomes.map(() => 4);
    expect(Array.from(freeCoreTime(incomes, ages))).toEqual([20, 20, 0, 0, 0]);
    expect(Array.from(freeCoreTime(incomes, ages, {atLimit: "free"}))).toEqual([20, 20, 20, 0, 0]);
  });

  it("is for children of two to five years, and for those whose school start is postponed", () => {
    const ages = [1.99, 2, 5.99, 6];
    const low = ages.map(() => 1);
    expect(Array.from(freeCoreTime(low, ages))).toEqual([0, 20, 20, 0]);
    expect(Array.from(freeCoreTime(low, ages, {postponed: [0, 0, 0, 1]}))).toEqual([0, 20, 20, 20]);
    expect(Array.from(freeCoreTime([1e6], [6], {postponed: [1]}))).toEqual([0]);
  });

  it("refuses postponed that is neither yes nor no, and a limit that is neither free nor paid", () => {
    expect(() => freeCoreTime([1], [3], {postponed: [0.5]})).toThrow(/postponed/);
    expect(() => freeCoreTime([1], [3], {atLimit: "half" as "free"})).toThrow(/atLimit/);
  });

  it("lowers a fee in proportion, down to nothing", () => {
    expect(Array.from(feeAfterFreeHours([100, 100, 100], [0, 10, 50], 40))).toEqual([100, 75, 0]);
  });
});

describe("what a family pays for after-school care", () => {
  const pay = (y: number, grade: number, options = {}) =>
    one(afterSchoolFee([y], [2501], [grade], 10, options));
  it("never falls with income, and lies between nothing and the local fee", () => {
    fc.assert(
      fc.property(income, income, fc.integer({min: 1, max: 10}), (a, b, grade) => {
        expect(pay(Math.max(a, b), grade)).toBeGreaterThanOrEqual(pay(Math.min(a, b), grade));
        expect(pay(a, grade)).toBeGreaterThanOrEqual(0);
        expect(pay(a, grade)).toBeLessThanOrEqual(2501);
      }),
    );
  });

  it("is capped in grades 1 and 2, and as proposed up to grade 4", () => {
    const grades = [1, 2, 3, 4, 5];
    expect(grades.map((grade) => pay(100000, grade))).toEqual([600, 600, 2501, 2501, 2501]);
    const proposed = {rules: {discountTo: 4}};
    expect(grades.map((grade) => pay(100000, grade, proposed))).toEqual([600, 600, 600, 600, 2501]);
  });

  it("is nothing for pupils with special needs in grades 5 to 7 only", () => {
    const paid = [4, 5, 7, 8].map((grade) => pay(1e6, grade, {specialNeeds: [1]}));
    expect(paid).toEqual([2501, 0, 0, 2501]);
  });

  it("must be offered in grades 1 to 4, with special needs up to grade 7", () => {
    const grades = [0, 1, 4, 5, 7, 8];
    expect(Array.from(afterSchoolDuty(grades))).toEqual([0, 1, 1, 0, 0, 0]);
    const needs = grades.map(() => 1);
    expect(Array.from(afterSchoolDuty(grades, {specialNeeds: needs}))).toEqual([0, 1, 1, 1, 1, 0]);
  });

  it("is free in grade 1 in Oslo and Stavanger, and up to grade 4 in eight districts of Oslo", () => {
    const free = (city: "Oslo" | "Stavanger", district: string) =>
      [1, 2, 4, 5].map((grade) => freeAfterSchoolPlace({city, district, grade}));
    expect(free("Oslo", "Stovner")).toEqual([true, true, true, false]);
    expect(free("Oslo", "Frogner")).toEqual([true, false, false, false]);
    expect(free("Stavanger", "Stovner")).toEqual([true, false, false, false]);
  });
});

describe("the joint cap", () => {
  const amounts = fc.tuple(income, fc.double({min: 0, max: 1e5, noNaN: true}), fc.nat(100_000));
  it("never asks for more than the two fees or the share of income, and its relief is the rest", () => {
    fc.assert(
      fc.property(amounts, share, ([y, first, second], cap) => {
        const {payment, relief} = jointFeeCap([y], [first], [second], cap);
        expect(one(payment)).toBeLessThanOrEqual(first + second);
        expect(one(payment)).toBeLessThanOrEqual(cap * y);
        expect(one(payment) + one(relief)).toBeCloseTo(first + second, 6);
        expect(one(relief)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("never asks for less at a higher income or a higher share", () => {
    fc.assert(
      fc.property(amounts, share, share, ([y, first, second], a, b) => {
        const at = (x: number, cap: number) => one(jointFeeCap([x], [first], [second], cap).payment);
        expect(at(y + 1000, a)).toBeGreaterThanOrEqual(at(y, a));
        expect(at(y, Math.max(a, b))).toBeGreaterThanOrEqual(at(y, Math.min(a, b)));
      }),
    );
  });

  it("is the two fees together where they stay below the share", () => {
    expect(jointFeeCap([1e6, 1e6], [20000, 20000], [15000, 50000], 0.06)).toEqual({
      payment: Float64Array.of(35000, 60000),
      relief: Float64Array.of(0, 10000),
    });
  });

  it("takes 12 percent of income at most when the two caps of 6 percent stay apart", () => {
    fc.assert(
      fc.property(income, (y) => {
        const [kindergarten] = kindergartenFee([y], [1]);
        const [afterSchool] = afterSchoolFee([y], [2501], [1], 11);
        expect(11 * (kindergarten! + afterSchool!)).toBeLessThanOrEqual(0.12 * y * (1 + 1e-12));
      }),
    );
  });
});

describe("free kindergarten at four and five", () => {
  it("costs NOK 34 485 per child at most, so that 4.2 billion means over 121 000 children", () => {
    expect(freeKindergartenCost(1)).toBe(34485);
    expect(4.2e9 / freeKindergartenCost(1)).toBeGreaterThan(121_000);
  });
});

describe("the cash benefit", () => {
  it("falls by a fifth a day, from the full benefit to nothing", () => {
    expect(Array.from(cashBenefit([0, 1, 2, 3, 4, 5]))).toEqual([7500, 6000, 4500, 3000, 1500, 0]);
    expect(() => cashBenefit([0, 6])).toThrow(/row 1/);
  });

  it("is for children between one and two without a full-time place, and after five years in Norway", () => {
    const child = {ageInMonths: 14, fullTimePlace: false, immigrant: false, yearsInNorway: 0};
    expect(cashBenefitRight(child).met).toBe(true);
    expect(cashBenefitRight({...child, immigrant: true}).unmet).toEqual(["years in Norway"]);
    expect(cashBenefitRight({...child, ageInMonths: 11}).unmet).toEqual(["age between one and two"]);
    expect(cashBenefitRight({...child, ageInMonths: 25}).met).toBe(false);
    expect(cashBenefitRight({...child, fullTimePlace: true}).unmet).toEqual(["no full-time place"]);
    const stricter = {rules: {residence: 7}};
    expect(cashBenefitRight({...child, immigrant: true, yearsInNorway: 6}, stricter).met).toBe(false);
  });

  it("as a waiting benefit lasts from rejection to the right, within today’s eleven months", () => {
    const ages = fc.double({min: 0, max: 40, noNaN: true});
    fc.assert(
      fc.property(ages, ages, (rejection, right) => {
        const months = one(waitingBenefitMonths([rejection], [right]));
        expect(months).toBeGreaterThanOrEqual(0);
        expect(months).toBeLessThanOrEqual(11);
        expect(one(waitingBenefitMonths([rejection], [right], {fromAge: 13}))).toBeLessThanOrEqual(months);
        expect(one(waitingBenefitMonths([rejection], [right + 1]))).toBeGreaterThanOrEqual(months);
      }),
    );
  });

  it("is waited for by children of every month of birth until the month the report names", () => {
    const births = Array.from({length: 12}, (_, month) => month + 1);
    const from = Array.from(kindergartenRight(births));
    expect(from).toEqual([8, 8, 8, 8, 8, 8, 8, 8, 9, 10, 11, 20]);
    // Somebody who turns one in January waits seven months if rejected at once, somebody of December eight.
    const ages = from.map((month, at) => 12 + month - births[at]!);
    const waits = waitingBenefitMonths(
      births.map(() => 12),
      ages,
    );
    expect(Array.from(waits)).toEqual([7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 8]);
    expect(() => kindergartenRight([1, 13])).toThrow(/row 1/);
  });
});

describe("how well a benefit reaches those it is meant for", () => {
  const rows = fc.array(
    fc.tuple(fc.integer({min: 0, max: 1000}), fc.integer({min: 0, max: 1}), fc.integer({min: 1, max: 9})),
    {minLength: 1, maxLength: 30},
  );
  it("lies between 0 and 1, and weights are repeated rows", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [benefit, need, weights] = [0, 1, 2].map((at) => given.map((row) => row[at as 0 | 1 | 2]));
        const weighted = targetingAccuracy(benefit!, need!, {weights: weights!});
        const repeated = given.flatMap(([b, n, w]) => Array.from({length: w}, () => [b, n] as const));
        const plain = targetingAccuracy(
          repeated.map(([b]) => b),
          repeated.map(([, n]) => n),
        );
        expect(weighted.cost).toBe(plain.cost);
        for (const part of ["coverage", "leakage"] as const) {
          if (Number.isNaN(plain[part])) expect(weighted[part]).toBeNaN();
          else {
            expect(weighted[part]).toBeCloseTo(plain[part], 12);
            expect(plain[part]).toBeGreaterThanOrEqual(0);
            expect(plain[part]).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it("is perfect for a rule by income, costly for everybody, and misses the poor elsewhere for a rule by area", () => {
    const need = [1, 0, 1, 0];
    expect(targetingAccuracy(need, need)).toEqual({coverage: 1, leakage: 0, cost: 2});
    expect(targetingAccuracy([1, 1, 1, 1], need)).toEqual({coverage: 1, leakage: 0.5, cost: 4});
    expect(targetingAccuracy([1, 1, 0, 0], need)).toEqual({coverage: 0.5, leakage: 0.5, cost: 2});
  });

  it("has no coverage without anybody in need, and no leakage without a benefit", () => {
    expect(targetingAccuracy([1], [0])).toEqual({coverage: NaN, leakage: 1, cost: 1});
    expect(targetingAccuracy([0], [1])).toEqual({coverage: 0, leakage: NaN, cost: 0});
  });
});
