import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  correctedFreeIncome,
  costShifting,
  danishFamilyHomePlan,
  expenditureEqualisation,
  expenditureNeedIndex,
  extraWeightedCount,
  inclusionShortfall,
  kindergartenStaffNorm,
  navOperatingFunds,
  osloSchoolAllocation,
  passThrough,
  pupilsFallingBehind,
  shareByNeed,
  shareGap,
  socioeconomicTeacherNorm,
  taxEqualisation,
  teacherNorm,
  teachersMoved,
  uncoveredCost,
} from "../../../lib/policy/index.js";

const total = (column: ArrayLike<number>) => Array.from(column).reduce((all, value) => all + value, 0);
const counts = (length: number, min = 0) =>
  fc.array(fc.integer({min, max: 500}), {minLength: length, maxLength: length});
const rows = (columns: number, min = 0) =>
  fc
    .integer({min: 2, max: 8})
    .chain((length) => fc.tuple(...Array.from({length: columns}, () => counts(length, min))));

describe("base staffing and the pedagogue norm", () => {
  it("ask for the printed posts, and round the sum up, not each part", () => {
    const {employees, leaders} = kindergartenStaffNorm([3, 7, 0], [0, 0, 14]);
    expect(employees[0]).toBe(1);
    expect(leaders[1]).toBe(1);
    expect(leaders[2]).toBe(1);
    const rounded = kindergartenStaffNorm([7, 1], [14, 1], {rounding: "up"});
    expect(Array.from(rounded.leaders)).toEqual([2, 1]);
  });

  it("add up over kindergartens, and rise with children and with a stricter norm", () => {
    fc.assert(
      fc.property(rows(2), ([under, over]) => {
        const apart = kindergartenStaffNorm(under!, over!);
        const together = kindergartenStaffNorm([total(under!)], [total(over!)]);
        expect(total(apart.employees)).toBeCloseTo(together.employees[0]!, 8);
        expect(total(apart.leaders)).toBeCloseTo(together.leaders[0]!, 8);
        const stricter = kindergartenStaffNorm(under!, over!, {rules: {perEmployeeUnderThree: 2}});
        expect(total(stricter.employees)).toBeGreaterThanOrEqual(total(apart.employees));
        const up = kindergartenStaffNorm(under!, over!, {rounding: "up"});
        up.employees.forEach((posts, row) => {
          expect(posts).toBeGreaterThanOrEqual(apart.employees[row]!);
          expect(posts).toBeLessThan(apart.employees[row]! + 1);
        });
      }),
    );
  });
});

