import {describe, expect, it} from "vitest";
import {checks} from "../../data-loaders/report/checks.js";
import {agrees} from "../../data-loaders/report/relation.js";
import {factById} from "../../data-loaders/report/report.js";
import type {Fact} from "../../data-loaders/report/schema.js";

/** Runs something while a fact has other numbers than the printed ones. */
function whileShifted<T>(fact: Fact, by: number, run: () => T): T {
  const {value, min, max} = fact;
  const shift = (number: number | null): number | null => (number === null ? null : number + by);
  Object.assign(fact, {value: shift(value), min: shift(min), max: shift(max)});
  try {
    return run();
  } finally {
    Object.assign(fact, {value, min, max});
  }
}

describe("facts that are computed from other printed numbers", () => {
  it("are many, each once", () => {
    expect(checks.length).toBeGreaterThan(50);
    expect(new Set(checks.map(({id}) => id)).size).toBe(checks.length);
  });

  describe.each(checks.map((check) => [check.id, check] as const))("%s", (id, check) => {
    const fact = factById(id);

    it("agrees with the print", () => {
      const computed = check.compute();
      expect(agrees(fact, computed, check.tolerance), `computed ${computed}, by ${check.by}`).toBe(true);
    });

    it("no longer agrees when the print is shifted", () => {
      const beyond = 2 * check.tolerance + 1e-6 * Math.max(1, Math.abs(check.compute()));
      for (const by of [beyond, -beyond])
        whileShifted(fact, by, () => {
          expect(agrees(fact, check.compute(), check.tolerance)).toBe(false);
        });
    });

    it("is not computed from itself", () => {
      const computed = check.compute();
      whileShifted(fact, 1000, () => {
        expect(check.compute()).toBe(computed);
      });
    });

    it("says in plain words what it is computed from", () => {
      expect(check.by).toMatch(/^[\p{Ll}\p{Lu}\d]/u);
      expect(check.by).not.toMatch(/\.$|['"_]|[a-z][A-Z]/);
      expect(check.tolerance).toBeGreaterThanOrEqual(0);
    });
  });

  it("are not computed from each other in a circle", () => {
    const uses = new Map(
      checks.map((check) => {
        const computed = check.compute();
        const others = checks.filter((other) => {
          const fact = factById(other.id);
          return other.id !== check.id && whileShifted(fact, 1, () => check.compute() !== computed);
        });
        return [check.id, others.map(({id}) => id)] as const;
      }),
    );
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      uses.get(from)!.some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    expect(checks.map(({id}) => id).filter((id) => reaches(id, id))).toEqual([]);
    // The test sees what a computation uses: 99 areas less 11 are 88.
    expect(uses.get("2.3.2-44")).toContain("2.3.2-34");
  });
});

describe("agreement", () => {
  const fact = (relation: Fact["relation"], value: number | null, min = null as number | null): Fact => ({
    ...factById("3.1-01"),
    relation,
    value,
    min,
    max: min,
  });

  it.each([
    ["=", 5, 5.5, 0.5, true],
    ["=", 5, 5.51, 0.5, false],
    ["about", 5, 4.5, 0.5, true],
    [">", 2, 2.17, 0.5, true],
    [">", 2, 2, 0.5, false],
    [">", 2, 2.6, 0.5, false],
    [">=", 2, 2, 0.5, true],
    ["<", 2, 1.9, 0.5, true],
    ["<", 2, 2, 0.5, false],
    ["<=", 2, 2, 0.5, true],
    ["<=", 2, 1.4, 0.5, false],
  ] as const)("%s %d with %d, tolerance %d: %s", (relation, value, computed, tolerance, expected) => {
    expect(agrees(fact(relation, value), computed, tolerance)).toBe(expected);
  });

  it("with a range is to lie in it", () => {
    expect(agrees(fact("range", null, 3), 3, 0)).toBe(true);
    expect(agrees(fact("range", null, 3), 3.1, 0)).toBe(false);
    expect(agrees(fact("range", null, 3), 3.1, 0.1)).toBe(true);
  });
});
