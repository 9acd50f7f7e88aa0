import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {offencesWhileWaiting, recordedCrime} from "../../../../lib/policy/index.js";

describe("crime that is found and crime that is committed", () => {
  it("misleads by as much as discovery differs", () => {
    const amounts = fc.array(fc.tuple(fc.integer({min: 1, max: 999}), fc.integer({min: 1, max: 100})), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(amounts, (rows) => {
        const offences = rows.map(([count]) => count);
        const {recorded, bias} = recordedCrime(
          offences,
          rows.map(([, percent]) => percent / 100),
        );
        recorded.forEach((found, row) => {
          expect(found).toBeLessThanOrEqual(offences[row]!);
          expect(found / recorded[0]!).toBeCloseTo((offences[row]! / offences[0]!) * bias[row]!, 6);
        });
      }),
    );
  });

  it("goes on while somebody waits", () => {
    expect(Array.from(offencesWhileWaiting([2, 2, 0], [0, 3, 9]))).toEqual([0, 6, 0]);
  });
});
