import {describe, expect, it} from "vitest";
import {dissimilarity} from "../../lib/segregation/index.js";
import {initialState} from "../../src/components/controls.js";
import nearest, {inhabited, neighbours, profile} from "../../src/exhibits/method-nearest.js";

/** What the page on the nearest people says of its town. */
const start = initialState(nearest.controls);
const patterns = ["scattered", "blocks", "middle", "side"] as const;
const crossings = ["exact", "whole"] as const;
const rowsAt = (state: object) => nearest.derive!([], {...start, ...state});
const column = (state: object, key: string): number[] => rowsAt(state).map((row) => row[key] as number);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const d = (pattern: (typeof patterns)[number], k: number, crossing: "exact" | "whole" = "exact"): number =>
  profile(pattern, crossing, [k])[0]!.dissimilarity;

describe("the four towns", () => {
  it("have the same cells with as many members, in other places", () => {
    const towns = patterns.map((pattern) => ({
      total: column({pattern}, "total"),
      group: column({pattern}, "group"),
    }));
    for (const {total, group} of towns) {
      expect(total).toEqual(towns[0]!.total);
      expect(sum(group) / sum(total)).toBe(0.2);
      expect(group.every(Number.isInteger)).toBe(true);
    }
    expect(new Set(towns.map(({group}) => group.join())).size).toBe(4);
  });

  it("are all the same by cells, and differ by scale", () => {
    for (const pattern of patterns) {
      expect(d(pattern, 25)).toBeCloseTo(0.5, 12);
      expect(d(pattern, 25)).toBeCloseTo(
        dissimilarity(column({pattern}, "group"), column({pattern}, "total")),
        12,
      );
    }
    expect(d("side", 800)).toBeGreaterThan(3 * d("blocks", 800));
    expect(d("side", 3200)).toBeGreaterThan(3 * d("scattered", 3200));
  });

  it("have an H below zero where the group is in the middle and k large", () => {
    expect(profile("middle", "exact", [1600])[0]!.information).toBeLessThan(-0.05);
  });

  it("show that the way to end a neighbourhood matters only while k is small", () => {
    expect(Math.abs(d("blocks", 100, "whole") - d("blocks", 100))).toBeGreaterThan(0.08);
    for (const pattern of patterns)
      expect(Math.abs(d(pattern, 3200, "whole") - d(pattern, 3200))).toBeLessThan(0.02);
  });
});

describe("the neighbourhood that is outlined", () => {
  const places = [0, 4 * 12 + 4, 5 * 12 + 5, 6 * 12 + 11, 143];
  const cases = places.flatMap((person) =>
    crossings.flatMap((crossing) =>
      [50, 100, 175, 800, 3200].map((k) => ({person, crossing, k, name: `${person}, ${crossing}, k = ${k}`})),
    ),
  );

  it.each(cases)("is that of the library: $name", ({person, crossing, k}) => {
    const rows = rowsAt({person: [person], crossing, k});
    const held = sum(rows.map((row) => (row["inside"] as number) * (row["total"] as number)));
    const members = sum(rows.map((row) => (row["inside"] as number) * (row["group"] as number)));
    const at = inhabited(person);
    const own = rows.findIndex((row) => row["cell"] === `Row ${at.row + 1}, column ${at.column + 1}`);
    if (crossing === "exact" && at.people < k) expect(held).toBeCloseTo(k, 9);
    else expect(held).toBeGreaterThanOrEqual(k);
    expect((100 * members) / held).toBeCloseTo(rows[own]!["around"] as number, 9);
  });

  it("reaches farther where people live thinly", () => {
    const taken = (place: number): number =>
      neighbours(inhabited(place), 400, "exact").filter((part) => part > 0).length;
    expect(taken(0)).toBeGreaterThan(2 * taken(5 * 12 + 5));
  });

  it("is that of the nearest cell when an address names a place without people", () => {
    expect(inhabited(0).people).toBeGreaterThan(0);
    const rows = rowsAt({person: [0]});
    const [handle] = nearest.handles!(rows, {...start, person: [0]}, {width: 720, height: 400});
    expect(handle!.value).toBe(inhabited(0).place);
  });
});
