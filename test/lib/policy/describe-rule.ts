import {describe, expect, it} from "vitest";
import type {Verdict} from "../../../lib/policy/index.js";

/**
 * A rule that asks for several things at once: a case that meets it, and for each trait a change that breaks it. Every
 * break alone must be found, and named alone.
 */
export function describeRule<Case extends object>(
  name: string,
  rule: (given: Case) => Verdict,
  meets: Case,
  breaks: readonly Partial<Case>[],
): void {
  describe(name, () => {
    it("is met when all conditions hold", () => {
      expect(rule(meets)).toEqual({met: true, unmet: []});
    });
    it("names the one condition that does not hold", () => {
      const named = breaks.map((change) => {
        const {met, unmet} = rule({...meets, ...change});
        expect(met).toBe(false);
        expect(unmet.length).toBe(1);
        return unmet[0];
      });
      expect(new Set(named).size).toBe(new Set(breaks.flatMap((change) => Object.keys(change))).size);
    });
    it("names all of them when none holds", () => {
      const none = Object.assign({}, meets, ...breaks) as Case;
      const traits = new Set(breaks.flatMap((change) => Object.keys(change)));
      expect(rule(none).unmet.length).toBe(traits.size);
    });
  });
}
