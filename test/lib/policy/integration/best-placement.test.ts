import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bestPlacement} from "../../../../lib/policy/index.js";
import {total} from "../columns.js";

describe("the best placement", () => {
  const suits = fc
    .tuple(fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 5}))
    .chain(([places, persons]) =>
      fc.tuple(
        fc.array(fc.array(fc.integer({min: 0, max: 9}), {minLength: persons, maxLength: persons}), {
          minLength: places,
          maxLength: places,
        }),
        fc.array(fc.integer({min: 0, max: 3}), {minLength: places, maxLength: places}),
      ),
    );
  /** By trying every placement. */
  function most(suitability: number[][], capacity: number[], person = 0): number {
    if (person === suitability[0]!.length) return 0;
    const without = most(suitability, capacity, person + 1);
    const placed = capacity.map((room, at) =>
      room === 0 ? 0 : suitability[at]![person]! + most(suitability, capacity.with(at, room - 1), person + 1),
    );
    return Math.max(without, ...placed);
  }
  it("is as good as the best of all placements, and within every capacity", () => {
    fc.assert(
      fc.property(suits, ([suitability, capacity]) => {
        const {place, suitability: all} = bestPlacement(suitability, capacity);
        expect(all).toBe(most(suitability, capacity));
        capacity.forEach((room, at) => {
          expect(place.filter((chosen) => chosen === at).length).toBeLessThanOrEqual(room);
        });
        const gained = Array.from(place, (at, person) => (at < 0 ? 0 : suitability[at]![person]!));
        expect(total(gained)).toBe(all);
      }),
      {numRuns: 500},
    );
  });

  it("gives way when somebody else can go elsewhere, three places in a row", () => {
    const suitability = [
      [5, 5, 0],
      [4, 0, 5],
      [0, 0, 4],
    ];
    expect(Array.from(bestPlacement(suitability, [1, 1, 1]).place)).toEqual([1, 0, 2]);
  });

  it("puts nobody where the suitability is 0, and asks for one capacity per place", () => {
    expect(Array.from(bestPlacement([[0, 1]], [5]).place)).toEqual([-1, 0]);
    expect(() => bestPlacement([[0, 1]], [5, 5])).toThrow(/capacity/);
  });
});
