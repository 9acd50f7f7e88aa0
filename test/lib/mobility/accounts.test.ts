import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  changeDecomposition,
  compositionAccount,
  movingRates,
  type PersonMoves,
} from "../../../lib/mobility/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const places = ["a", "b", "c", null];

interface Person {
  from: string | null;
  to: string | null;
  /** Born or dead, where that can be. */
  vital: number;
  was: number;
  is: number;
  before: number;
  after: number;
}
const people: fc.Arbitrary<Person[]> = fc.array(
  fc
    .record({
      from: fc.constantFrom(...places),
      to: fc.constantFrom(...places),
      vital: fc.nat({max: 1}),
      was: fc.nat({max: 1}),
      is: fc.nat({max: 1}),
      before: fc.integer({min: -1000, max: 1000}),
      after: fc.integer({min: -1000, max: 1000}),
    })
    .filter(({from, to}) => from !== null || to !== null),
  {minLength: 1, maxLength: 60},
);
const movesOf = (sample: readonly Person[]): PersonMoves => ({
  from: sample.map(({from}) => from),
  to: sample.map(({to}) => to),
  born: sample.map(({from, vital}) => (from === null ? vital : 0)),
  died: sample.map(({to, vital}) => (to === null ? vital : 0)),
});
const total = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);
const shuffled = people.chain((sample) =>
  fc.shuffledSubarray(sample, {minLength: sample.length}).map((turned) => ({sample, turned})),
);

describe("compositionAccount", () => {
  it("adds up to the last person, for everybody and for a group", () => {
    fc.assert(
      fc.property(people, (sample) => {
        const memberBefore = sample.map(({was}) => was);
        const memberAfter = sample.map(({is}) => is);
        const moves = movesOf(sample);
        const ofEverybody = compositionAccount(moves);
        const ofMembers = compositionAccount(moves, {memberBefore, memberAfter});
        for (const account of [ofEverybody, ofMembers]) {
          const counts = (flag: number) => account === ofEverybody || flag === 1;
          account.areas.forEach((area, at) => {
            const [arrived, departed] = [
              account.arrivedWithin[at]! + account.arrivedOutside[at]!,
              account.departedWithin[at]! + account.departedOutside[at]!,
            ];
            const vital = account.born[at]! - account.died[at]!;
            const changed = account.gained[at]! - account.lost[at]!;
            expect(account.start[at]! + arrived - departed + vital + changed).toBe(account.end[at]);
            expect(account.start[at]! - departed - account.died[at]! - account.lost[at]!).toBe(
              account.stayed[at],
            );
            expect(account.stayed[at]! + arrived + account.born[at]! + account.gained[at]!).toBe(
              account.end[at],
            );
            const then = sample.filter(({from, was}) => from === area && counts(was));
            const now = sample.filter(({to, is}) => to === area && counts(is));
            expect([account.start[at], account.end[at]]).toEqual([then.length, now.length]);
          });
        }
      }),
    );
  });

  it("sends as many within the city as arrive, and splits everybody into a group and the rest", () => {
    fc.assert(
      fc.property(people, (sample) => {
        const moves = movesOf(sample);
        const everybody = compositionAccount(moves);
        expect(total(everybody.arrivedWithin)).toBe(total(everybody.departedWithin));
        expect(total(everybody.gained) + total(everybody.lost)).toBe(0);
        const was = sample.map((person) => person.was);
        const is = sample.map((person) => person.is);
        const no = (flags: number[]) => flags.map((flag) => 1 - flag);
        const group = compositionAccount(moves, {memberBefore: was, memberAfter: is});
        const rest = compositionAccount(moves, {memberBefore: no(was), memberAfter: no(is)});
        for (const name of ["start", "end", "born", "died", "arrivedWithin", "departedOutside"] as const)
          everybody[name].forEach((count, at) => {
            expect(group[name][at]! + rest[name][at]!).toBe(count);
          });
        // Whoever joins the one leaves the other.
        expect(group.gained).toEqual(rest.lost);
        expect(group.lost).toEqual(rest.gained);
      }),
    );
  });

  it("does not change when people change places in the table", () => {
    fc.assert(
      fc.property(shuffled, ({sample, turned}) => {
        const byArea = (list: readonly Person[]) => {
          const {areas, ...columns} = compositionAccount(movesOf(list));
          return new Map(areas.map((area, at) => [area, Object.values(columns).map((column) => column[at])]));
        };
        expect(byArea(turned)).toEqual(byArea(sample));
      }),
    );
  });

  it("takes births and deaths for arrivals and departures when it is not told", () => {
    const moves = {from: ["a", null, "a"], to: [null, "a", "a"]};
    const told = compositionAccount({...moves, born: [0, 1, 0], died: [1, 0, 0]});
    expect([told.born[0], told.died[0], told.arrivedOutside[0], told.departedOutside[0]]).toEqual([
      1, 1, 0, 0,
    ]);
    const untold = compositionAccount(moves);
    expect([untold.born[0], untold.died[0], untold.arrivedOutside[0], untold.departedOutside[0]]).toEqual([
      0, 0, 1, 1,
    ]);
  });

  const refused = (moves: unknown, options?: object) => () =>
    compositionAccount(moves as PersonMoves, options);
  const functionName = "compositionAccount";
  it("refuses people who cannot be", () => {
    const row = 1;
    expectRefusal(refused({from: ["a", null], to: ["a", null]}), {
      functionName,
      argument: "from",
      row,
      value: null,
    });
    expectRefusal(refused({from: ["a", "a"], to: ["a", "a"], born: [0, 1]}), {
      functionName,
      argument: "born",
      row,
      value: 1,
    });
    expectRefusal(refused({from: ["a", "a"], to: ["a", "a"], died: [0, 1]}), {
      functionName,
      argument: "died",
      row,
      value: 1,
    });
    expectRefusal(refused({from: ["a", undefined], to: ["a", "a"]}), {
      functionName,
      argument: "from",
      row,
      value: undefined,
    });
    expectRefusal(refused({from: ["a", "b"], to: ["a"]}), {
      functionName,
      argument: "to",
      row,
      value: undefined,
    });
    expectRefusal(refused({from: ["a", "b"], to: ["a", NaN]}), {
      functionName,
      argument: "to",
      row,
      value: NaN,
    });
    expectRefusal(refused({from: ["a", "b"], to: ["a", "b"]}, {memberBefore: [1, 2]}), {
      functionName,
      argument: "memberBefore",
      row,
      value: 2,
    });
  });
  it("refuses tables that are none, and members at the second time only", () => {
    expect(refused(null)).toThrow(/moves/);
    expect(refused({from: "ab", to: ["a", "b"]})).toThrow(/from/);
    expect(refused({from: [], to: []})).toThrow(/no rows/);
    expect(refused({from: ["a"], to: ["a"]}, {memberAfter: [1]})).toThrow(/memberBefore/);
    expect(refused({from: ["a"], to: ["a"]}, {member: [1]})).toThrow(/no such option/);
  });
});

