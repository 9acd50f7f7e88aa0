import {describe, expect, it} from "vitest";
import {
  areaGrantMayPay,
  grantClock,
  innovationGrantGate,
  neighbourhoodGrantReasons,
  privateInvestmentDrawn,
} from "../../../../lib/policy/index.js";
import {describeRule} from "../describe-rule.js";

describeRule(
  "the innovation grant",
  innovationGrantGate,
  {testPlan: true, evaluationPlan: true, operationPlan: true},
  [{testPlan: false}, {evaluationPlan: false}, {operationPlan: false}],
);

describe("grants for areas", () => {
  it("end after five and ten, three and five years", () => {
    const last = (grant: "neighbourhood" | "innovation" | "earmarked", extended: boolean) =>
      grantClock(2021, grant, {extended}) - 2020;
    expect([last("neighbourhood", false), last("neighbourhood", true)]).toEqual([5, 10]);
    expect([last("innovation", false), last("innovation", true)]).toEqual([3, 5]);
    expect([last("earmarked", false), last("earmarked", true)]).toEqual([5, 5]);
    expect(grantClock(2021, "innovation", {rules: {innovation: 1}})).toBe(2021);
  });

  it("pay for some purposes only", () => {
    expect(areaGrantMayPay("ordinary running costs")).toBe(false);
    expect(areaGrantMayPay("new ways of working")).toBe(true);
  });

  it("draw private money", () => {
    expect(Array.from(privateInvestmentDrawn([1, 2]))).toEqual([3.5, 7]);
  });
});

describe("the neighbourhood grant", () => {
  it("can be had for each of three reasons, two of which ask for two things", () => {
    const area = {
      lowOrFallingPrices: true,
      lacksUpkeep: true,
      lacksNetworksAndActivities: true,
      crowded: true,
      needsSharedSpace: true,
    };
    expect(neighbourhoodGrantReasons(area)).toEqual(["upkeep", "networks and activities", "shared space"]);
    expect(neighbourhoodGrantReasons({...area, lacksUpkeep: false, crowded: false})).toEqual([
      "networks and activities",
    ]);
    expect(
      neighbourhoodGrantReasons({
        ...area,
        lowOrFallingPrices: false,
        needsSharedSpace: false,
        lacksNetworksAndActivities: false,
      }),
    ).toEqual([]);
  });
});
