import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {leisureCardCost, leisureParticipation} from "../../../../lib/policy/index.js";
import {share} from "../columns.js";

describe("children’s leisure", () => {
  it("costs NOK 1600 to 2000 a year per child with a card", () => {
    expect(leisureCardCost(1, 1)).toEqual({least: 1600, most: 2000});
    fc.assert(
      fc.property(fc.nat(1e6), share, (children, used) => {
        const {least, most} = leisureCardCost(children, used);
        expect(least).toBeLessThanOrEqual(most);
        expect(most).toBeLessThanOrEqual(2000 * children);
        expect(leisureCardCost(children, used, {rules: {most: 800}}).most).toBe(least);
      }),
    );
  });

  it("is taken part in by the share with one activity or more", () => {
    expect(leisureParticipation([0, 0, 1, 5])).toBe(0.5);
    expect(leisureParticipation([0, 0, 1, 5], {rules: {activities: 2}})).toBe(0.25);
  });
});
