import {describe, expect, it} from "vitest";
import {
  absoluteCentralization,
  absoluteClustering,
  absoluteConcentration,
  atkinsonIndex,
  biasCorrectedDissimilarity,
  boundaryDissimilarity,
  concentrationProfile,
  correlationRatio,
  delta,
  densityCorrectedDissimilarity,
  distanceDecayInteraction,
  distanceDecayIsolation,
  expectedDissimilarity,
  minMax,
  modifiedDissimilarity,
  modifiedGini,
  perimeterAreaDissimilarity,
  relativeCentralization,
  relativeClustering,
  relativeConcentration,
  spatialDissimilarity,
  spatialProximity,
  spatialProximityProfile,
} from "../../../lib/segregation/index.js";
import type {AreaGeometry, Point} from "../../../lib/spatial/weights.js";
import {describeContract, expectRefusal} from "../../support/contract.js";
import {rowOfCells, rowOfNeighbours} from "../../support/places.js";

const group = [10, 0, 30, 5];
const other = [5, 8, 0, 15];
const total = [40, 20, 30, 25];
const area = [4, 9, 1, 16];
const points: Point[] = [
  [0, 0],
  [1000, 0],
  [0, 2000],
  [3000, 3000],
];
const cells = rowOfCells(4);
const weights = rowOfNeighbours(4);

type Column = ArrayLike<number>;

const ofTwoColumns: Record<string, (group: Column, total: Column) => unknown> = {
  atkinsonIndex,
  minMax,
  correlationRatio,
  biasCorrectedDissimilarity: (x, t) => biasCorrectedDissimilarity(x, t, {replicates: 3}),
  densityCorrectedDissimilarity,
  expectedDissimilarity,
  modifiedDissimilarity,
  modifiedGini: (x, t) => modifiedGini(x, t, {replicates: 3}),
  concentrationProfile: (x, t) => concentrationProfile(x, t, {thresholds: 5}),
  spatialDissimilarity: (x, t) => spatialDissimilarity(x, t, weights),
  spatialProximityProfile: (x, t) => spatialProximityProfile(x, t, weights, {thresholds: 5}),
  boundaryDissimilarity: (x, t) => boundaryDissimilarity(x, t, cells),
  perimeterAreaDissimilarity: (x, t) => perimeterAreaDissimilarity(x, t, cells),
  relativeCentralization: (x, t) => relativeCentralization(x, t, points),
};

const ofThreeColumns: Record<string, (group: Column, total: Column, area: Column) => unknown> = {
  absoluteConcentration,
  relativeConcentration,
  absoluteCentralization: (x, t, a) => absoluteCentralization(x, t, points, a),
  absoluteClustering: (x, t, a) => absoluteClustering(x, t, points, a),
  relativeClustering: (x, t, a) => relativeClustering(x, t, points, a),
  spatialProximity: (x, t, a) => spatialProximity(x, t, points, a),
  distanceDecayIsolation: (x, t, a) => distanceDecayIsolation(x, t, points, a),
};

for (const [name, index] of Object.entries(ofTwoColumns)) {
  describeContract(name, {
    columns: {group, total},
    notNegative: ["group", "total"],
    call: (columns) => index(columns.group, columns.total),
  });
}
for (const [name, index] of Object.entries(ofThreeColumns)) {
  describeContract(name, {
    columns: {group, total, area},
    notNegative: ["group", "total", "area"],
    call: (columns) => index(columns.group, columns.total, columns.area),
  });
}
describeContract("delta", {
  columns: {group, area},
  notNegative: ["group", "area"],
  call: (columns) => delta(columns.group, columns.area),
});
describeContract("distanceDecayInteraction", {
  columns: {group, other, total, area},
  notNegative: ["group", "other", "total", "area"],
  call: (columns) =>
    distanceDecayInteraction(columns.group, columns.other, columns.total, points, columns.area),
});

