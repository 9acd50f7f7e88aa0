import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  mutualDifference,
  mutualInformation,
  type DifferenceByMethod,
  type Snapshot,
} from "../../../lib/segregation/index.js";
import {orders, reordered} from "../../support/arbitraries.js";
import {expectRefusal} from "../../support/contract.js";

interface Time extends Snapshot {
  readonly units: string[];
  readonly groups: number[][];
}

const methods = ["shapley", "shapley-detailed", "km", "ipf", "mrc"] as const;
const outer = ["M1", "M2", "diff", "additions", "removals"] as const;
const sum = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);

/** The terms that add up to the change. */
function inner(terms: DifferenceByMethod[(typeof methods)[number]]): number[] {
  const {additions, removals, groupMarginal, unitMarginal, structural} = terms;
  const interaction = "interaction" in terms ? terms.interaction : 0;
  return [additions, removals, groupMarginal, unitMarginal, structural, interaction];
}

/** Two times with the same units and groups, everybody somewhere; few zeros, as fits take long with many. */
const sameUnits = fc
  .record({groups: fc.integer({min: 2, max: 4}), units: fc.integer({min: 2, max: 6})})
  .chain(({groups, units}) => {
    const count = fc.integer({min: 1, max: 200});
    const column = fc.array(count, {minLength: units, maxLength: units});
    const time = fc.array(column, {minLength: groups, maxLength: groups}).map((columns): Time => ({
      units: Array.from({length: units}, (_, at) => `unit ${at}`),
      groups: columns,
    }));
    return fc.record({before: time, after: time});
  });

/** The same with some units missing or empty at one time, and a group that one time may lack. */
const comingAndGoing = fc
  .record({
    times: sameUnits,
    gone: fc.array(fc.boolean(), {minLength: 6, maxLength: 6}),
    come: fc.array(fc.boolean(), {minLength: 6, maxLength: 6}),
    emptied: fc.boolean(),
  })
  .map(({times: {before, after}, gone, come, emptied}) => {
    const keep = (time: Time, drop: boolean[]): Time => ({
      units: time.units.filter((_, unit) => unit < 2 || !drop[unit]),
      groups: time.groups.map((column) => column.filter((_, unit) => unit < 2 || !drop[unit])),
    });
    const later = keep(after, gone);
    if (emptied) later.groups.push(later.groups[0]!.map(() => 5));
    const earlier = keep(before, come);
    if (emptied) earlier.groups.push(earlier.groups[0]!.map(() => 0));
    return {before: earlier, after: later};
  });

