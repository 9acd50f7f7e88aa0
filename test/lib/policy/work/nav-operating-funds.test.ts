import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {extraWeightedCount, navOperatingFunds} from "../../../../lib/policy/index.js";
import {counts, rows, total} from "../columns.js";

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
