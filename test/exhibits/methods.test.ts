import {describe, expect, it} from "vitest";
import {initialState, type AnyState} from "../../src/components/controls.js";
import {messages} from "../../src/components/messages.js";
import type {Exhibit, Row} from "../../src/exhibits/exhibit.js";
import association from "../../src/exhibits/method-association.js";
import change from "../../src/exhibits/method-change.js";
import disclosure from "../../src/exhibits/method-disclosure.js";
import evenness from "../../src/exhibits/method-evenness.js";
import information from "../../src/exhibits/method-information.js";
import multigroup from "../../src/exhibits/method-multigroup.js";
import ordered from "../../src/exhibits/method-ordered.js";
import {rankCurve} from "../../src/exhibits/method-ordered-curve.js";
import space from "../../src/exhibits/method-space.js";
import {feasibilityBounds, thresholdRule} from "../../lib/disclosure/index.js";
import {
  correlationRatio,
  entropyIndex,
  mutualNested,
  rankOrderInformation,
  rankOrderVarianceRatio,
} from "../../lib/segregation/index.js";
import {globalGetisOrd, localGetisOrd, moran, type SpatialWeights} from "../../lib/spatial/index.js";

/** What the pages on methods say happens when the reader presses a button or drags a part. */
const words = messages.controls;

function pressed(exhibit: Exhibit, label: string): {rows: readonly Row[]; state: AnyState} {
  const presets = exhibit.controls["preset"];
  if (presets?.kind !== "presets") throw new Error(`${exhibit.id} has no presets`);
  const option = presets.options.find((option) => option.label === label);
  if (!option) throw new Error(`${exhibit.id} has no preset “${label}”`);
  const state = {...initialState(exhibit.controls), ...option.set};
  return {rows: exhibit.derive!([], state), state};
}

const said = (exhibit: Exhibit, label: string): string => {
  const {rows, state} = pressed(exhibit, label);
  return exhibit.describe(rows, state);
};

/** The value of an index in such a text, and whether the text says that it was another before. */
function reading(text: string, name: string): {value: number; moved: boolean} {
  const found = new RegExp(
    `(?:^|[ ,])${name.replace(/[()]/g, "\\$&")} (−?[\\d.]+)(?=[ ,.])( \\(before)?`,
    "i",
  ).exec(text);
  if (!found) throw new Error(`no ${name} in: ${text}`);
  return {value: Number(found[1]!.replace("−", "-")), moved: found[2] !== undefined};
}
const moved = (text: string, names: readonly string[]): string[] =>
  names.filter((name) => reading(text, name).moved);

const indices = ["D", "Gini", "H", "Atkinson 0.5", "V", "isolation"];

describe("evenness and exposure", () => {
  it("D alone is blind to moves among areas below the average", () => {
    expect(moved(said(evenness, words.moveBelow), indices)).toEqual(indices.filter((name) => name !== "D"));
  });

  it("all see a move across the average", () => {
    expect(moved(said(evenness, words.moveAcross), indices)).toEqual(indices);
  });

  it("a group of twice the size leaves D, Gini and Atkinson alone, and isolates most", () => {
    const [before, after] = [said(evenness, words.start), said(evenness, words.doubleGroup)];
    expect(moved(after, indices)).toEqual(["H", "V", "isolation"]);
    const rise = (name: string): number => reading(after, name).value - reading(before, name).value;
    expect(rise("isolation")).toBeGreaterThan(rise("V"));
    expect(rise("V")).toBeGreaterThan(rise("H"));
  });

  it("chance makes no index zero", () => {
    for (const name of indices)
      expect(reading(said(evenness, words.byChance), name).value).toBeGreaterThan(0);
  });
});