describe("the teacher norm", () => {
  it("lacks at least as many teachers with three levels as with two", () => {
    fc.assert(
      fc.property(rows(6), ([p1, p5, p8, t1, t5, t8]) => {
        const pupils = [p1!, p5!, p8!];
        const teachers = [t1!, t5!, t8!].map((column) => column.map((value) => value / 10));
        const three = teacherNorm(pupils, teachers);
        const two = teacherNorm(pupils, teachers, {levels: "two"});
        expect(two.needed).toEqual(three.needed);
        three.shortfall.forEach((lacking, row) => {
          expect(lacking).toBeGreaterThanOrEqual(two.shortfall[row]! - 1e-9);
          expect(lacking).toBeLessThanOrEqual(three.needed[row]! + 1e-9);
        });
      }),
    );
  });

  it("is met by one teacher per 15 and 20 pupils", () => {
    expect(teacherNorm([[15], [20], [20]], [[1], [1], [1]])).toEqual({
      needed: Float64Array.of(3),
      shortfall: Float64Array.of(0),
    });
  });

  it("refuses anything but three levels", () => {
    expect(() => teacherNorm([[1], [1]], [[1], [1], [1]])).toThrow(/three columns/);
    expect(() => teacherNorm([[1], [1], [1]], [[1], [1], [1]], {levels: "four" as "two"})).toThrow(/levels/);
  });

  it("moves teachers without making or losing any, and never leaves a giver below the norm", () => {
    fc.assert(
      fc.property(rows(2), ([pupils, have]) => {
        const teachers = have!.map((value) => value / 10);
        const {moved, after, lacking} = teachersMoved(pupils!, teachers, 15);
        expect(total(after)).toBeCloseTo(total(teachers), 6);
        expect(moved).toBeGreaterThanOrEqual(0);
        const needed = pupils!.map((count) => count / 15);
        after.forEach((posts, row) => {
          if (teachers[row]! >= needed[row]!) expect(posts).toBeGreaterThanOrEqual(needed[row]! - 1e-9);
          else expect(posts).toBeLessThanOrEqual(needed[row]! + 1e-9);
        });
        expect(lacking).toBeCloseTo(
          Math.max(0, total(needed.map((n, row) => Math.max(0, n - after[row]!)))),
          6,
        );
      }),
    );
  });

  it("by disadvantage keeps the number of teachers, and is today’s norm at strength 0", () => {
    const scores = fc.array(fc.double({min: -2, max: 2, noNaN: true}), {minLength: 3, maxLength: 3});
    fc.assert(
      fc.property(
        counts(3, 1),
        scores,
        fc.double({min: 0, max: 0.45, noNaN: true}),
        (pupils, z, strength) => {
          const {teachers, pupilsPerTeacher} = socioeconomicTeacherNorm(pupils, z, strength, 15);
          expect(total(teachers)).toBeCloseTo(total(pupils) / 15, 8);
          teachers.forEach((posts, row) => {
            expect(posts * pupilsPerTeacher[row]!).toBeCloseTo(pupils[row]!, 8);
          });
          const worst = z.indexOf(Math.max(...z));
          for (const norm of pupilsPerTeacher)
            expect(pupilsPerTeacher[worst]).toBeLessThanOrEqual(norm + 1e-9);
        },
      ),
    );
    const same = socioeconomicTeacherNorm([100, 50], [1, -2], 0, 15);
    expect(Array.from(same.pupilsPerTeacher)).toEqual([15, 15]);
    expect(() => socioeconomicTeacherNorm([1, 1], [0, 5], 0.2, 15)).toThrow(/row 1/);
  });

  it("counts pupils below the grade average as the report does: not those at three", () => {
    expect(pupilsFallingBehind([1, 2.99, 3, 6])).toBe(1);
    expect(pupilsFallingBehind([1, 2.99, 3, 6], {rules: {share: 1, below: 6.1}})).toBe(4);
  });
});

describe("sharing out a sum", () => {
  it("adds up, follows size at equal weights, and gives a place more the more it needs", () => {
    fc.assert(
      fc.property(rows(2, 1), fc.integer({min: 1, max: 1e6}), ([size, need], sum) => {
        const shares = shareByNeed(sum, size!, need!);
        expect(total(shares)).toBeCloseTo(sum, 4);
        const equal = shareByNeed(
          sum,
          size!,
          size!.map(() => 7),
        );
        expect(equal[0]).toBeCloseTo((sum * size![0]!) / total(size!), 6);
        const more = shareByNeed(sum, size!, need!.with(0, need![0]! + 1));
        expect(more[0]).toBeGreaterThan(shares[0]!);
        for (let row = 1; row < shares.length; row++) expect(more[row]).toBeLessThan(shares[row]!);
      }),
    );
    expect(Array.from(shareByNeed(10, [1, 1], [0, 0]))).toEqual([NaN, NaN]);
  });

  it("passes on what is passed on", () => {
    fc.assert(
      fc.property(counts(4, 1), fc.double({min: 0, max: 1, noNaN: true}), (weight, passedOn) => {
        expect(total(passThrough(1000, passedOn, weight))).toBeCloseTo(1000 * passedOn, 8);
      }),
    );
  });

  it("has gaps that add up to nothing, and none where grants follow problems", () => {
    fc.assert(
      fc.property(rows(2, 1), ([grants, problems]) => {
        expect(total(shareGap(grants!, problems!))).toBeCloseTo(0, 12);
        for (const gap of shareGap(
          problems!.map((n) => 3 * n),
          problems!,
        )) {
          expect(gap).toBeCloseTo(0, 12);
        }
      }),
    );
  });

  it("leaves uncovered what is not compensated, scheme by scheme", () => {
    expect(Array.from(uncoveredCost([100, 50], []))).toEqual([100, 50]);
    expect(
      Array.from(
        uncoveredCost(
          [100, 50],
          [
            [60, 0],
            [50, 10],
          ],
        ),
      ),
    ).toEqual([-10, 40]);
  });
});

