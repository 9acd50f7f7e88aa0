import {beforeAll, describe, expect, it} from "vitest";
import {
  ensemble,
  ensembleSeries,
  peopleOf,
  type Ensemble,
} from "../../data-loaders/reconstruction/ensemble.js";
import {reconstruct} from "../../data-loaders/reconstruction/reconstruct.js";

const minute = 60_000;
type Row = Record<string, string | number | boolean>;
let rows: Row[];
let achieved: Ensemble["achieved"];

beforeAll(() => {
  const two = ensemble(2);
  rows = two.areas.objects() as Row[];
  ({achieved} = two);
}, 2 * minute);

const member = (wanted: number) => rows.filter((row) => row["member"] === wanted);

describe("the ensemble", () => {
  it("has every area of every member once, the first as it is drawn", () => {
    const world = reconstruct(1);
    expect(rows).toHaveLength(2 * world.areas.length);
    for (const [at, row] of member(1).entries()) {
      const {code, municipality, group, mapped, analysis, summary} = world.areas[at]!;
      expect(row).toMatchObject({area: code, municipality, group, mapped, analysis, summary});
      for (const series of ensembleSeries) {
        expect(row[series]).toBe(world.values(series, 2018)[at]);
        expect(row[peopleOf(series)]).toBe(world.people(series, 2018)[at]);
      }
    }
  });

  it("agrees on what the report prints, and on nothing else", () => {
    const above = (which: number) =>
      member(which).filter((row) => row["mapped"] && (row["child-low-income"] as number) > 40).length;
    expect([above(1), above(2)]).toEqual([17, 17]);
    expect(achieved["k-3.3.1-01"]).toEqual([17, 17]);
    const settled = (which: number) => member(which).map((row) => row["settled"]);
    expect(settled(1)).not.toEqual(settled(2));
  });
});