describe("more members than people", () => {
  const more = group.with(1, 21);
  const all = {
    ...ofTwoColumns,
    ...Object.fromEntries(
      Object.entries(ofThreeColumns).map(([name, index]) => [
        name,
        (x: Column, t: Column) => index(x, t, area),
      ]),
    ),
  };
  it.each(Object.keys(all))("%s refuses them", (functionName) => {
    expectRefusal(() => all[functionName]!(more, total), {
      functionName,
      argument: "group",
      row: 1,
      value: 21,
    });
  });
  it("distanceDecayInteraction refuses more of the other group", () => {
    const call = () => distanceDecayInteraction(group, other.with(2, 31), total, points, area);
    expectRefusal(call, {functionName: "distanceDecayInteraction", argument: "other", row: 2, value: 31});
  });
});

describe("places", () => {
  const ofPlaces: Record<string, (points: readonly Point[]) => unknown> = {
    absoluteCentralization: (places) => absoluteCentralization(group, total, places, area),
    relativeCentralization: (places) => relativeCentralization(group, total, places),
    absoluteClustering: (places) => absoluteClustering(group, total, places, area),
    relativeClustering: (places) => relativeClustering(group, total, places, area),
    spatialProximity: (places) => spatialProximity(group, total, places, area),
    distanceDecayIsolation: (places) => distanceDecayIsolation(group, total, places, area),
    distanceDecayInteraction: (places) => distanceDecayInteraction(group, other, total, places, area),
  };

  it.each(Object.entries(ofPlaces))("%s refuses what is no place, and says which", (functionName, index) => {
    for (const bad of [NaN, Infinity, undefined, null, "5"]) {
      const places = points.with(2, [0, bad] as unknown as Point);
      expectRefusal(() => index(places), {functionName, argument: "points", row: 2, value: bad});
    }
    expectRefusal(() => index(points.slice(0, 3)), {
      functionName,
      argument: "points",
      row: 3,
      value: undefined,
    });
    expectRefusal(() => index([]), {functionName, argument: "points", row: undefined, value: []});
  });

  it.each(Object.entries(ofPlaces))("%s has no trouble with units at one place", (_, index) => {
    expect(index(points.map(() => [7, 7]))).not.toBeNaN();
  });
});

describe("polygons", () => {
  const ofPolygons = {boundaryDissimilarity, perimeterAreaDissimilarity};

  it.each(Object.entries(ofPolygons))("%s refuses what is no area, and says which", (functionName, index) => {
    const call = (polygon: unknown) => () => index(group, total, cells.with(1, polygon as AreaGeometry));
    const open = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ];
    expectRefusal(call(null), {functionName, argument: "polygons", row: 1, value: null});
    expectRefusal(call({type: "Polygon", coordinates: open}), {
      functionName,
      argument: "polygons",
      row: 1,
      value: open[0],
    });
    expectRefusal(() => index(group, total, []), {
      functionName,
      argument: "polygons",
      row: undefined,
      value: [],
    });
    expectRefusal(() => index(group, total, cells.slice(0, 3)), {
      functionName,
      argument: "polygons",
      row: 3,
      value: undefined,
    });
  });
});

describe("weights", () => {
  const ofWeights = {spatialDissimilarity, spatialProximityProfile};

  it.each(Object.entries(ofWeights))("%s refuses weights that do not fit", (functionName, index) => {
    const others = rowOfNeighbours(5);
    expectRefusal(() => index(group, total, others), {
      functionName,
      argument: "weights",
      row: undefined,
      value: others,
    });
    const negative = {...weights, values: weights.values.with(0, -1)};
    expectRefusal(() => index(group, total, negative), {
      functionName,
      argument: "weights",
      row: 0,
      value: -1,
    });
    const nowhere = {...weights, neighbours: weights.neighbours.with(0, 9)};
    expectRefusal(() => index(group, total, nowhere), {functionName, argument: "weights", row: 0, value: 9});
  });
});