describe("Oslo’s allocation to schools", () => {
  const schools = ([pupils, socioDemographic, language, mobility]: number[][]) => ({
    pupils: pupils!,
    socioDemographic: socioDemographic!,
    language: language!,
    mobility: mobility!,
  });

  it("adds up to the total, and follows the order of the schools", () => {
    fc.assert(
      fc.property(rows(4, 1), (columns) => {
        const money = osloSchoolAllocation(1e6, schools(columns));
        expect(total(money)).toBeCloseTo(1e6, 4);
        const turned = osloSchoolAllocation(1e6, schools(columns.map((column) => column.toReversed())));
        turned.forEach((amount, row) => {
          expect(amount).toBeCloseTo(money[money.length - 1 - row]!, 5);
        });
        for (const amount of money) expect(amount).toBeGreaterThanOrEqual((0.11 * 1e6) / money.length);
      }),
    );
  });

  it("gives each part by its own basis", () => {
    const base = {
      pupils: [1, 1, 1, 1],
      socioDemographic: [1, 1, 1, 1],
      language: [1, 1, 1, 1],
      mobility: [1, 1, 1, 1],
    };
    const equal = osloSchoolAllocation(1000, base)[0]!;
    const gain = (change: object) => osloSchoolAllocation(1000, {...base, ...change})[0]! - equal;
    expect(gain({pupils: [2, 1, 1, 0]})).toBeCloseTo(744 / 4, 9);
    expect(gain({socioDemographic: [4, 0, 0, 0]})).toBeCloseTo((3 * 77) / 4, 9);
    expect(gain({language: [4, 0, 0, 0]})).toBeCloseTo((3 * 66) / 4, 9);
    // A quarter of four schools is one, and everybody ties when all are alike.
    expect(gain({mobility: [9, 1, 1, 1]})).toBeCloseTo((3 * 3) / 4, 9);
  });

  it("refuses parts that do not add up, and has no value for a part without a basis", () => {
    const columns = schools([
      [1, 1],
      [1, 1],
      [0, 0],
      [1, 1],
    ]);
    expect(() => osloSchoolAllocation(1, columns, {rules: {pupils: 0.8}})).toThrow(/add up to 1/);
    expect(Array.from(osloSchoolAllocation(1, columns))).toEqual([NaN, NaN]);
    const without = {rules: {language: 0, pupils: 0.81}};
    expect(total(osloSchoolAllocation(1, columns, without))).toBeCloseTo(1, 12);
  });
});

describe("NAV’s operating funds", () => {
  const county = {
    reducedCapacity: [100, 100],
    reducedCapacityImmigrants: [20, 0],
    jobseekers: [100, 100],
    jobseekersImmigrants: [20, 0],
    sickLeaveDays: [1, 1],
    landArea: [1, 3],
  };
  const none = {reducedCapacity: 0, jobseekers: 0, sickLeaveDays: 0, landArea: 0};

  it("count immigrants 1.25 and 1.5 times, and share the land part by area", () => {
    expect(Array.from(navOperatingFunds(county, {...none, reducedCapacity: 205}))).toEqual([105, 100]);
    expect(Array.from(navOperatingFunds(county, {...none, jobseekers: 210}))).toEqual([110, 100]);
    expect(Array.from(navOperatingFunds(county, {...none, landArea: 4}))).toEqual([1, 3]);
    const plain = {rules: {extraReducedCapacity: 0}};
    expect(Array.from(navOperatingFunds(county, {...none, reducedCapacity: 200}, plain))).toEqual([100, 100]);
  });

  it("add up to the pots, part by part", () => {
    fc.assert(
      fc.property(counts(4), (amounts) => {
        const [reducedCapacity, jobseekers, sickLeaveDays, landArea] = amounts as [
          number,
          number,
          number,
          number,
        ];
        const funds = navOperatingFunds(county, {reducedCapacity, jobseekers, sickLeaveDays, landArea});
        expect(total(funds)).toBeCloseTo(total(amounts), 8);
      }),
    );
  });

  it("refuse more immigrants than people, and pots that are missing", () => {
    const wrong = {...county, jobseekersImmigrants: [200, 0]};
    expect(() => navOperatingFunds(wrong, none)).toThrow(/jobseekersImmigrants, row 0/);
    expect(() => navOperatingFunds(county, {jobseekers: 1} as typeof none)).toThrow(/reducedCapacity/);
  });

  it("rest on extra weights that are nothing for nobody", () => {
    fc.assert(
      fc.property(rows(2), fc.double({min: 0, max: 2, noNaN: true}), ([people, group], extra) => {
        const weighted = extraWeightedCount(people!, [{group: group!, extra}]);
        expect(total(weighted)).toBeCloseTo(total(people!) + extra * total(group!), 6);
      }),
    );
    expect(Array.from(extraWeightedCount([1, 2], []))).toEqual([1, 2]);
  });
});

