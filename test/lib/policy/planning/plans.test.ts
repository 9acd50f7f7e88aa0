import {describe, expect, it} from "vitest";
import {
  carTrafficGrowth,
  developerMayContribute,
  planPower,
  stateWorkplacePlacement,
} from "../../../../lib/policy/index.js";

describe("what plans can ask for", () => {
  it("is money for technical infrastructure, not for social", () => {
    expect(developerMayContribute("water")).toBe(true);
    expect(developerMayContribute("kindergartens")).toBe(false);
  });

  it("is homes by number, size and type, not by tenure", () => {
    expect(planPower("number of dwellings")).toBe("allowed");
    expect(planPower("municipal homes")).toBe("not allowed");
    expect(planPower("rental homes on land sold by the municipality")).toBe("by sale of land");
  });
});

describe("places for the state and for cars", () => {
  it("follows the guidelines as section 14.1.5 quotes them", () => {
    const place = {inCentralOsloArea: false, specialReasons: false, inSimilarArea: false};
    expect(stateWorkplacePlacement(place)).toBe("free");
    expect(stateWorkplacePlacement({...place, inCentralOsloArea: true})).toBe("not as a rule");
    expect(stateWorkplacePlacement({...place, inCentralOsloArea: true, specialReasons: true})).toBe(
      "second choice",
    );
  });

  it("has no growth where travel is unchanged", () => {
    expect(Array.from(carTrafficGrowth([10, 10, 0], [10, 5, 0]))).toEqual([0, -0.5, NaN]);
  });
});
