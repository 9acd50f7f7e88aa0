import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {danishFamilyHomePlan} from "../../../../lib/policy/index.js";

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
