import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {shareGap} from "../../../../lib/policy/index.js";
import {rows, total} from "../columns.js";

describe("the share of grants and the share of problems", () => {
  it("has gaps that add up to nothing, and none where grants follow problems", () => {
    fc.assert(
      fc.property(rows(2, 1), ([grants, problems]) => {
        expect(total(shareGap(grants!, problems!))).toBeCloseTo(0, 12);
        for (const gap of shareGap(
          problems!.map((n) => 3 * n),
          problems!,
        )) {
          expect(gap).toBeCloseTo(0, 12);
        }
      }),
    );
  });
});
