import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {admission, balancedAdmission} from "../../../lib/schools/index.js";
import {dissimilarity} from "../../../lib/segregation/index.js";

/** Children with wishes in full, ways from 1 to 9 and places for all. */
const cases = fc
  .record({children: fc.integer({min: 2, max: 14}), schools: fc.integer({min: 1, max: 4})})
  .chain(({children, schools}) => {
    const all = Array.from({length: schools}, (_, at) => at);
    return fc.record({
      wishes: fc.array(fc.shuffledSubarray(all, {minLength: schools, maxLength: schools}), {
        minLength: children,
        maxLength: children,
      }),
      distances: fc.array(
        fc.array(fc.integer({min: 1, max: 9}), {minLength: children, maxLength: children}),
        {minLength: schools, maxLength: schools},
      ),
      member: fc.array(fc.constantFrom(0, 1), {minLength: children, maxLength: children}),
      fixed: fc.array(fc.constantFrom(0, 0, 0, 1), {minLength: children, maxLength: children}),
      places: fc.constant(all.map(() => Math.ceil(children / schools) + 1)),
      limits: fc.record({wish: fc.integer({min: 1, max: schools}), distance: fc.integer({min: 1, max: 9})}),
    });
  })
  .map((given) => ({
    ...given,
    start: admission({wishes: given.wishes}, given.places, {model: "lottery"}).school,
  }));

describe("balancedAdmission", () => {
  const D = (school: ArrayLike<number>, member: number[], schools: number) => {
    const counts = (flags: number[]) =>
      Array.from(
        {length: schools},
        (_, at) => flags.filter((flag, who) => flag && school[who] === at).length,
      );
    return dissimilarity(counts(member), counts(member.map(() => 1)));
  };

  it("keeps to places and limits, leaves alone who is fixed, and never segregates more", () => {
    fc.assert(
      fc.property(cases, ({wishes, distances, member, fixed, places, limits, start}) => {
        const result = balancedAdmission({wishes, distances}, places, start, member, {...limits, fixed});
        const {school, before, after} = result;
        expect(before).toBe(D(start, member, places.length));
        expect(after).toBe(D(school, member, places.length));
        if (!Number.isNaN(before)) expect(after).toBeLessThanOrEqual(before);
        places.forEach((room, at) => {
          expect(school.filter((there) => there === at).length).toBeLessThanOrEqual(room);
        });
        let moved = 0;
        school.forEach((at, child) => {
          expect(result.wish[child]).toBe(wishes[child]!.indexOf(at) + 1);
          if (at === start[child]) return;
          moved++;
          expect(fixed[child]).toBe(0);
          expect(result.wish[child]).toBeLessThanOrEqual(limits.wish);
          expect(distances[at]![child]).toBeLessThanOrEqual(limits.distance);
        });
        expect(result.moved).toBe(moved);
      }),
    );
  });

  it("leaves no exchange of two children, and no move, that would even out more", () => {
    fc.assert(
      fc.property(cases, ({wishes, distances, member, places, limits, start}) => {
        const {school, after} = balancedAdmission({wishes, distances}, places, start, member, limits);
        fc.pre(!Number.isNaN(after));
        const mayGo = (child: number, to: number) =>
          wishes[child]!.indexOf(to) < limits.wish && distances[to]![child]! <= limits.distance;
        const used = places.map((_, at) => school.filter((there) => there === at).length);
        school.forEach((from, child) => {
          places.forEach((room, to) => {
            if (to === from || !mayGo(child, to)) return;
            if (used[to]! < room) {
              expect(D(school.with(child, to), member, places.length)).toBeGreaterThanOrEqual(after - 1e-9);
            }
            school.forEach((there, other) => {
              if (there !== to || !mayGo(other, from)) return;
              const swapped = school.with(child, to).with(other, from);
              expect(D(swapped, member, places.length)).toBeGreaterThanOrEqual(after - 1e-9);
            });
          });
        });
      }),
    );
  });

  it("evens out less the tighter the limits", () => {
    // Twenty children of two groups, each group wishing for the same kindergarten; the way to the other is 1 to 10.
    const member = Array.from({length: 20}, (_, child) => (child < 10 ? 1 : 0));
    const wishes = member.map((is) => (is ? [0, 1] : [1, 0]));
    const way = (child: number) => 1 + (child % 10);
    const distances = [0, 1].map((school) =>
      member.map((_, child) => (wishes[child]![0] === school ? 1 : way(child))),
    );
    const start = wishes.map((list) => list[0]!);
    const after = (distance: number, wish = 2) =>
      balancedAdmission({wishes, distances}, [10, 10], start, member, {distance, wish}).after;
    expect(after(10, 1)).toBe(1);
    expect(after(2)).toBeCloseTo(0.6, 12);
    expect(after(4)).toBeLessThan(after(2));
    expect(after(10)).toBeCloseTo(0, 12);
  });

  it("refuses what it cannot do without", () => {
    const applicants = {
      wishes: [
        [0, 1],
        [1, 0],
      ],
      distances: [
        [1, 2],
        [2, 1],
      ],
    };
    const limits = {wish: 2, distance: 5};
    const call =
      (given: object, places = [1, 1], school = [0, 1], member = [1, 0], limit = limits) =>
      () =>
        balancedAdmission({...applicants, ...given}, places, school, member, limit);
    expect(call({})).not.toThrow();
    expect(call({distances: undefined})).toThrow(/distances/);
    expect(call({wishes: undefined})).toThrow(/wishes/);
    expect(call({}, [2, 0])).toThrow(/places, row 1/);
    expect(call({}, [1, 1], [0, 2])).toThrow(/school, row 1/);
    expect(call({}, [1, 1], [0, 1], [1, 2])).toThrow(/member, row 1/);
    expect(call({}, [1, 1], [0, 1], [1])).toThrow(/member/);
    expect(call({}, [1, 1], [0, 1], [1, 0], {wish: 0, distance: 5})).toThrow(/limits\.wish/);
    expect(call({}, [1, 1], [0, 1], [1, 0], {wish: 1, distance: -5})).toThrow(/limits\.distance/);
  });
});
