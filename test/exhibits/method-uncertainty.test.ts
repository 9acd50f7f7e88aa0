import {describe, expect, it} from "vitest";
import {
  bootstrapSegregation,
  correlationRatio,
  dissimilarity,
  entropyIndex,
  expectedDissimilarity,
  isolation,
  permutationTest,
  segregationGini,
} from "../../lib/segregation/index.js";
import {initialState} from "../../src/components/controls.js";
import uncertainty, {
  drawnTown,
  initialPeople,
  initialSegregation,
  samples,
} from "../../src/exhibits/method-uncertainty.js";
import {derivedMethods} from "../../src/markdown/derived-methods.js";

/** What the page on uncertainty says of its town. */
const start = initialState(uncertainty.controls);
const every = Array.from({length: samples}, (_, i) => i + 1);
const mean = (values: readonly number[]): number =>
  values.reduce((all, value) => all + value, 0) / values.length;
const counted = (people: number, truth: number): number =>
  mean(
    every.map((sample) => {
      const {group, total} = drawnTown(people, truth, sample);
      return dissimilarity(group, total);
    }),
  );

describe("the invented town", () => {
  it.each([0, 0.05, 0.25, 0.45])("has a D of %d in truth", (segregation) => {
    const shares = uncertainty.derive!([], {...start, segregation}).map((row) =>
      Math.round(1e9 * (row["truth"] as number)),
    );
    expect(
      dissimilarity(
        shares,
        shares.map(() => 1e11),
      ),
    ).toBeCloseTo(segregation, 8);
  });

  it("keeps its people when units grow", () => {
    for (const sample of every) {
      const [small, large] = [drawnTown(20, 0.25, sample), drawnTown(25, 0.25, sample)];
      small.group.forEach((members, i) => {
        expect(large.group[i]! - members).toBeGreaterThanOrEqual(0);
        expect(large.group[i]! - members).toBeLessThanOrEqual(5);
      });
    }
  });

  it("is another one with each sample", () => {
    expect(new Set(every.map((sample) => drawnTown(20, 0.25, sample).group.join())).size).toBe(samples);
  });

  it("looks more segregated than it is, and the more so the smaller its units are", () => {
    const d = [5, 20, 80, 200].map((people) => counted(people, 0.25));
    expect(d).toEqual([...d].sort((a, b) => b - a));
    expect(d.at(-1)).toBeGreaterThan(0.25);
    expect(d.at(-1)).toBeLessThan(0.28);
  });
});

describe("without segregation", () => {
  const towns = every.map((sample) => drawnTown(initialPeople, 0, sample));

  it("the count is what chance makes", () => {
    const expected = mean(towns.map(({group, total}) => expectedDissimilarity(group, total)));
    expect(Math.abs(counted(initialPeople, 0) - expected)).toBeLessThan(0.02);
  });

  it("the bootstrap takes off too little, and few intervals hold zero", () => {
    const results = towns.map((town) => bootstrapSegregation(dissimilarity, town));
    expect(mean(results.map(({estimate}) => estimate))).toBeGreaterThan(0.08);
    expect(results.filter(({interval}) => interval[0] <= 0).length).toBeLessThan(samples / 2);
  });

  it("the test is rarely deceived", () => {
    const small = towns.filter(
      (town) => permutationTest(dissimilarity, town, {alternative: "greater"}).p < 0.05,
    );
    expect(small.length).toBeLessThanOrEqual(3);
  });
});

describe("with segregation", () => {
  it("the bootstrap comes near the truth, and most intervals hold it", () => {
    const results = every.map((sample) =>
      bootstrapSegregation(dissimilarity, drawnTown(initialPeople, initialSegregation, sample)),
    );
    expect(Math.abs(mean(results.map(({estimate}) => estimate)) - initialSegregation)).toBeLessThan(0.02);
    const holding = results.filter(
      ({interval: [low, high]}) => low <= initialSegregation && initialSegregation <= high,
    );
    expect(holding.length).toBeGreaterThanOrEqual(16);
  });
});

describe("null hypotheses", () => {
  const nulls = ["evenness", "systematic", "person"] as const;
  const sizes = [5, 5, 10, 10, 20, 20, 50, 50, 100, 100];
  const unlike = {group: sizes.map((people) => Math.round(people / 4)), total: sizes};

  it.each([
    ["units of one size", drawnTown(initialPeople, initialSegregation, 3)],
    ["units of unlike size", unlike],
  ])("hardly differ for indices of evenness: %s", (_name, town) => {
    for (const index of [dissimilarity, segregationGini, entropyIndex, correlationRatio]) {
      const tests = nulls.map((hypothesis) => permutationTest(index, town, {null: hypothesis}));
      const means = tests.map(({mean}) => mean);
      expect(Math.max(...means) - Math.min(...means)).toBeLessThan(0.3 * tests[0]!.sd);
    }
  });

  it("differ for isolation, which moves with the size of the group", () => {
    const [evenness, systematic] = nulls.map((hypothesis) =>
      permutationTest(isolation, unlike, {null: hypothesis}),
    );
    expect(evenness!.sd).toBeGreaterThan(2 * systematic!.sd);
  });
});

describe("numbers of the page", () => {
  const value = (name: string): number => Number(derivedMethods[name]!());

  it("say that only an index of places has a geographic test", () => {
    expect(value("geographic-d-p")).toBe(1);
    expect(value("geographic-corner-p")).toBeLessThan(0.05);
    expect(value("geographic-corner-value")).toBeGreaterThan(value("geographic-corner-mean"));
  });

  it("say that the null matters for isolation and not for D", () => {
    expect(value("nulls-isolation-evenness")).toBeGreaterThan(5 * value("nulls-isolation-systematic"));
    expect(Math.abs(value("nulls-d-evenness") - value("nulls-d-systematic"))).toBeLessThan(0.01);
  });

  it("say that a p hangs on its null", () => {
    expect(value("compare-p-label")).toBeGreaterThan(0.05);
    expect(value("compare-p-composition")).toBeLessThan(0.05);
    expect(value("compare-b") - value("compare-a")).toBeCloseTo(value("compare-difference"), 1);
  });

  it.each(Object.keys(derivedMethods))("%s is one", (name) => {
    expect(derivedMethods[name]!()).toMatch(/^(?:[−\d. \u00a0]+|[a-z]+)$/);
  });
});