describeContract("changeDecomposition", {
  columns: {before: [1, 2, 3], after: [2, 3, 4]},
  notNegative: [],
  call: ({before, after}) =>
    changeDecomposition({from: ["a", "a", null], to: ["a", null, "a"]}, before, after),
});

describe("changeDecomposition", () => {
  const decomposed = (sample: readonly Person[]) =>
    changeDecomposition(
      movesOf(sample),
      sample.map(({before}) => before),
      sample.map(({after}) => after),
    );
  /** With somebody who stays in every area, so that there is a value. */
  const settledPeople = people.map((sample) => [
    ...sample,
    ...["a", "b", "c"].map((area, at) => ({
      from: area,
      to: area,
      vital: 0,
      was: 0,
      is: 1,
      before: at,
      after: at * 100,
    })),
  ]);

  it("adds up to the change of the mean", () => {
    fc.assert(
      fc.property(settledPeople, (sample) => {
        const {areas, before, after, change, changed, moved, vital, arrived, departed, born, died} =
          decomposed(sample);
        areas.forEach((area, at) => {
          const mean = (values: number[]) => total(values) / values.length;
          const then = mean(sample.filter(({from}) => from === area).map((person) => person.before));
          const now = mean(sample.filter(({to}) => to === area).map((person) => person.after));
          expect(before[at]).toBeCloseTo(then, 9);
          expect(after[at]).toBeCloseTo(now, 9);
          expect(change[at]).toBeCloseTo(now - then, 9);
          expect(changed[at]! + moved[at]! + vital[at]!).toBeCloseTo(change[at]!, 9);
          expect(arrived[at]! + departed[at]!).toBeCloseTo(moved[at]!, 9);
          expect(born[at]! + died[at]!).toBeCloseTo(vital[at]!, 9);
        });
      }),
    );
  });

  it("finds only changed people where nobody moved, and only moves where nobody changed", () => {
    fc.assert(
      fc.property(settledPeople, (sample) => {
        const still = sample
          .filter(({from, to}) => from === to)
          .map((person) => ({...person, before: person.before + 5}));
        const unmoved = decomposed(still);
        expect(unmoved.changed).toEqual(unmoved.change);
        expect(total(unmoved.moved.map(Math.abs)) + total(unmoved.vital.map(Math.abs))).toBe(0);
        const unchanged = decomposed(sample.map((person) => ({...person, after: person.before})));
        expect(total(unchanged.changed.map(Math.abs))).toBe(0);
      }),
    );
  });

  it("goes the other way when time does: who arrived departs", () => {
    fc.assert(
      fc.property(settledPeople, (sample) => {
        const back = sample.map((person): Person => ({
          ...person,
          from: person.to,
          to: person.from,
          before: person.after,
          after: person.before,
        }));
        const [there, again] = [decomposed(sample), decomposed(back)];
        there.areas.forEach((area, at) => {
          const then = again.areas.indexOf(area);
          expect(again.change[then]).toBeCloseTo(-there.change[at]!, 9);
          expect(again.changed[then]).toBeCloseTo(-there.changed[at]!, 9);
          expect(again.arrived[then]).toBeCloseTo(-there.departed[at]!, 9);
          expect(again.born[then]).toBeCloseTo(-there.died[at]!, 9);
        });
      }),
    );
  });

  it("does not change when people change places in the table", () => {
    fc.assert(
      fc.property(shuffled, ({sample, turned}) => {
        const [one, other] = [decomposed(sample), decomposed(turned)];
        one.areas.forEach((area, at) => {
          const there = other.areas.indexOf(area);
          for (const part of ["change", "changed", "arrived", "departed", "born", "died"] as const) {
            if (Number.isNaN(one[part][at])) expect(other[part][there]).toBeNaN();
            else expect(other[part][there]).toBeCloseTo(one[part][at]!, 9);
          }
        });
      }),
    );
  });

  it("agrees with the account: of a yes and a no, the sums are whole people", () => {
    fc.assert(
      fc.property(settledPeople, (sample) => {
        const moves = movesOf(sample);
        const was = sample.map((person) => person.was);
        const is = sample.map((person) => person.is);
        const everybody = compositionAccount(moves);
        const members = compositionAccount(moves, {memberBefore: was, memberAfter: is});
        const {before, after} = changeDecomposition(moves, was, is);
        everybody.areas.forEach((_, at) => {
          expect(before[at]! * everybody.start[at]!).toBeCloseTo(members.start[at]!, 9);
          expect(after[at]! * everybody.end[at]!).toBeCloseTo(members.end[at]!, 9);
        });
      }),
    );
  });

  it("tells an area that falls while everybody in it does better", () => {
    const moves = {from: ["a", "a", "a", null], to: ["a", "a", null, "a"]};
    const {change, changed, moved} = changeDecomposition(moves, [200, 300, 700, 0], [250, 350, 0, 100]);
    expect(changed[0]).toBeGreaterThan(0);
    expect(change[0]).toBeLessThan(0);
    expect(moved[0]! + changed[0]!).toBeCloseTo(change[0]!, 12);
  });

  it("has no parts where nobody stayed", () => {
    const {change, changed, moved} = changeDecomposition(
      {from: ["a", null], to: [null, "a"]},
      [3, 0],
      [0, 5],
    );
    expect(change).toEqual(Float64Array.of(2));
    expect([changed[0], moved[0]]).toEqual([NaN, NaN]);
  });
});

