import {describe, expect, it} from "vitest";
import {
  localDivergence,
  localDiversity,
  localEntropy,
  localSimpsonConcentration,
  localSimpsonInteraction,
  locationQuotient,
} from "../../../lib/segregation/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const columns = {"groups[0]": [10, 0, 30, 5], "groups[1]": [5, 8, 2, 15], "groups[2]": [40, 20, 30, 25]};
const groups = Object.values(columns);

type Measure = (groups: ArrayLike<ArrayLike<number>>) => unknown;
const measures: Record<string, Measure> = {
  localDivergence: (given) => localDivergence(given),
  localDiversity: (given) => localDiversity(given),
  localEntropy,
  localSimpsonConcentration,
  localSimpsonInteraction,
  locationQuotient,
};

for (const [name, measure] of Object.entries(measures)) {
  describeContract(name, {
    columns,
    notNegative: ["groups[0]", "groups[1]", "groups[2]"],
    call: (given) => measure(Object.values(given)),
  });
}

describe("the columns of groups", () => {
  it.each(Object.entries(measures))("%s refuses what is no list of columns", (functionName, measure) => {
    for (const value of [undefined, null, "groups", [], Float64Array.of(1, 2)]) {
      const call = () => measure(value as unknown as number[][]);
      expectRefusal(call, {functionName, argument: "groups", row: undefined, value});
    }
  });

  it.each(Object.entries(measures))("%s takes fractions", (_, measure) => {
    expect(() => measure(groups.map((column) => column.map((count) => count / 3)))).not.toThrow();
  });
});

describe("the base of the logarithm", () => {
  it.each(Object.entries({localDivergence, localDiversity}))("of %s is above 1", (functionName, measure) => {
    for (const base of [1, 0, -2, NaN, Infinity]) {
      expectRefusal(() => measure(groups, {base}), {
        functionName,
        argument: "base",
        row: undefined,
        value: base,
      });
    }
  });
});