describe("space", () => {
  const arrangements = [
    words.scattered,
    words.chessboard,
    words.corner,
    words.gradient,
    words.middle,
    words.edge,
  ];

  it.each(arrangements)("%s: D and isolation do not move", (label) => {
    expect(moved(said(space, label), ["D", "isolation"])).toEqual([]);
  });

  it("a chessboard takes most off D across edges, less over corners", () => {
    const text = said(space, words.chessboard);
    const [d, adjusted, weighted] = ["D", "D(adj)", "D(w)"].map((name) => reading(text, name).value);
    expect(weighted!).toBeLessThan(adjusted!);
    expect(adjusted!).toBeLessThan(d!);
    expect(Math.abs(reading(text, "absolute clustering").value)).toBeLessThan(0.05);
  });

  it("the middle and the edge are at two ends", () => {
    for (const name of ["relative centralisation", "absolute centralisation", "relative concentration"])
      expect(reading(said(space, words.middle), name).value).toBeGreaterThan(
        reading(said(space, words.edge), name).value + 0.5,
      );
  });

  it("an address that is no order of the squares shows the first one", () => {
    const state = {...initialState(space.controls), places: new Array<number>(36).fill(3)};
    expect(space.derive!([], state)).toEqual(space.derive!([], initialState(space.controls)));
  });
});

describe("many groups", () => {
  it("C is above P and R where the small group lives apart, below where the others do", () => {
    const values = (label: string): number[] =>
      ["C", "P", "R"].map((name) => reading(said(multigroup, label), name).value);
    const [c, p, r] = values(words.smallApart);
    expect(c!).toBeGreaterThan(1.5 * Math.max(p!, r!));
    const [c2, p2, r2] = values(words.largeApart);
    expect(c2!).toBeLessThan(Math.min(p2!, r2!));
  });
});

describe("information", () => {
  const levels = (rows: readonly Row[]): number[] =>
    mutualNested(
      [rows.map(({group}) => group as number), rows.map(({others}) => others as number)],
      [rows.map(({region}) => region as string), rows.map(({district}) => district as string)],
    ).map(({M}) => M);
  const start = initialState(information.controls);
  const before = levels(information.derive!([], start));

  it.each([
    ["district", [2]],
    ["region", [1, 2]],
    ["country", [0, 1, 2]],
  ] as const)("pupils who change places within the %s move the terms below it only", (exchange, terms) => {
    const state = {...start, exchange};
    const rows = information.derive!([], state);
    for (const handle of information.handles!(rows, state, {width: 720, height: 440})) {
      for (const value of [handle.min, handle.max]) {
        const after = levels(information.derive!([], {...state, ...(handle.set(value) as AnyState)}));
        const still = [0, 1, 2].filter((level) => !terms.some((term) => term === level));
        for (const level of still) expect(after[level]).toBeCloseTo(before[level]!, 12);
        expect(after[2]).not.toBeCloseTo(before[2]!, 3);
      }
    }
  });
});

describe("from one time to another", () => {
  const names = ["closed schools", "new schools", "sizes of groups", "sizes of schools", "who goes where"];
  const terms = (label: string): string[] => {
    const text = said(change, label);
    return names.filter((name) => Number(new RegExp(`${name} [+−]?([\\d.]+\\d)`).exec(text)![1]) !== 0);
  };

  it.each([
    [words.nothingChanges, []],
    [words.groupGrows, ["sizes of groups", "sizes of schools"]],
    [words.schoolCloses, ["closed schools"]],
    [words.schoolOpens, ["new schools"]],
    [words.pupilsSort, ["who goes where"]],
  ] as const)("%s", (label, expected) => {
    expect(terms(label)).toEqual(expected);
  });
});

