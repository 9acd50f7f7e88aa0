import {describe} from "vitest";
import {
  bootstrapSegregation,
  compareSegregation,
  dissimilarity,
  mutualInformation,
  permutationTest,
} from "../../../lib/segregation/index.js";
import {describeContract} from "../../support/contract.js";

const group = [10, 0, 30, 5];
const total = [40, 20, 30, 25];
const options = {replicates: 5};

interface TwoColumns {
  group: ArrayLike<number>;
  total: ArrayLike<number>;
}
const ofOnePlace = {
  bootstrapSegregation: {
    two: (columns: TwoColumns) => bootstrapSegregation(dissimilarity, columns, options),
    many: (groups: ArrayLike<number>[]) => bootstrapSegregation(mutualInformation, groups, options),
  },
  permutationTest: {
    two: (columns: TwoColumns) => permutationTest(dissimilarity, columns, options),
    many: (groups: ArrayLike<number>[]) => permutationTest(mutualInformation, groups, options),
  },
};

for (const [name, {two, many}] of Object.entries(ofOnePlace)) {
  describe("of two groups", () => {
    describeContract(name, {
      columns: {"groups.group": group, "groups.total": total},
      notNegative: ["groups.group", "groups.total"],
      call: (columns) => two({group: columns["groups.group"], total: columns["groups.total"]}),
    });
  });

  describe("of many groups", () => {
    describeContract(name, {
      columns: {"groups[0]": group, "groups[1]": total},
      notNegative: ["groups[0]", "groups[1]"],
      call: (columns) => many([columns["groups[0]"], columns["groups[1]"]]),
    });
  });
}

describe("of two groups in two places", () => {
  const place = {group, total};

  describeContract("compareSegregation", {
    columns: {"a.group": group, "a.total": total},
    notNegative: ["a.group", "a.total"],
    call: (columns) =>
      compareSegregation(dissimilarity, {group: columns["a.group"], total: columns["a.total"]}, place),
  });

  describeContract("compareSegregation", {
    columns: {"b.group": group, "b.total": total},
    notNegative: ["b.group", "b.total"],
    call: (columns) =>
      compareSegregation(dissimilarity, place, {group: columns["b.group"], total: columns["b.total"]}),
  });
});

describe("of many groups in two places", () => {
  describeContract("compareSegregation", {
    columns: {"b[0]": group, "b[1]": total},
    notNegative: ["b[0]", "b[1]"],
    call: (columns) =>
      compareSegregation(mutualInformation, [group, total], [columns["b[0]"], columns["b[1]"]], options),
  });
});
