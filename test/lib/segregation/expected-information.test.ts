import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {expectedMutualInformation, mutualInformation} from "../../../lib/segregation/index.js";
import {groupColumns, orders, reordered} from "../../support/arbitraries.js";
import {expectRefusal} from "../../support/contract.js";

/** The mean over every way to seat the people of the groups in the places of the units. */
function meanOverSeatings(groups: readonly number[][]): number {
  const sizes = groups[0]!.map((_, unit) => groups.reduce((all, column) => all + column[unit]!, 0));
  const members = groups.map((column) => column.reduce((a, b) => a + b, 0));
  let information = 0;
  let ways = 0;
  const seat = (unit: number, place: number, table: number[][], left: number[]): void => {
    if (unit === sizes.length) {
      information += mutualInformation(table).M;
      ways++;
      return;
    }
    if (place === sizes[unit]) {
      seat(unit + 1, 0, table, left);
      return;
    }
    // Every single person in turn: a group with three left is chosen three times.
    left.forEach((people, group) => {
      if (people === 0) return;
      const seated = table.map((column, at) =>
        at === group ? column.with(unit, column[unit]! + 1) : column,
      );
      for (let person = 0; person < people; person++)
        seat(unit, place + 1, seated, left.with(group, people - 1));
    });
  };
  seat(
    0,
    0,
    groups.map((column) => column.map(() => 0)),
    members,
  );
  return information / ways;
}

describe("expectedMutualInformation", () => {
  it("is the mean over every way to place everybody", () => {
    const tables: number[][][] = [
      [[2, 1], [1, 2]], // prettier-ignore
      [[1, 1, 1], [1, 0, 2]], // prettier-ignore
      [[1, 1], [2, 0], [1, 1]], // prettier-ignore
      [[3, 1], [1, 1]], // prettier-ignore
    ];
    for (const table of tables) {
      expect(expectedMutualInformation(table).M).toBeCloseTo(meanOverSeatings(table), 12);
    }
  });

  it("is what simulation finds, within its error", () => {
    // 10 units of 10 people, a tenth of them of one group; simulated 20 000 times: M 0.0544, standard error 0.00015.
    const groups = [new Array<number>(10).fill(1), new Array<number>(10).fill(9)];
    expect(Math.abs(expectedMutualInformation(groups).M - 0.05441)).toBeLessThan(0.0005);
  });

  it("lies between 0 and what could be, and depends on sizes only", () => {
    const shuffled = groupColumns().chain((groups) =>
      fc.tuple(fc.constant(groups), orders(groups[0]!.length), orders(groups.length)),
    );
    fc.assert(
      fc.property(shuffled, ([groups, units, names]) => {
        const {M, H} = expectedMutualInformation(groups);
        expect(M).toBeGreaterThanOrEqual(0);
        expect(H).toBeGreaterThanOrEqual(0);
        expect(H).toBeLessThanOrEqual(1);
        const moved = reordered(groups, names).map((column) => reordered(column, units));
        expect(expectedMutualInformation(moved).M).toBeCloseTo(M, 12);
        expect(expectedMutualInformation(groups, {base: 2}).M).toBeCloseTo(M / Math.LN2, 12);
      }),
    );
  });

  it("does not change when groups and units are exchanged", () => {
    fc.assert(
      fc.property(groupColumns(), (groups) => {
        const turned = groups[0]!.map((_, unit) => groups.map((column) => column[unit]!));
        expect(expectedMutualInformation(turned).M).toBeCloseTo(expectedMutualInformation(groups).M, 12);
      }),
    );
  });

  it("nears (units − 1)(groups − 1) / 2T where units are large", () => {
    const groups = [[5000, 7000, 9000], [8000, 4000, 6000]]; // prettier-ignore
    expect(expectedMutualInformation(groups).M).toBeCloseTo((2 * 1) / (2 * 39_000), 8);
  });

  it("has no value without people, and no H without two groups", () => {
    expect(expectedMutualInformation([[0, 0], [0, 0]])).toEqual({M: NaN, H: NaN}); // prettier-ignore
    expect(expectedMutualInformation([[3, 4]])).toEqual({M: 0, H: NaN});
  });

  it("refuses parts of people", () => {
    expectRefusal(
      () =>
        expectedMutualInformation([
          [1, 2],
          [1, 2.5],
        ]),
      {
        // prettier-ignore
        functionName: "expectedMutualInformation",
        argument: "groups[1]",
        row: 1,
        value: 2.5,
      },
    );
  });
});
