import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {overlapBounds} from "../../../../lib/policy/index.js";

describe("two lists of which only the lengths are known", () => {
  it("have bounds that every pair of lists keeps", () => {
    const list = fc.uniqueArray(fc.nat(12), {minLength: 1, maxLength: 10});
    fc.assert(
      fc.property(list, list, (a, b) => {
        const both = a.filter((entry) => b.includes(entry)).length;
        const either = a.length + b.length - both;
        const bounds = overlapBounds(a.length, b.length);
        const within = (value: number, {least, most}: {least: number; most: number}) => {
          expect(value).toBeGreaterThanOrEqual(least);
          expect(value).toBeLessThanOrEqual(most);
        };
        within(both, bounds.both);
        within(either, bounds.either);
        within(both / either, bounds.ratio);
      }),
    );
  });
});
