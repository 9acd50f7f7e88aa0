import {describe, expect, it} from "vitest";
import {InvalidInputError} from "../../lib/invalid-input-error.js";
import {dissimilarity} from "../../lib/segregation/index.js";

const messageOf = (group: unknown, total: unknown = [10, 10]): string => {
  try {
    dissimilarity(group as number[], total as number[]);
  } catch (error) {
    return (error as Error).message;
  }
  return "no error";
};

describe("InvalidInputError", () => {
  it("is a RangeError with its own name", () => {
    const error = new InvalidInputError({
      functionName: "f",
      argument: "x",
      row: 3,
      value: -1,
      advice: "Do it.",
    });
    expect(error).toBeInstanceOf(RangeError);
    expect(error.name).toBe("InvalidInputError");
    expect(error).toMatchObject({functionName: "f", argument: "x", row: 3, value: -1});
    expect(error.message).toBe("f: x, row 3 (counted from 0), is -1. Do it.");
  });

  it("leaves the row out when no row is at fault", () => {
    const error = new InvalidInputError({functionName: "f", argument: "x", value: null, advice: "Do it."});
    expect(error.row).toBeUndefined();
    expect(error.message).toBe("f: x is null. Do it.");
  });

  it("says what was found and what to do", () => {
    expect({
      missing: messageOf([1, NaN]),
      suppressed: messageOf([1, ":"]),
      negative: messageOf([1, -1]),
      infinite: messageOf([1, Infinity]),
      tooMany: messageOf([1, 11]),
      tooShort: messageOf([1]),
      none: messageOf([]),
      noColumn: messageOf(undefined),
      text: messageOf("12"),
      bigIntegers: messageOf(BigInt64Array.of(1n, 2n)),
      nested: messageOf([[1], [2]]),
      tableColumn: messageOf({length: 2, at: () => 1}),
      sparse: messageOf(Object.assign(new Array<number>(2), {0: 1})),
    }).toMatchInlineSnapshot(`
      {
        "bigIntegers": "dissimilarity: group, row 0 (counted from 0), is 1. Turn the column into numbers: Float64Array.from(column, Number).",
        "infinite": "dissimilarity: group, row 1 (counted from 0), is Infinity. Every entry must be a finite number. A suppressed or missing value is not a zero: leave its row out of every column, or put in an estimate.",
        "missing": "dissimilarity: group, row 1 (counted from 0), is NaN. Every entry must be a finite number. A suppressed or missing value is not a zero: leave its row out of every column, or put in an estimate.",
        "negative": "dissimilarity: group, row 1 (counted from 0), is -1. A count cannot be negative: check how it was made.",
        "nested": "dissimilarity: group, row 0 (counted from 0), is an array. Every entry must be a finite number. A suppressed or missing value is not a zero: leave its row out of every column, or put in an estimate.",
        "noColumn": "dissimilarity: group is undefined. Give an array or typed array of numbers, one entry per row; from no rows nothing can be computed.",
        "none": "dissimilarity: group is empty. Give an array or typed array of numbers, one entry per row; from no rows nothing can be computed.",
        "sparse": "dissimilarity: group, row 1 (counted from 0), is undefined. Every entry must be a finite number. A suppressed or missing value is not a zero: leave its row out of every column, or put in an estimate.",
        "suppressed": "dissimilarity: group, row 1 (counted from 0), is the text ":". Every entry must be a finite number. A suppressed or missing value is not a zero: leave its row out of every column, or put in an estimate.",
        "tableColumn": "dissimilarity: group, row 0 (counted from 0), is undefined. Of a table's column, pass its toArray().",
        "text": "dissimilarity: group is the text "12". Give an array or typed array of numbers, one entry per row; from no rows nothing can be computed.",
        "tooMany": "dissimilarity: group, row 1 (counted from 0), is 11. That is more than total, 10, which counts everybody, the group included.",
        "tooShort": "dissimilarity: group, row 1 (counted from 0), is undefined. Give it one entry for each of the 2 rows of total, in the same order.",
      }
    `);
  });
});