describe("spatial association", () => {
  const statistics = ["Moran’s I", "Geary’s C", "General G"] as const;
  /** Value, expectation and p of a statistic, as the text says them. */
  function statistic(text: string, name: (typeof statistics)[number]) {
    const found = new RegExp(`${name} is (\\S+) \\(expected (\\S+), z (\\S+), p ([\\d.]+)\\)`).exec(text);
    if (!found) throw new Error(`no ${name} in: ${text}`);
    const [value, expected, z, p] = found.slice(1).map((text) => Number(text.replace("−", "-")));
    return {value: value!, expected: expected!, z: z!, p: p!};
  }
  function saidWith(label: string, choices: Readonly<Record<string, string>>): string {
    const state = {...pressed(association, label).state, ...choices};
    return association.describe(association.derive!([], state), state);
  }
  const moranI = (label: string, rule: string) => statistic(saidWith(label, {rule}), "Moran’s I");

  it("squares thrown about show nothing, to any neighbours", () => {
    for (const rule of ["queen", "rook", "nearest", "band"])
      expect(moranI(words.scattered, rule).p).toBeGreaterThan(0.2);
    expect(moranI(words.scattered, "queen").value).toBeLessThan(0);
    expect(said(association, words.scattered)).toMatch(/Outlined are .*one/);
  });

  it("on a chessboard the rook finds opposites, the queen nothing, and a wider circle likes", () => {
    const rook = moranI(words.chessboard, "rook");
    expect(rook.value).toBeLessThan(-0.5);
    expect(rook.p).toBeLessThan(0.05);
    expect(moranI(words.chessboard, "queen").p).toBeGreaterThan(0.2);
    const wide = moranI(words.chessboard, "band");
    expect(wide.value).toBeGreaterThan(0.1);
    expect(wide.p).toBeLessThan(0.05);
  });

  it("the middle and the edge have the same I and C, and another G", () => {
    for (const style of ["row", "binary"]) {
      const [inside, outside] = [words.middle, words.edge].map((label) => saidWith(label, {style}));
      for (const name of ["Moran’s I", "Geary’s C"] as const)
        expect(statistic(inside!, name)).toEqual(statistic(outside!, name));
      expect(statistic(inside!, "General G").z).toBeGreaterThan(statistic(outside!, "General G").z + 1);
    }
    const g = statistic(saidWith(words.edge, {style: "binary"}), "General G");
    expect(g.value).toBeLessThan(g.expected);
  });

  it("weights that count 1 each move every statistic", () => {
    const [mean, each] = ["row", "binary"].map((style) => saidWith(words.start, {style}));
    for (const name of statistics) expect(statistic(mean!, name)).not.toEqual(statistic(each!, name));
  });

  it.each(["row", "binary"])("the slope of the scatter plot is Moran’s I (%s)", (style) => {
    const rows = association.derive!([], {...pressed(association, words.start).state, style});
    const value = rows.map((row) => row.value as number);
    const around = rows.map((row) => row.around as number);
    const mean = value.reduce((sum, v) => sum + v, 0) / value.length;
    const products = value.reduce((sum, v, i) => sum + (v - mean) * (around[i]! - mean), 0);
    const squares = value.reduce((sum, v) => sum + (v - mean) ** 2, 0);
    expect(products / squares).toBeCloseTo(statistic(saidWith(words.start, {style}), "Moran’s I").value, 2);
  });

  it.each([words.start, words.scattered, words.chessboard, words.middle])(
    "%s: local I and G* have the same permutation p",
    (label) => {
      const {rows} = pressed(association, label);
      const byPlace = [...rows].sort((a, b) => (a.place as number) - (b.place as number));
      const values = byPlace.map(({value}) => value as number);
      const {permutationP} = localGetisOrd(values, queenOfSquares(6), {self: true, replicates: 199});
      expect([...permutationP!]).toEqual(byPlace.map(({p}) => p));
    },
  );

  it("with as many neighbours everywhere G has the z of I", () => {
    // A ring: everybody has one neighbour on each side.
    const n = 12;
    const ring = {
      offsets: Uint32Array.from({length: n + 1}, (_, i) => 2 * i),
      neighbours: Uint32Array.from(
        Array.from({length: n}, (_, i) => [(i + n - 1) % n, (i + 1) % n].sort((a, b) => a - b)).flat(),
      ),
      values: new Float64Array(2 * n).fill(1),
    };
    for (const values of [
      [1, 1, 2, 3, 9, 9, 9, 2, 1, 3, 2, 2],
      [9, 9, 8, 7, 1, 1, 1, 8, 9, 7, 8, 8],
    ])
      expect(globalGetisOrd(values, ring).z).toBeCloseTo(moran(values, ring).z, 9);
  });

  it("an address that is no order of the squares shows the first one", () => {
    const start = initialState(association.controls);
    for (const places of [new Array<number>(36).fill(3), Array.from({length: 36}, (_, i) => i / 2)])
      expect(association.derive!([], {...start, places})).toEqual(association.derive!([], start));
  });

  it("two squares change places, and every other stays", () => {
    const {rows, state} = pressed(association, words.start);
    const handle = association.handles!(rows, state, {width: 720, height: 470})[4]!;
    const to = handle.value === 0 ? 1 : 0;
    const after = association.derive!([], {...state, ...(handle.set(to) as AnyState)});
    const moved = after.filter((row, token) => row.place !== rows[token]!.place);
    expect(moved).toHaveLength(2);
    expect(after[4]!.place).toBe(to);
    expect(after.map(({value}) => value)).toEqual(rows.map(({value}) => value));
  });
});

