import {describe, expect, it} from "vitest";
import {
  dissimilarity,
  entropyIndex,
  interaction,
  isolation,
  segregationCurve,
  segregationGini,
} from "../../../lib/segregation/index.js";
import {describeContract, expectRefusal, type Columns} from "../../support/contract.js";

const group = [10, 0, 30, 5];
const other = [5, 8, 0, 15];
const total = [40, 20, 30, 25];

type TwoGroupFunction = (group: ArrayLike<number>, total: ArrayLike<number>) => unknown;
const ofTwoGroups = {dissimilarity, entropyIndex, isolation, segregationCurve, segregationGini};

const twoGroupColumns = (index: TwoGroupFunction): Columns<"group" | "total"> => ({
  columns: {group, total},
  notNegative: ["group", "total"],
  call: (columns) => index(columns.group, columns.total),
});

for (const [name, index] of Object.entries(ofTwoGroups)) describeContract(name, twoGroupColumns(index));

describeContract("interaction", {
  columns: {group, other, total},
  notNegative: ["group", "other", "total"],
  call: (columns) => interaction(columns.group, columns.other, columns.total),
});

describe("members and totals", () => {
  for (const [name, index] of Object.entries(ofTwoGroups)) {
    it(`${name} refuses more members than people`, () => {
      const error = expectRefusal(() => index([10, 41], [40, 40]), {
        functionName: name,
        argument: "group",
        row: 1,
        value: 41,
      });
      expect(error.message).toContain("40");
    });

    it(`${name} refuses members where nobody lives`, () => {
      expectRefusal(() => index([10, 1], [40, 0]), {functionName: name, argument: "group", row: 1, value: 1});
    });

    it(`${name} lets a difference through that only rounding makes`, () => {
      const sum = 0.1 + 0.2; // 0.30000000000000004
      expect(() => index([sum, 1], [0.3, 4])).not.toThrow();
    });
  }

  it("interaction refuses more of either group than people", () => {
    const call = (ours: number, theirs: number) => () => interaction([10, ours], [10, theirs], [40, 40]);
    expectRefusal(call(41, 0), {functionName: "interaction", argument: "group", row: 1, value: 41});
    expectRefusal(call(0, 42), {functionName: "interaction", argument: "other", row: 1, value: 42});
  });
});
