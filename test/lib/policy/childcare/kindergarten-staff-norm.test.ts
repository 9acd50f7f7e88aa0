import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {kindergartenStaffNorm} from "../../../../lib/policy/index.js";
import {rows, total} from "../columns.js";

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
