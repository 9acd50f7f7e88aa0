import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  ascendingOrder,
  inOrder,
  orderByBuckets,
  orderByComparing,
  orderByDigits,
} from "../../lib/ascending-order.js";

const columns = fc
  .array(
    fc.oneof(
      fc.double({noNaN: true}),
      fc.integer({min: -3, max: 3}),
      fc.constantFrom(0, -0, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE, 1, 1 + Number.EPSILON),
    ),
    {maxLength: 200},
  )
  .map((column) => Float64Array.from(column));

describe("ascendingOrder", () => {
  it("is the same by digits or buckets as by comparing, equal values in the order of their rows", () => {
    fc.assert(
      fc.property(columns, (column) => {
        expect(orderByDigits(column)).toEqual(orderByComparing(column));
        expect(orderByBuckets(column)).toEqual(orderByComparing(column));
      }),
      {numRuns: 500},
    );
  });

  it("is right also where values crowd into a few of the buckets", () => {
    const random = (row: number) => ((row * 48_271) % 65_537) / 65_537;
    const crowded: ((row: number) => number)[] = [
      (row) => (row === 7 ? 1e9 : random(row)), // one far out: all others in one bucket
      (row) => (row % 3 === 0 ? 0 : random(row) ** 20), // most near 0, a third exactly there
      (row) => Math.floor(random(row) * 4) + (row % 2) * Number.EPSILON, // four heaps
      (row) => Math.floor(row / 40) + random(row) / 1000, // heaps of 40
      (row) => 10_000 - row,
    ];
    for (const value of crowded) {
      const column = Float64Array.from({length: 5000}, (_, row) => value(row));
      expect(orderByBuckets(column)).toEqual(orderByComparing(column));
    }
  });

  it("puts values in order that differ only in their last digits", () => {
    const column = Float64Array.from({length: 5000}, (_, row) => 1 + ((row * 2741) % 5000) * Number.EPSILON);
    expect(orderByDigits(column)).toEqual(orderByComparing(column));
    expect(orderByBuckets(column)).toEqual(orderByComparing(column));
  });

  it("sorts many rows, and few", () => {
    for (const rows of [0, 1, 2, 1023, 1024, 50_000]) {
      const column = Float64Array.from({length: rows}, (_, row) => ((row * 48_271) % 65_537) / 7 - 3000);
      expect(inOrder(column, ascendingOrder(column))).toEqual(column.slice().sort());
    }
  });
});