/** Weights of squares in a square town, read off a table of rows and columns. */
function queenOfSquares(side: number): SpatialWeights {
  const near = Array.from({length: side * side}, (_, i) =>
    Array.from({length: side * side}, (_, j) => j).filter(
      (j) =>
        i !== j &&
        Math.abs(Math.floor(i / side) - Math.floor(j / side)) <= 1 &&
        Math.abs((i % side) - (j % side)) <= 1,
    ),
  );
  return {
    offsets: Uint32Array.from([0, ...near.map((_, i) => near.slice(0, i + 1).flat().length)]),
    neighbours: Uint32Array.from(near.flat()),
    values: Float64Array.from(near.flatMap((own) => own.map(() => 1 / own.length))),
  };
}

describe("ordered categories", () => {
  const bands = ["lowest", "second", "middle", "fourth", "highest"];
  const columns = (rows: readonly Row[]): number[][] =>
    bands.map((band) => rows.map((row) => row[band] as number));
  const value = (label: string, name: string): number => reading(said(ordered, label), name).value;
  /** H at the borders between bands, in their order. */
  const ranks = (label: string): number[] =>
    [...said(ordered, label).matchAll(/([\d.]+) with \d+ percent below/g)].map(([, h]) => Number(h));

  it("the curve rises to the end that lives apart, and the mean does not tell which", () => {
    const [top, bottom] = [ranks(words.onlyTop), ranks(words.onlyBottom)];
    expect(top).toEqual([...top].sort((a, b) => a - b));
    expect(bottom).toEqual([...top].reverse());
    expect(value(words.onlyTop, "rank-order H")).toBeCloseTo(value(words.onlyBottom, "rank-order H"), 2);
  });

  it("only the rank-order indices see which bands part", () => {
    expect(value(words.nextBands, "H without order")).toBe(value(words.farBands, "H without order"));
    for (const name of ["rank-order H", "rank-order R"])
      expect(value(words.farBands, name)).toBeGreaterThan(2 * value(words.nextBands, name));
    const [first, ...others] = ranks(words.nextBands);
    expect(first).toBeGreaterThan(0.01);
    expect(others).toEqual([0, 0, 0]);
  });

  it("the income of the highest band moves NSI only", () => {
    const state = {...initialState(ordered.controls), top: 4000};
    const rows = ordered.derive!([], state);
    const text = ordered.describe(rows, state);
    expect(moved(text, ["rank-order H", "rank-order R", "NSI", "H without order"])).toEqual(["NSI"]);
    expect(ordered.title(rows)).toContain("Nobody has another rank");
  });

  it("another curve moves the means and leaves the points", () => {
    const start = initialState(ordered.controls);
    const text = (curve: string): string => {
      const state = {...start, curve};
      return ordered.describe(ordered.derive!([], state), state);
    };
    expect(moved(text("straight"), ["rank-order H", "rank-order R", "NSI"])).toEqual([
      "rank-order H",
      "rank-order R",
    ]);
    const points = (said: string): string => /H is .*? below;/.exec(said)![0];
    expect(points(text("straight"))).toBe(points(text("cubic")));
  });

  it("the drawn curves are those that the functions take the mean of", () => {
    const {rows} = pressed(ordered, words.start);
    const all = columns(rows);
    const total = rows.map(() => 100);
    const entropy = (p: number): number =>
      p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p));
    const spread = (p: number): number => p * (1 - p);
    for (const degree of [1, 2, 3]) {
      for (const [index, of, weight] of [
        [entropyIndex, rankOrderInformation, entropy],
        [correlationRatio, rankOrderVarianceRatio, spread],
      ] as const) {
        const points = all.slice(0, -1).map((_, band) => {
          const below = total.map((_, area) =>
            all.slice(0, band + 1).reduce((sum, column) => sum + column[area]!, 0),
          );
          const p = below.reduce((sum, n) => sum + n, 0) / (100 * rows.length);
          return {p, value: index(below, total), weight: weight(p) ** 2};
        });
        const curve = rankCurve(points, degree)!;
        const middles = Array.from({length: 20_000}, (_, i) => (i + 0.5) / 20_000);
        const mean =
          middles.reduce((sum, p) => sum + weight(p) * curve(p), 0) /
          middles.reduce((sum, p) => sum + weight(p), 0);
        expect(mean).toBeCloseTo(of(all, {degree}), 7);
      }
    }
  });

  it("a border pushes the others along and moves nobody elsewhere", () => {
    const {rows, state} = pressed(ordered, words.start);
    const handles = ordered.handles!(rows, state, {width: 720, height: 470});
    const handle = handles.find(({key}) => key === "C-middle")!;
    for (const to of [0, 50, 100]) {
      const after = ordered.derive!([], {...state, ...(handle.set(to) as AnyState)});
      expect(after.filter((_, i) => i !== 2)).toEqual(rows.filter((_, i) => i !== 2));
      const counts = bands.map((band) => after[2]![band] as number);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
      expect(counts[0]! + counts[1]! + counts[2]!).toBe(to);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(100);
    }
  });

  it("an address with borders in any order leaves no band below 0", () => {
    const start = initialState(ordered.controls);
    const rows = ordered.derive!([], {...start, upTo: (start.upTo as readonly number[]).toReversed()});
    for (const column of columns(rows)) expect(Math.min(...column)).toBeGreaterThanOrEqual(0);
  });
});

