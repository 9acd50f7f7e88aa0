import fc from "fast-check";
import {expect, it} from "vitest";
import {links} from "../../../data-loaders/reconstruction/links.js";
import {mover} from "../../../data-loaders/reconstruction/rules/mover.js";

const share = fc.double({min: 1, max: 99, noNaN: true});
const by = fc.double({min: -4, max: 4, noNaN: true});

it("moves alike on the link's scale where nothing holds it", () => {
  fc.assert(
    fc.property(share, by, (value, far) => {
      const {to} = links.percent;
      const moved = mover(value, {low: -Infinity, high: Infinity}, links.percent)(far);
      expect(moved).toBeCloseTo(100 / (1 + Math.exp(-to(value) - far)), 9);
    }),
  );
});

it("stays between the cuts, keeps the order, and comes back by the same way", () => {
  fc.assert(
    fc.property(share, share, share, share, by, by, (a, b, c, d, far, further) => {
      const [low, one, other, high] = [a, b, c, d].toSorted((x, y) => x - y) as [
        number,
        number,
        number,
        number,
      ];
      fc.pre(low < one && other < high);
      const interval = {low, high};
      const [first, second] = [mover(one, interval, links.percent), mover(other, interval, links.percent)];
      expect(first(0)).toBeCloseTo(one, 9);
      if (Math.abs(far) < 1 && one - low > (high - low) / 10 && high - one > (high - low) / 10)
        expect(mover(first(far), interval, links.percent)(-far)).toBeCloseTo(one, 6);
      for (const moved of [first(far), second(far)]) {
        expect(moved).toBeGreaterThan(low);
        expect(moved).toBeLessThan(high);
      }
      expect(first(far)).toBeLessThanOrEqual(second(far) + 1e-9);
      expect(first(Math.min(far, further))).toBeLessThanOrEqual(first(Math.max(far, further)) + 1e-9);
    }),
  );
});

it("leaves what stands on a cut, and moves amounts above the last cut in proportion to what they are above it", () => {
  expect(mover(25, {low: 25, high: 40}, links.percent)(2)).toBe(25);
  expect(mover(300, {low: 200, high: Infinity}, links.money)(Math.log(2))).toBeCloseTo(400, 9);
});
