import {describe, expect, it} from "vitest";
import {randomStream} from "../../../lib/random.js";
import {areas} from "../../../data-loaders/reconstruction/areas.js";
import {areaRules} from "../../../data-loaders/reconstruction/reconstruct.js";
import {Leeway} from "../../../data-loaders/reconstruction/rules/leeway.js";
import {expanded} from "../../../data-loaders/reconstruction/rules/scope.js";
import {start} from "../../../data-loaders/reconstruction/start.js";
import {accepted} from "../../../data-loaders/report/relation.js";

const world = start(areas(1), 1);
const rules = areaRules().flatMap((rule) => expanded(world.areas, rule));
const leewayOf = (seed: number) => new Leeway(world, rules, randomStream("leeway", seed));

describe("leeway", () => {
  const one = leewayOf(1);

  it("never asks for what a rule does not allow, and widens with every sweep to all that it allows", () => {
    for (const rule of rules) {
      const [low, high] = accepted(rule, rule.tolerance);
      let [from, to] = one.of(rule, 1);
      expect(from, rule.id).toBe(to);
      for (let sweep = 2; sweep < 12; sweep++) {
        const [least, most] = one.of(rule, sweep);
        expect(least, rule.id).toBeLessThanOrEqual(from);
        expect(most, rule.id).toBeGreaterThanOrEqual(to);
        [from, to] = [least, most];
        expect(from, rule.id).toBeGreaterThanOrEqual(low);
        expect(to, rule.id).toBeLessThanOrEqual(high);
      }
      expect([from, to]).toEqual([low, high]);
    }
  });

  it("asks for a number of areas that there can be", () => {
    const counts = rules.filter(({kind}) => kind === "count");
    expect(counts.length).toBeGreaterThan(50);
    for (const rule of counts) expect(one.of(rule, 1)[0] % 1, rule.id).toBe(0);
  });

  it("asks for another place in another reconstruction wherever the report leaves room", () => {
    const readings = rules.filter(({kind}) => kind === "correlation");
    const places = Array.from({length: 20}, (_, seed) => {
      const leeway = leewayOf(seed + 1);
      return readings.map((rule) => leeway.of(rule, 1)[0]);
    });
    readings.forEach((rule, at) => {
      const found = places.map((list) => list[at]!);
      const [low, high] = accepted(rule, rule.tolerance);
      expect(Math.max(...found) - Math.min(...found), rule.id).toBeGreaterThan((high - low) / 5);
    });
  });
});
