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
        "bigIntegers": "dissimilarity: group, row 0 (counted from 0), is the big integer 1n. Turn the column into ordinary numbers first, for instance with Float64Array.from(column, Number).",
        "infinite": "dissimilarity: group, row 1 (counted from 0), is Infinity. Only finite numbers can be added up: check how it was made.",
        "missing": "dissimilarity: group, row 1 (counted from 0), is NaN. A suppressed or missing value is not a zero: decide what it stands for (leave the row out of every column, or put in an estimate), then call again.",
        "negative": "dissimilarity: group, row 1 (counted from 0), is -1. A count cannot be negative: check how it was made.",
        "nested": "dissimilarity: group, row 0 (counted from 0), is an array. Every entry must be a number.",
        "noColumn": "dissimilarity: group is undefined. Give a column: an array or typed array of numbers, one entry per row.",
        "none": "dissimilarity: group is empty. There are no rows: give at least one.",
        "sparse": "dissimilarity: group, row 1 (counted from 0), is undefined. A suppressed or missing value is not a zero: decide what it stands for (leave the row out of every column, or put in an estimate), then call again.",
        "suppressed": "dissimilarity: group, row 1 (counted from 0), is the text ":". Turn the column into numbers first; text that marks a suppressed value, such as ":", is not a zero.",
        "tableColumn": "dissimilarity: group, row 0 (counted from 0), is undefined. If this is the column of a table, pass its toArray(); otherwise an entry is missing, which is not a zero.",
        "text": "dissimilarity: group is the text "12". Give a column: an array or typed array of numbers, one entry per row.",
        "tooMany": "dissimilarity: group, row 1 (counted from 0), is 11. total is 10 there, and a group cannot have more members than there are people: total counts everybody, the group included.",
        "tooShort": "dissimilarity: group, row 1 (counted from 0), is undefined. group has 1 rows and total has 2: give group one entry for every row of total, in the same order.",
      }
    `);
  });
});
