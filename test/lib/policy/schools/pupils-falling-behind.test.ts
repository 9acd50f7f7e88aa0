import {describe, expect, it} from "vitest";
import {pupilsFallingBehind} from "../../../../lib/policy/index.js";

describe("pupils who fall behind", () => {
  it("counts pupils below the grade average as the report does: not those at three", () => {
    expect(pupilsFallingBehind([1, 2.99, 3, 6])).toBe(1);
    expect(pupilsFallingBehind([1, 2.99, 3, 6], {rules: {share: 1, below: 6.1}})).toBe(4);
  });
});