describeContract("movingRates", {
  columns: {
    start: [100, 50, 10],
    stayed: [60, 40, 0],
    arrived: [50, 0, 20],
    departed: [40, 10, 10],
    end: [110, 40, 20],
  },
  notNegative: ["start", "stayed", "arrived", "departed", "end"],
  call: (flows) => movingRates(flows),
});

describe("movingRates", () => {
  it("agrees with an account of people", () => {
    fc.assert(
      fc.property(people, (sample) => {
        const account = compositionAccount({...movesOf(sample), born: undefined, died: undefined});
        const arrived = account.arrivedWithin.map((count, at) => count + account.arrivedOutside[at]!);
        const departed = account.departedWithin.map((count, at) => count + account.departedOutside[at]!);
        const rates = movingRates({...account, arrived, departed});
        account.areas.forEach((_, at) => {
          const start = account.start[at]!;
          if (start === 0) {
            expect(rates.retention[at]).toBeNaN();
            return;
          }
          expect(rates.retention[at]! + rates.out[at]!).toBeCloseTo(1, 12);
          expect(rates.net[at]! * start).toBeCloseTo(account.end[at]! - start, 9);
          expect(rates.turnover[at]).toBeGreaterThanOrEqual(0);
          expect(rates.turnover[at]).toBeLessThanOrEqual(1);
          expect((rates.turnover[at] === 0) === (rates.retention[at] === 1 && arrived[at] === 0)).toBe(true);
        });
      }),
    );
  });
  it("refuses more stayers than people, and what is no table", () => {
    const flows = {start: [10], stayed: [11], arrived: [0], departed: [0], end: [10]};
    expectRefusal(() => movingRates(flows), {
      functionName: "movingRates",
      argument: "stayed",
      row: 0,
      value: 11,
    });
    expect(() => movingRates(null as never)).toThrow(/flows/);
  });
});