describe.each(methods)("mutualDifference by %s", (method) => {
  it("has terms that add up to the change of the mutual information", () => {
    fc.assert(
      fc.property(comingAndGoing, ({before, after}) => {
        const terms = mutualDifference(before, after, {method});
        expect(terms.M1).toBeCloseTo(mutualInformation(before.groups).M, 12);
        expect(terms.M2).toBeCloseTo(mutualInformation(after.groups).M, 12);
        expect(terms.diff).toBe(terms.M2 - terms.M1);
        expect(sum(inner(terms))).toBeCloseTo(terms.diff, 11);
      }),
    );
  });

  it("finds no change where there is none", () => {
    fc.assert(
      fc.property(sameUnits, ({before}) => {
        for (const term of inner(mutualDifference(before, before, {method}))) expect(term).toBeCloseTo(0, 12);
      }),
    );
  });

  it("does not depend on the order of units or groups, or on the size of the city", () => {
    const shuffled = comingAndGoing.chain((times) =>
      fc.record({
        times: fc.constant(times),
        units: orders(times.after.units.length),
        groups: orders(times.after.groups.length),
        factor: fc.double({min: 1e-3, max: 1e3, noNaN: true}),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({times: {before, after}, units, groups, factor}) => {
        const moved = {
          units: reordered(after.units, units),
          groups: reordered(after.groups, groups).map((column) =>
            reordered(column, units).map((n) => n * factor),
          ),
        };
        const expected = inner(mutualDifference(before, after, {method}));
        const actual = inner(
          mutualDifference({...before, groups: reordered(before.groups, groups)}, moved, {method}),
        );
        actual.forEach((term, at) => {
          expect(term).toBeCloseTo(expected[at]!, 8);
        });
      }),
    );
  });

  it("turns its sign with the times, but for km", () => {
    fc.assert(
      fc.property(comingAndGoing, ({before, after}) => {
        const forth = mutualDifference(before, after, {method});
        const back = mutualDifference(after, before, {method});
        expect(back.additions).toBeCloseTo(-forth.removals, 12);
        if (method === "km") return;
        expect(back.structural).toBeCloseTo(-forth.structural, 10);
        expect(back.groupMarginal).toBeCloseTo(-forth.groupMarginal, 10);
        expect(back.unitMarginal).toBeCloseTo(-forth.unitMarginal, 10);
      }),
    );
  });

  it("is measured in units of the base", () => {
    fc.assert(
      fc.property(comingAndGoing, ({before, after}) => {
        const nats = inner(mutualDifference(before, after, {method}));
        inner(mutualDifference(before, after, {method, base: 2})).forEach((term, at) => {
          expect(term).toBeCloseTo(nats[at]! / Math.LN2, 11);
        });
      }),
    );
  });

  it("calls a unit that is new, or a group, an addition and nothing else", () => {
    const before = {units: ["a", "b"], groups: [[30, 10], [10, 30], [0, 0]]}; // prettier-ignore
    const newUnit = {units: ["b", "c", "a"], groups: [[10, 40, 30], [30, 0, 10], [0, 0, 0]]}; // prettier-ignore
    const newGroup = {units: ["a", "b"], groups: [[30, 10], [10, 30], [0, 20]]}; // prettier-ignore
    for (const after of [newUnit, newGroup]) {
      const terms = mutualDifference(before, after, {method});
      expect(terms.additions).toBeCloseTo(terms.diff, 12);
      for (const term of inner(terms).slice(1)) expect(term).toBeCloseTo(0, 12);
    }
  });

  it("has no inner terms when the times have nothing in common", () => {
    const before = {units: ["a", "b"], groups: [[30, 10], [10, 30]]}; // prettier-ignore
    const elsewhere = {units: ["c", "d"], groups: [[30, 10], [10, 30]]}; // prettier-ignore
    const terms = mutualDifference(before, elsewhere, {method});
    expect(terms.diff).toBe(0);
    for (const term of inner(terms).slice(0, 5)) expect(term).toBeNaN();
  });
});

describe("what only sizes change", () => {
  /** A table with its units and its groups multiplied by factors has the same odds ratios. */
  const resized = sameUnits.chain(({before}) =>
    fc.record({
      before: fc.constant(before),
      units: fc.array(fc.integer({min: 1, max: 9}), {minLength: 6, maxLength: 6}),
      groups: fc.array(fc.integer({min: 1, max: 9}), {minLength: 4, maxLength: 4}),
    }),
  );

  it.each(["shapley", "shapley-detailed", "km", "ipf"] as const)("is not structural by %s", (method) => {
    fc.assert(
      fc.property(resized, ({before, units, groups}) => {
        const after = {
          units: before.units,
          groups: before.groups.map((column, group) =>
            column.map((count, unit) => count * units[unit]! * groups[group]!),
          ),
        };
        expect(mutualDifference(before, after, {method}).structural).toBeCloseTo(0, 11);
      }),
    );
  });
});

describe("by shapley", () => {
  it("groups and units exchange their terms when they are exchanged", () => {
    fc.assert(
      fc.property(sameUnits, ({before, after}) => {
        const turned = ({groups}: Time): Snapshot => ({
          units: groups.map((_, group) => group),
          groups: groups[0]!.map((_, unit) => groups.map((column) => column[unit]!)),
        });
        const here = mutualDifference(before, after);
        const there = mutualDifference(turned(before), turned(after));
        expect(there.groupMarginal).toBeCloseTo(here.unitMarginal, 10);
        expect(there.unitMarginal).toBeCloseTo(here.groupMarginal, 10);
        expect(there.structural).toBeCloseTo(here.structural, 10);
      }),
    );
  });

  it("does not change when a unit is split in proportion at both times", () => {
    fc.assert(
      fc.property(sameUnits, fc.double({min: 0.01, max: 0.99, noNaN: true}), ({before, after}, share) => {
        const split = ({units, groups}: Time): Snapshot => ({
          units: [...units, "the rest of unit 0"],
          groups: groups.map((column) => [...column.with(0, column[0]! * share), column[0]! * (1 - share)]),
        });
        const expected = inner(mutualDifference(before, after));
        inner(mutualDifference(split(before), split(after))).forEach((term, at) => {
          expect(term).toBeCloseTo(expected[at]!, 9);
        });
      }),
    );
  });

  it("in detail, the parts of the units add up to the structural term", () => {
    fc.assert(
      fc.property(comingAndGoing, ({before, after}) => {
        const {units, ...terms} = mutualDifference(before, after, {method: "shapley-detailed"});
        expect(terms).toEqual(mutualDifference(before, after));
        expect(units.unit).toEqual(before.units.filter((unit) => after.units.includes(unit)));
        expect(sum(units.total)).toBeCloseTo(terms.structural, 9);
        expect(sum(units.p1)).toBeCloseTo(1, 12);
        expect(sum(units.p2)).toBeCloseTo(1, 12);
        units.total.forEach((total, at) => {
          const weighted = units.p1[at]! * units.lsDiff1[at]! + units.p2[at]! * units.lsDiff2[at]!;
          expect(total).toBeCloseTo(weighted / 2, 12);
          expect(units.lsDiffMean[at]).toBeCloseTo((units.lsDiff1[at]! + units.lsDiff2[at]!) / 2, 12);
        });
      }),
    );
  });

  it("has its terms also where hardly anybody shares a unit", () => {
    const count = fc.oneof(fc.constant(0), fc.constant(0), fc.integer({min: 1, max: 1000}));
    const column = fc.array(count, {minLength: 5, maxLength: 5});
    const time = fc
      .array(column, {minLength: 4, maxLength: 4})
      .map((groups): Time => ({units: ["a", "b", "c", "d", "e"], groups}));
    fc.assert(
      fc.property(time, time, (before, after) => {
        const terms = mutualDifference(before, after);
        fc.pre(!Number.isNaN(terms.additions)); // nobody in common
        expect(sum(inner(terms))).toBeCloseTo(terms.diff, 9);
      }),
    );
  });

  it("finds no structure in separate groups that only grow", () => {
    const before = {units: ["a", "b"], groups: [[40, 0], [0, 40]]}; // prettier-ignore
    const after = {units: ["a", "b"], groups: [[50, 0], [0, 40]]}; // prettier-ignore
    const terms = mutualDifference(before, after);
    expect(terms.structural).toBeCloseTo(0, 8);
    expect(sum(inner(terms))).toBeCloseTo(terms.diff, 12);
  });

  it("does not count units whose people are all of groups that the other time lacks", () => {
    // At first only the third group lives in c, and later there is no third group: c, too, is gone.
    const before = {units: ["a", "b", "c"], groups: [[30, 10, 0], [10, 30, 0], [0, 0, 20]]}; // prettier-ignore
    const after = {units: ["a", "b", "c"], groups: [[30, 10, 5], [10, 30, 5], [0, 0, 0]]}; // prettier-ignore
    const {units, ...terms} = mutualDifference(before, after, {method: "shapley-detailed"});
    expect(units.unit).toEqual(["a", "b"]);
    expect(terms.structural).toBeCloseTo(0, 12);
    expect(terms.additions + terms.removals).toBeCloseTo(terms.diff, 12);
  });
});

describe("a fit that is not reached", () => {
  const before = {units: ["a", "b"], groups: [[30, 10], [10, 30]]}; // prettier-ignore
  const after = {units: ["a", "b"], groups: [[60, 10], [5, 30]]}; // prettier-ignore

  it("leaves the terms that need it without a value, and the others as they are", () => {
    const terms = mutualDifference(before, after, {maxIterations: 1});
    expect(terms.structural).toBeNaN();
    for (const name of outer) expect(terms[name]).toBe(mutualDifference(before, after)[name]);
    expect(mutualDifference(before, after, {method: "mrc", maxIterations: 1}).structural).not.toBeNaN();
  });

  it.each([
    ["tolerance", 0],
    ["tolerance", -1e-9],
    ["tolerance", NaN],
    ["maxIterations", 0],
    ["maxIterations", 2.5],
  ])("is not asked for with %s %d", (argument, value) => {
    expectRefusal(() => mutualDifference(before, after, {[argument]: value}), {
      functionName: "mutualDifference",
      argument,
      row: undefined,
      value,
    });
  });
});

describe("by mrc", () => {
  it("is the change of M = E − Σ pᵢ Eᵢ, piece by piece", () => {
    fc.assert(
      fc.property(sameUnits, ({before, after}) => {
        const entropy = (parts: number[]) =>
          -sum(parts.map((part) => (part / sum(parts)) * Math.log(part / sum(parts))));
        const pieces = ({groups}: Time) => {
          const units = groups[0]!.map((_, unit) => groups.map((column) => column[unit]!));
          return {
            E: entropy(groups.map(sum)),
            p: units.map((unit) => sum(unit) / sum(groups.map(sum))),
            e: units.map(entropy),
          };
        };
        const [one, two] = [pieces(before), pieces(after)];
        const terms = mutualDifference(before, after, {method: "mrc"});
        expect(terms.groupMarginal).toBeCloseTo(two.E - one.E, 12);
        const sizes = one.p.map((p, unit) => ((two.p[unit]! - p) * (one.e[unit]! + two.e[unit]!)) / 2);
        expect(terms.unitMarginal).toBeCloseTo(-sum(sizes), 12);
        const mixes = one.p.map((p, unit) => ((two.p[unit]! + p) * (two.e[unit]! - one.e[unit]!)) / 2);
        expect(terms.structural).toBeCloseTo(-sum(mixes), 12);
      }),
    );
  });
});
