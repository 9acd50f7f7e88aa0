/** Which means must not be told, of areas, of what they are put together to, and of groups within them. */
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hiddenMeans} from "../../../lib/disclosure/index.js";

/** A town of two districts with three areas each. */
const wholes = [
  {whole: 8, parts: [6, 7]},
  {whole: 6, parts: [0, 1, 2]},
  {whole: 7, parts: [3, 4, 5]},
];
const area = fc.oneof(fc.nat({max: 12}), fc.nat({max: 80}));
const added = (areas: readonly number[]): number[] => {
  const [first, second] = [areas.slice(0, 3), areas.slice(3)].map((own) => own.reduce((a, b) => a + b, 0));
  return [...areas, first!, second!, first! + second!];
};
const town = fc.array(area, {minLength: 6, maxLength: 6}).map(added);
const minimum = fc.integer({min: 0, max: 30});

describe("hiddenMeans", () => {
  it("hides every mean of few, and none of nobody", () => {
    fc.assert(
      fc.property(town, minimum, (people, minimum) => {
        const [hidden] = hiddenMeans([people], wholes, {minimum});
        people.forEach((n, unit) => {
          if (n > 0 && n < minimum) expect(hidden![unit]).toBe(1);
        });
      }),
    );
  });

  it("hides nothing with a minimum of 0 or 1", () => {
    fc.assert(
      fc.property(town, fc.constantFrom(0, 1), (people, minimum) => {
        expect([...hiddenMeans([people], wholes, {minimum})[0]!]).toEqual(people.map(() => 0));
      }),
    );
  });

  it("leaves no equation with one unknown: a whole and its parts, everybody and two groups", () => {
    fc.assert(
      fc.property(town, town, minimum, (women, men, minimum) => {
        const everybody = women.map((count, unit) => count + men[unit]!);
        const columns = [everybody, women, men];
        const hidden = hiddenMeans(columns, wholes, {minimum});
        columns.forEach((people, series) => {
          const isUnknown = (unit: number) => hidden[series]![unit] === 1 && people[unit]! > 0;
          for (const {whole, parts} of wholes) expect([whole, ...parts].filter(isUnknown).length).not.toBe(1);
        });
        everybody.forEach((_, unit) => {
          // A group of nobody has no mean: then the other is everybody.
          const groups = [1, 2].filter((series) => columns[series]![unit]! > 0);
          const unknown = groups.filter((series) => hidden[series]![unit] === 1);
          if (groups.length === 2) expect(unknown.length).not.toBe(1);
        });
      }),
    );
  });

  it("hides at least as much of one series with a larger minimum", () => {
    fc.assert(
      fc.property(town, minimum, fc.nat({max: 10}), (people, minimum, more) => {
        const few = (least: number) => people.filter((n) => n > 0 && n < least).length;
        const hidden = (least: number) =>
          hiddenMeans([people], [], {minimum: least})[0]!.reduce((total, one) => total + one, 0);
        expect(hidden(minimum)).toBe(few(minimum));
        expect(hidden(minimum + more)).toBeGreaterThanOrEqual(hidden(minimum));
      }),
    );
  });

  it("says what is wrong", () => {
    expect(() => hiddenMeans([[1, 2]], [{whole: 2, parts: [0, 1]}], {minimum: 3})).toThrow(
      /wholes\[0\]\.whole/,
    );
    expect(() => hiddenMeans([[1, 2]], [{whole: 0, parts: [-1]}], {minimum: 3})).toThrow(
      /wholes\[0\]\.parts/,
    );
    expect(() => hiddenMeans([[1, -2]], [], {minimum: 3})).toThrow(/negative/);
    expect(() => hiddenMeans([[1, 2]], [], {minimum: 2.5})).toThrow(/minimum/);
  });
});