describe("the municipal income system", () => {
  it("has a mean need of 1, weighted by people", () => {
    fc.assert(
      fc.property(rows(3, 1), fc.double({min: 0, max: 1, noNaN: true}), ([a, b, people], weight) => {
        const index = expenditureNeedIndex([a!, b!], [weight, 1 - weight], people!);
        expect(total(index.map((value, row) => value * people![row]!)) / total(people!)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("has needs of services that combine into the need of all", () => {
    const [a, b, people] = [
      [1, 5, 3],
      [4, 4, 1],
      [10, 20, 30],
    ];
    const whole = expenditureNeedIndex([a, b], [0.3, 0.7], people);
    const [first, second] = [a, b].map((criterion) => expenditureNeedIndex([criterion], [1], people));
    whole.forEach((value, row) => {
      expect(value).toBeCloseTo(0.3 * first![row]! + 0.7 * second![row]!, 12);
    });
  });

  it("refuses weights that do not add up or are too few", () => {
    expect(() => expenditureNeedIndex([[1, 2]], [0.9], [1, 1])).toThrow(/adding up to 1/);
    expect(() =>
      expenditureNeedIndex(
        [
          [1, 2],
          [1, 2],
        ],
        [1],
        [1, 1],
      ),
    ).toThrow(/weights/);
  });

  it("redistributes without making or losing money, from less need to more", () => {
    fc.assert(
      fc.property(rows(2, 1), ([need, people]) => {
        const index = need!.map((value) => value / 100);
        const moved = expenditureEqualisation(index, people!, 50000);
        expect(total(moved) / 50000 / total(people!)).toBeCloseTo(0, 9);
        const mean = total(index.map((value, row) => value * people![row]!)) / total(people!);
        moved.forEach((amount, row) => {
          expect(Math.sign(Math.round(amount * 1e3))).toBe(Math.sign(Math.round((index[row]! - mean) * 1e9)));
        });
      }),
    );
  });

  it("evens out tax income: nothing at rate 0, all of it at rate 1", () => {
    fc.assert(
      fc.property(rows(2, 1), fc.double({min: 0, max: 1, noNaN: true}), ([tax, people], rate) => {
        const moved = taxEqualisation(tax!, people!, rate);
        expect(total(moved)).toBeCloseTo(0, 6);
        const after = taxEqualisation(tax!, people!, 1).map(
          (amount, row) => (amount + tax![row]!) / people![row]!,
        );
        for (const perPerson of after) expect(perPerson).toBeCloseTo(total(tax!) / total(people!), 8);
        expect(Array.from(taxEqualisation(tax!, people!, 0)).every((amount) => amount === 0)).toBe(true);
      }),
    );
  });

  it("has a corrected free income of 100 where income follows need", () => {
    fc.assert(
      fc.property(rows(2, 1), ([people, need]) => {
        const index = need!.map((value) => value / 100);
        const income = index.map((value, row) => 3 * value * people![row]!);
        for (const corrected of correctedFreeIncome(income, people!, index))
          expect(corrected).toBeCloseTo(100, 8);
      }),
    );
    expect(correctedFreeIncome([210, 100], [1, 1], [1, 1])[0]).toBeGreaterThan(100);
  });

  it("falls short of the inclusion target by whole persons when every twentieth is included", () => {
    expect(Array.from(inclusionShortfall([0, 1, 2], [20, 20, 20]))).toEqual([1, 0, 0]);
    expect(() => inclusionShortfall([3], [2])).toThrow(/included, row 0/);
  });
});

describe("the Danish 40 percent rule", () => {
  it("is met by each of the three ways on its own, and asks for nothing at 40 percent", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 2000}),
        fc.integer({min: 0, max: 2000}),
        fc.double({min: 0.1, max: 0.9, noNaN: true}),
        (family, other, highestShare) => {
          const plan = danishFamilyHomePlan([family], [family + other], [4], {rules: {highestShare}});
          const [convert, demolish, add] = [plan.convert[0]!, plan.demolish[0]!, plan.add[0]!];
          const all = family + other;
          const allowed = (homes: number) => highestShare * homes + 1e-6;
          expect(family - convert).toBeLessThanOrEqual(allowed(all));
          expect(family - demolish).toBeLessThanOrEqual(allowed(all - demolish));
          expect(family).toBeLessThanOrEqual(allowed(all + add));
          // And by none with a home less.
          if (convert > 1) expect(family - convert + 1).toBeGreaterThan(highestShare * all);
          if (demolish > 1)
            expect(family - demolish + 1).toBeGreaterThan(highestShare * (all - demolish + 1));
          if (add > 1) expect(family).toBeGreaterThan(highestShare * (all + add - 1));
        },
      ),
    );
    const met = danishFamilyHomePlan([40], [100], [9]);
    expect([met.convert[0], met.demolish[0], met.add[0]]).toEqual([0, 0, 0]);
  });

  it("applies from four years as a ghetto, or from five for a hard ghetto", () => {
    const [family, all, years] = [
      [60, 60, 60],
      [100, 100, 100],
      [3, 4, 5],
    ];
    expect(Array.from(danishFamilyHomePlan(family, all, years).required)).toEqual([0, 1, 1]);
    const hard = danishFamilyHomePlan(family, all, years, {trigger: "hard ghetto"});
    expect(Array.from(hard.required)).toEqual([0, 0, 1]);
    expect(Array.from(hard.convert)).toEqual([0, 0, 20]);
  });

  it("refuses more family homes than homes", () => {
    expect(() => danishFamilyHomePlan([101], [100], [4])).toThrow(/familyHomes/);
  });
});

describe("who pays for a scheme", () => {
  const costs = fc.tuple(counts(4), counts(4), counts(4), counts(4));
  it("makes the choice cost extra only where it is not the cheapest", () => {
    fc.assert(
      fc.property(costs, ([m1, m2, s1, s2]) => {
        const {chosen, cheapest, excess} = costShifting([m1, m2], [s1, s2]);
        excess.forEach((extra, row) => {
          expect(extra).toBeGreaterThanOrEqual(0);
          if (chosen[row] === cheapest[row]) expect(extra).toBe(0);
          expect([m1, m2][chosen[row]!]![row]).toBe(Math.min(m1[row]!, m2[row]!));
          const [first, second] = [m1[row]! + s1[row]!, m2[row]! + s2[row]!];
          expect([first, second][chosen[row]!]! - extra).toBe(Math.min(first, second));
        });
      }),
    );
  });

  it("makes it cost nothing when the municipality bears half of everything", () => {
    fc.assert(
      fc.property(costs, ([m1, m2, m3]) => {
        const schemes = [m1, m2, m3];
        expect(total(costShifting(schemes, schemes).excess)).toBe(0);
      }),
    );
  });

  it("asks for both costs of every scheme", () => {
    expect(() => costShifting([[1], [2]], [[1]])).toThrow(/state/);
    expect(() => costShifting([], [])).toThrow(/state/);
  });
});
