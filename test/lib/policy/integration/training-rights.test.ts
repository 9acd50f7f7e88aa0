import {describe, expect, it} from "vitest";
import {trainingRights} from "../../../../lib/policy/index.js";

describe("training of the newly arrived", () => {
  it("is a duty without a right for labour immigrants of 18 to 67 years", () => {
    const duty = (age: number) => trainingRights({ground: "labour", age}).duty;
    expect([17.9, 18, 67, 68].map(duty)).toEqual([false, true, true, false]);
    for (const age of [17, 40]) {
      const {right, pays} = trainingRights({ground: "labour", age});
      expect([right, pays]).toEqual([false, age >= 18]);
    }
  });
});
