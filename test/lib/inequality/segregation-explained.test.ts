import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {segregationExplained} from "../../../lib/inequality/index.js";
import {dissimilarity} from "../../../lib/segregation/index.js";

/** Members and others in two to four classes and a few areas. */
const cities = fc
  .record({classes: fc.integer({min: 1, max: 4}), areas: fc.integer({min: 2, max: 8})})
  .chain(({classes, areas}) => {
    const table = fc.array(fc.array(fc.nat({max: 50}), {minLength: areas, maxLength: areas}), {
      minLength: classes,
      maxLength: classes,
    });
    return fc.record({group: table, others: table});
  })
  .map(({group, others}) => ({
    group,
    total: group.map((column, at) => column.map((members, area) => members + others[at]![area]!)),
  }));
const added = (columns: readonly number[][]) =>
  columns[0]!.map((_, area) => columns.reduce((sum, column) => sum + column[area]!, 0));

describe("segregationExplained", () => {
  it("is the ratio of two indices of dissimilarity", () => {
    fc.assert(
      fc.property(cities, ({group, total}) => {
        const {actual, expected, share} = segregationExplained(group, total);
        const index = dissimilarity(added(group), added(total));
        if (Number.isNaN(index)) expect(actual).toBeNaN();
        else expect(actual).toBeCloseTo(index, 12);
        if (actual > 1e-9) expect(share).toBeCloseTo(expected / actual, 9);
      }),
    );
  });
  it("explains everything when members live as others of their class do, and nothing when there is one class", () => {
    const classes = fc.array(
      fc.record({
        rate: fc.integer({min: 1, max: 9}),
        people: fc.array(fc.nat({max: 9}), {minLength: 4, maxLength: 4}),
      }),
      {minLength: 2, maxLength: 4},
    );
    fc.assert(
      fc.property(classes, (given) => {
        const total = given.map(({people}) => people.map((count) => 10 * count));
        const group = given.map(({people, rate}) => people.map((count) => rate * count));
        const {actual, share} = segregationExplained(group, total);
        fc.pre(actual > 1e-9);
        expect(share).toBeCloseTo(1, 9);
        const one = segregationExplained([added(group)], [added(total)]);
        expect(one.expected).toBeCloseTo(0, 12);
      }),
    );
  });
  it("explains nothing where all classes hold as many members", () => {
    const total = [
      [90, 10],
      [10, 90],
    ];
    const group = [
      [50, 0],
      [0, 50],
    ];
    expect(segregationExplained(group, total).expected).toBeCloseTo(0, 12);
  });
  it("explains a third in a city made for it, by hand", () => {
    // Low incomes are members half the time, high incomes never. Of 100 people in each of two areas 60 and 40 have low
    // incomes, so 30 and 20 members are expected; 40 and 10 there are.
    const total = [
      [60, 40],
      [40, 60],
    ];
    const group = [
      [40, 10],
      [0, 0],
    ];
    const [byIncome, actual] = [dissimilarity([30, 20], [100, 100]), dissimilarity([40, 10], [100, 100])];
    const told = segregationExplained(group, total);
    expect(told.expected).toBeCloseTo(byIncome, 12);
    expect(told.share).toBeCloseTo(byIncome / actual, 12);
    expect(told.share).toBeCloseTo(1 / 3, 12);
  });
  it("stands a class that nobody is in, and has no share of an even spread", () => {
    const even = segregationExplained(
      [
        [5, 5],
        [0, 0],
      ],
      [
        [10, 10],
        [0, 0],
      ],
    );
    expect(even).toEqual({actual: 0, expected: 0, share: NaN});
    expect(segregationExplained([[0, 0]], [[10, 10]]).actual).toBeNaN();
  });
});
