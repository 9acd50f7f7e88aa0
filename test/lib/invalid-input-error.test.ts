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
        "bigIntegers": "dissimilarity: group, row 0 (counted from 0), is 1. Give finite numbers (of a table's column [...column], of BigInts Number(each)). A suppressed or missing value is not a zero: leave its row out of every column, or estimate it.",
        "infinite": "dissimilarity: group, row 1 (counted from 0), is Infinity. Give finite numbers (of a table's column [...column], of BigInts Number(each)). A suppressed or missing value is not a zero: leave its row out of every column, or estimate it.",
        "missing": "dissimilarity: group, row 1 (counted from 0), is NaN. Give finite numbers (of a table's column [...column], of BigInts Number(each)). A suppressed or missing value is not a zero: leave its row out of every column, or estimate it.",
        "negative": "dissimilarity: group, row 1 (counted from 0), is -1. A count cannot be negative.",
        "nested": "dissimilarity: group, row 0 (counted from 0), is an array. Give finite numbers (of a table's column [...column], of BigInts Number(each)). A suppressed or missing value is not a zero: leave its row out of every column, or estimate it.",
        "noColumn": "dissimilarity: group is undefined. Give an array of numbers; no rows give no answer.",
        "none": "dissimilarity: group is empty. Give an array of numbers; no rows give no answer.",
        "sparse": "dissimilarity: group, row 1 (counted from 0), is undefined. Give finite numbers (of a table's column [...column], of BigInts Number(each)). A suppressed or missing value is not a zero: leave its row out of every column, or estimate it.",
        "suppressed": "dissimilarity: group, row 1 (counted from 0), is the text ":". Give finite numbers (of a table's column [...column], of BigInts Number(each)). A suppressed or missing value is not a zero: leave its row out of every column, or estimate it.",
        "tableColumn": "dissimilarity: group, row 0 (counted from 0), is undefined. Give finite numbers (of a table's column [...column], of BigInts Number(each)). A suppressed or missing value is not a zero: leave its row out of every column, or estimate it.",
        "text": "dissimilarity: group is the text "12". Give an array of numbers; no rows give no answer.",
        "tooMany": "dissimilarity: group, row 1 (counted from 0), is 11. That is more than total: 10, the group included.",
        "tooShort": "dissimilarity: group, row 1 (counted from 0), is undefined. Give one entry per row of total: 2.",
      }
    `);
  });
});
