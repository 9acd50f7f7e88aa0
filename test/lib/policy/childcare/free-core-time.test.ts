import {describe, expect, it} from "vitest";
import {feeAfterFreeHours, freeCoreTime} from "../../../../lib/policy/index.js";

describe("free core time", () => {
  it("never grows with income, and ends at the printed limit", () => {
    const incomes = [0, 566099, 566100, 566101, 1e6];
    const ages = incomes.map(() => 4);
    expect(Array.from(freeCoreTime(incomes, ages))).toEqual([20, 20, 0, 0, 0]);
    expect(Array.from(freeCoreTime(incomes, ages, {atLimit: "free"}))).toEqual([20, 20, 20, 0, 0]);
  });

  it("is for children of two to five years, and for those whose school start is postponed", () => {
    const ages = [1.99, 2, 5.99, 6];
    const low = ages.map(() => 1);
    expect(Array.from(freeCoreTime(low, ages))).toEqual([0, 20, 20, 0]);
    expect(Array.from(freeCoreTime(low, ages, {postponed: [0, 0, 0, 1]}))).toEqual([0, 20, 20, 20]);
    expect(Array.from(freeCoreTime([1e6], [6], {postponed: [1]}))).toEqual([0]);
  });

  it("refuses postponed that is neither yes nor no, and a limit that is neither free nor paid", () => {
    expect(() => freeCoreTime([1], [3], {postponed: [0.5]})).toThrow(/postponed/);
    expect(() => freeCoreTime([1], [3], {atLimit: "half" as "free"})).toThrow(/atLimit/);
  });

  it("lowers a fee in proportion, down to nothing", () => {
    expect(Array.from(feeAfterFreeHours([100, 100, 100], [0, 10, 50], 40))).toEqual([100, 75, 0]);
  });
});