describe("disclosure", () => {
  const shown = (label: string, way: string, minimum = 4): readonly Row[] =>
    disclosure.derive!([], {...pressed(disclosure, label).state, way, minimum});
  const hidden = (rows: readonly Row[]): readonly Row[] => rows.filter(({published}) => published === null);
  const presets = [words.start, words.oneSmall, words.twoInLine, words.allInOne];
  const minima = [2, 3, 4, 5, 6, 7, 8, 9, 10];

  it("small counts that are hidden alone come back by subtraction", () => {
    const cells = hidden(shown(words.start, "primary"));
    expect(cells.length).toBeGreaterThan(1);
    for (const [one, ...same] of ["area", "group"].flatMap((line) =>
      cells.map((cell) => cells.filter((other) => other[line] === cell[line])),
    ))
      expect([one, ...same]).toHaveLength(1);
    for (const cell of cells)
      expect(cell).toMatchObject({solved: true, least: cell["count"], most: cell["count"]});
  });

  it("two in every line are worked out all the same, and only because each has somebody", () => {
    const cells = hidden(shown(words.twoInLine, "primary"));
    for (const cell of cells)
      for (const line of ["area", "group"])
        expect(cells.filter((other) => other[line] === cell[line])).toHaveLength(2);
    expect(cells.every(({solved}) => solved)).toBe(true);

    const counts = pressed(disclosure, words.twoInLine).state["counts"] as readonly number[];
    const columns = [0, 1, 2, 3].map((column) => counts.filter((_, at) => at % 4 === column));
    const sensitive = thresholdRule(columns, {minimum: 4});
    expect(feasibilityBounds(columns, sensitive).some(({exact}) => exact)).toBe(false);
  });

  it.each(presets)(
    "%s: with further cells hidden nothing can be worked out or known to be small",
    (label) => {
      for (const minimum of minima) {
        const cells = hidden(shown(label, "further", minimum));
        for (const cell of cells) {
          expect(cell).toMatchObject({solved: false, unprotected: false});
          if (cell["done"] === "too few") expect(cell["most"]).toBeGreaterThanOrEqual(minimum);
        }
      }
    },
  );

  it("everybody in one group is told without a small count", () => {
    for (const way of ["all", "primary", "further"]) {
      const rows = shown(words.allInOne, way);
      expect(hidden(rows)).toEqual([]);
      expect(rows.filter(({everybody}) => everybody !== null)).toMatchObject([
        {area: "E", everybody: "area"},
      ]);
      expect(disclosure.title(rows)).toContain("everybody in E");
    }
  });

  it.each(presets)("%s: rounded, no small count is left and the truth lies where it is said to", (label) => {
    for (const minimum of minima)
      for (const row of shown(label, "rounded", minimum)) {
        const {count, published, least, most} = row as Record<string, number>;
        expect(published! > 0 && published! < minimum).toBe(false);
        expect(count).toBeGreaterThanOrEqual(least!);
        expect(count).toBeLessThanOrEqual(most!);
        expect(Math.abs(count! - published!)).toBeLessThan(minimum);
      }
  });
});
