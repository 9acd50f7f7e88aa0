import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {costShifting} from "../../../../lib/policy/index.js";
import {counts, total} from "../columns.js";

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
