import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {runningSums, sum} from "../../lib/sums.js";

describe("sum", () => {
  it("keeps what plain addition loses", () => {
    expect(sum(Float64Array.of(1, 1e100, 1, -1e100))).toBe(2);
    expect(sum(new Float64Array(100_000).fill(0.1))).toBe(10_000);
    expect(sum(new Float64Array(0))).toBe(0);
  });
});

describe("runningSums", () => {
  it("are the sums of every beginning of the column", () => {
    const columns = fc.array(fc.double({min: -1e9, max: 1e9, noNaN: true}), {maxLength: 30});
    fc.assert(
      fc.property(columns, (values) => {
        const column = Float64Array.from(values);
        const sums = runningSums(column);
        expect(sums).toHaveLength(column.length);
        sums.forEach((value, row) => {
          expect(value).toBe(sum(column.subarray(0, row + 1)));
        });
      }),
    );
  });
});
