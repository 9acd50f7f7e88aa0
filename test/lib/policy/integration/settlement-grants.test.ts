import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {settlementGrants} from "../../../../lib/policy/index.js";

describe("what the state pays for settlement", () => {
  it("is the sum of its parts", () => {
    const rates = {settled: 7, learners: 5, minors: 3};
    const column = fc.array(fc.nat(100), {minLength: 2, maxLength: 2});
    fc.assert(
      fc.property(column, column, column, column, (settled, learners, minors, extraordinary) => {
        const all = settlementGrants({settled, learners, minors, extraordinary}, rates);
        all.forEach((amount, row) => {
          expect(amount).toBe(
            7 * settled[row]! + 5 * learners[row]! + 3 * minors[row]! + extraordinary[row]!,
          );
        });
      }),
    );
    const refugees = {settled: [1], learners: [1], minors: [1], extraordinary: [1]};
    expect(() => settlementGrants(refugees, {settled: 1, learners: 1} as typeof rates)).toThrow(/minors/);
  });
});
