import {describe, expect, it} from "vitest";
import {
  inclusionShortfall,
  labourMeasurePriority,
  qualificationProgrammeRight,
} from "../../../../lib/policy/index.js";
import {describeRule} from "../describe-rule.js";

describe("help into work", () => {
  it("falls short of the aim of inclusion by whole persons when every twentieth is included", () => {
    expect(Array.from(inclusionShortfall([0, 1, 2], [20, 20, 20]))).toEqual([1, 0, 0]);
    expect(() => inclusionShortfall([3], [2])).toThrow(/included, row 0/);
  });

  it("goes first to those with any of three grounds", () => {
    const none = {young: false, fromOutsideEea: false, longUnemployed: false};
    expect(labourMeasurePriority(none)).toEqual([]);
    expect(labourMeasurePriority({...none, fromOutsideEea: true})).toEqual(["fromOutsideEea"]);
  });
});

describeRule(
  "the qualification programme",
  qualificationProgrammeRight,
  {reducedWorkCapacity: true, reducedEarningCapacity: true, needsCloseFollowUp: true},
  [{reducedWorkCapacity: false}, {reducedEarningCapacity: false}, {needsCloseFollowUp: false}],
);