describe("options", () => {
  const number = (value: unknown) => value as number;
  const refused: readonly [string, string, unknown, () => unknown][] = [
    ...[0, 1, -1, NaN, "0.5"].map((shape): [string, string, unknown, () => unknown] => [
      "atkinsonIndex",
      "shape",
      shape,
      () => atkinsonIndex(group, total, {shape: number(shape)}),
    ]),
    ...[0, -1, Infinity, NaN, "1000"].flatMap((reach): [string, string, unknown, () => unknown][] => [
      [
        "spatialProximity",
        "reach",
        reach,
        () => spatialProximity(group, total, points, area, {reach: number(reach)}),
      ],
      [
        "distanceDecayIsolation",
        "reach",
        reach,
        () => distanceDecayIsolation(group, total, points, area, {reach: number(reach)}),
      ],
    ]),
    ["modifiedGini", "replicates", 0, () => modifiedGini(group, total, {replicates: 0})],
    ["modifiedGini", "seed", -1, () => modifiedGini(group, total, {seed: -1})],
    [
      "biasCorrectedDissimilarity",
      "replicates",
      1.5,
      () => biasCorrectedDissimilarity(group, total, {replicates: 1.5}),
    ],
    ["biasCorrectedDissimilarity", "seed", NaN, () => biasCorrectedDissimilarity(group, total, {seed: NaN})],
    ["concentrationProfile", "thresholds", 1, () => concentrationProfile(group, total, {thresholds: 1})],
    [
      "spatialProximityProfile",
      "thresholds",
      2.5,
      () => spatialProximityProfile(group, total, weights, {thresholds: 2.5}),
    ],
    [
      "boundaryDissimilarity",
      "style",
      "binary",
      () => boundaryDissimilarity(group, total, cells, {style: "binary" as "row"}),
    ],
    [
      "relativeCentralization",
      "center",
      "town hall",
      () => relativeCentralization(group, total, points, {center: "town hall" as "mean"}),
    ],
    ["atkinsonIndex", "epsilon", 0.5, () => atkinsonIndex(group, total, {epsilon: 0.5} as object)],
  ];
  it.each(refused)("%s refuses %s %s", (functionName, argument, value, call) => {
    expectRefusal(call, {functionName, argument, row: undefined, value});
  });

  it("a point that is none is no centre", () => {
    const call = () => absoluteCentralization(group, total, points, area, {center: [0, NaN]});
    expectRefusal(call, {
      functionName: "absoluteCentralization",
      argument: "center",
      row: undefined,
      value: [0, NaN],
    });
  });

  it("a proximity that is no number of 0 or more is refused with the units it is for", () => {
    for (const value of [-1, NaN, Infinity, undefined]) {
      const call = () =>
        spatialProximity(group, total, points, area, {
          proximity: (distance, from, to) => (from === 2 && to === 1 ? number(value) : 1 / (1 + distance)),
        });
      const error = expectRefusal(call, {
        functionName: "spatialProximity",
        argument: "proximity",
        row: 2,
        value,
      });
      expect(error.message).toContain("row 1");
    }
  });
});

describe("counts that are not whole", () => {
  const ofPeople: Record<string, (group: Column, total: Column) => unknown> = {
    biasCorrectedDissimilarity,
    expectedDissimilarity,
    modifiedDissimilarity,
    modifiedGini,
  };
  it.each(Object.entries(ofPeople))("%s refuses them: it deals people out", (functionName, index) => {
    expectRefusal(() => index(group.with(2, 7.5), total), {
      functionName,
      argument: "group",
      row: 2,
      value: 7.5,
    });
    expectRefusal(() => index(group, total.with(3, 25.5)), {
      functionName,
      argument: "total",
      row: 3,
      value: 25.5,
    });
  });
  it.each(Object.keys({...ofTwoColumns, ...ofThreeColumns}).filter((name) => !(name in ofPeople)))(
    "%s takes them: weighted counts are",
    (name) => {
      const [x, t] = [group.with(2, 7.5), total.with(3, 25.5)];
      expect(() => ofTwoColumns[name]?.(x, t) ?? ofThreeColumns[name]!(x, t, area)).not.toThrow();
    },
  );
});
