import {describe, expect, it} from "vitest";
import {
  geary,
  globalGetisOrd,
  localGetisOrd,
  localMoran,
  moran,
  type SpatialWeights,
} from "../../../lib/spatial/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";
import {rowOfNeighbours, weightsOf} from "../../support/places.js";

const values = [3, 9, 4, 1, 8];
const weights = rowOfNeighbours(5);
type Statistic = (values: ArrayLike<number>, weights: SpatialWeights, options?: object) => object;
const statistics: Record<string, Statistic> = {moran, geary, globalGetisOrd, localMoran, localGetisOrd};

for (const [name, statistic] of Object.entries(statistics)) {
  describeContract(name, {
    columns: {values},
    notNegative: name === "globalGetisOrd" ? ["values"] : [],
    call: (columns) => statistic(columns.values, weights),
  });

  describe(name, () => {
    const refuse = (given: unknown, options: object, argument: string, value: unknown, row?: number) =>
      expectRefusal(() => statistic(values, given as SpatialWeights, options), {
        functionName: name,
        argument,
        row,
        value,
      });

    it("refuses what are no weights", () => {
      for (const nothing of [undefined, null, 3, {}, {offsets: weights.offsets}]) {
        refuse(nothing, {}, "weights", nothing);
      }
    });
    it("refuses weights of other rows", () => {
      for (const other of [rowOfNeighbours(4), rowOfNeighbours(6)]) {
        const error = refuse(other, {}, "weights", other);
        expect(error.message).toContain(`${other.offsets.length - 1} rows`);
        expect(error.message).toContain("5");
      }
    });
    it("refuses weights that contradict themselves, and says where", () => {
      const {offsets, neighbours} = weights;
      const wrongEnd = {...weights, offsets: offsets.with(5, 7)};
      refuse(wrongEnd, {}, "weights", wrongEnd);
      refuse({...weights, offsets: offsets.with(2, 7)}, {}, "weights", 5, 2);
      refuse({...weights, neighbours: neighbours.with(1, 9)}, {}, "weights", 9, 1);
      refuse({...weights, neighbours: neighbours.with(2, 0)}, {}, "weights", 0, 1);
      refuse({...weights, values: weights.values.with(3, NaN)}, {}, "weights", NaN, 2);
      refuse({...weights, values: weights.values.with(3, -1)}, {}, "weights", -1, 2);
    });
    it("refuses options that it does not know", () => {
      refuse(weights, {permutations: 9}, "permutations", 9);
      refuse(weights, {alternative: "both"}, "alternative", "both");
      refuse(weights, {replicates: 0}, "replicates", 0);
      refuse(weights, {replicates: 1.5}, "replicates", 1.5);
      refuse(weights, {replicates: 9, seed: -1}, "seed", -1);
    });
    it("has no value when all values are equal, not even an almost", () => {
      const found = statistic([0.1, 0.1, 0.1, 0.1, 0.1], weights, {replicates: 5}) as Record<string, unknown>;
      for (const key of ["z", "p", "permutationP"]) {
        for (const value of [found[key]].flatMap((part) =>
          typeof part === "number" ? [part] : [...(part as Float64Array)],
        )) {
          expect(value).toBeNaN();
        }
      }
    });
    it("answers a single row, and two", () => {
      expect(() => statistic([5], weightsOf([[]]))).not.toThrow();
      expect(() => statistic([5, 6], weightsOf([[1], [0]]), {replicates: 3})).not.toThrow();
    });
    it("answers rows of which none has a neighbour", () => {
      const found = statistic(values, weightsOf([[], [], [], [], []])) as Record<string, unknown>;
      for (const z of [found.z].flatMap((part) =>
        typeof part === "number" ? [part] : [...(part as Float64Array)],
      )) {
        expect(z).toBeNaN();
      }
    });
    it("leaves the weights as they were", () => {
      const copy = structuredClone(weights);
      statistic(values, weights, {replicates: 3});
      expect(weights).toEqual(copy);
    });
  });
}

describe("a row that is its own neighbour", () => {
  const own = weightsOf([[0, 1], [0, 2], [1]]);
  it.each(Object.entries({moran, geary, globalGetisOrd, localMoran}))(
    "is refused by %s",
    (functionName, statistic) => {
      expectRefusal(() => statistic([1, 2, 4], own), {functionName, argument: "weights", row: 0, value: 1});
    },
  );
  it("is left out of G and kept in G*", () => {
    const without = weightsOf([[1], [0, 2], [1]]);
    expect(localGetisOrd([1, 2, 4], own)).toEqual(localGetisOrd([1, 2, 4], without));
    expect(localGetisOrd([1, 2, 4], own, {self: true})).toEqual(
      localGetisOrd([1, 2, 4], without, {self: true}),
    );
  });
});

describe("unknown words", () => {
  it.each([
    ["moran", moran, "under", "bootstrap"],
    ["geary", geary, "under", "bootstrap"],
    ["localMoran", localMoran, "under", "normality"],
    ["localGetisOrd", localGetisOrd, "self", "yes"],
  ] as const)("are refused by %s", (functionName, statistic, argument, value) => {
    expectRefusal(() => (statistic as Statistic)(values, weights, {[argument]: value}), {
      functionName,
      argument,
      row: undefined,
      value,
    });
  });
});

it("a statistic that every arrangement has does not vary", () => {
  const everybody = weightsOf([0, 1, 2, 3, 4].map((row) => [0, 1, 2, 3, 4].filter((other) => other !== row)));
  for (const statistic of [moran, geary, globalGetisOrd]) {
    const {variance, z, p} = statistic(values, everybody);
    expect({variance, z, p}).toEqual({variance: 0, z: NaN, p: NaN});
  }
  for (const statistic of [localMoran, localGetisOrd]) {
    const {variance, z} = statistic(values, everybody);
    expect(Array.from(variance)).toEqual([0, 0, 0, 0, 0]);
    expect(Array.from(z)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  }
});

it("a million rows are answered", () => {
  const rows = 1_000_000;
  const offsets = Uint32Array.from({length: rows + 1}, (_, row) => row);
  const next = {
    offsets,
    neighbours: Uint32Array.from({length: rows}, (_, row) => (row + 1) % rows),
    values: new Float64Array(rows).fill(1),
  };
  const waves = Float64Array.from({length: rows}, (_, row) => 2 + Math.sin(row / 50));
  expect(moran(waves, next).I).toBeCloseTo(Math.cos(1 / 50), 6);
  expect(geary(waves, next).C).toBeCloseTo(1 - Math.cos(1 / 50), 6);
  expect(localMoran(waves, next).I).toHaveLength(rows);
}, 60_000);
