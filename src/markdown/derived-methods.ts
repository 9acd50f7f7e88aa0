/** Numbers in the pages on methods: what the library gives for the invented towns of their figures. */
import {inWords, number} from "../components/format.js";
import {profile} from "../exhibits/method-nearest.js";
import {
  drawnTown,
  initialPeople,
  initialSample,
  initialSegregation,
  samples,
} from "../exhibits/method-uncertainty.js";
import {
  bootstrapSegregation,
  compareSegregation,
  dissimilarity,
  isolation,
  permutationTest,
  spatialDissimilarity,
} from "../lib/segregation/index.js";
import {contiguity} from "../lib/spatial/index.js";
import {once} from "./once.js";

const two = (value: number): string => number(value, 2);
const three = (value: number): string => number(value, 3);

/** Blocks of cells at a k where the two ways to end a neighbourhood lie far apart. */
const crossingK = 100;
const blocks = (crossing: "exact" | "whole"): string =>
  two(profile("blocks", crossing, [crossingK])[0]!.dissimilarity);

const middleK = 1600;

/** Every sample of the figure at one D in truth. */
const overSamples = (truth: number) =>
  once(() => {
    const results = Array.from({length: samples}, (_, i) => {
      const town = drawnTown(initialPeople, truth, i + 1);
      const {observed, estimate, interval} = bootstrapSegregation(dissimilarity, town);
      const {p} = permutationTest(dissimilarity, town, {alternative: "greater"});
      return {observed, estimate, covered: interval[0] <= truth && truth <= interval[1], p};
    });
    const mean = (of: (result: (typeof results)[number]) => number): number =>
      results.reduce((sum, result) => sum + of(result), 0) / results.length;
    return {
      counted: mean(({observed}) => observed),
      estimate: mean(({estimate}) => estimate),
      covered: results.filter(({covered}) => covered).length,
      significant: results.filter(({p}) => p < 0.05).length,
    };
  });
const none = overSamples(0);
const some = overSamples(initialSegregation);

/** Where p is near the limits that are in use, so that the difference shows. */
const nullsTruth = 0.15;
const pUnder = (index: typeof dissimilarity, hypothesis: "evenness" | "systematic"): string =>
  three(
    permutationTest(index, drawnTown(initialPeople, nullsTruth, initialSample), {
      null: hypothesis,
      alternative: "greater",
    }).p,
  );

/** Six by six squares with one corner of the group, as in the figure of the page on space. */
const corner = once(() => {
  const side = 6;
  const places = Array.from({length: side * side}, (_, i) => [Math.floor(i / side), i % side] as const);
  const order = places.map((_, i) => i).sort((a, b) => toCorner(places[a]!) - toCorner(places[b]!) || a - b);
  const group = new Array<number>(places.length);
  order.forEach((place, token) => (group[place] = [4, 8, 12, 20, 40, 60][Math.floor(token / side)]!));
  const neighbours = contiguity(
    places.map(([row, column]) => ({
      type: "Polygon",
      coordinates: [
        [
          [column, row],
          [column + 1, row],
          [column + 1, row + 1],
          [column, row + 1],
          [column, row],
        ],
      ],
    })),
    {rule: "queen"},
  );
  const town = {group, total: group.map(() => 100)};
  const options = {null: "geographic"} as const;
  return {
    d: permutationTest(dissimilarity, town, options),
    adjusted: permutationTest(
      (group, total) => spatialDissimilarity(group, total, neighbours),
      town,
      options,
    ),
  };
});
const toCorner = ([row, column]: readonly [number, number]): number => row - column;

const compared = {people: 50, a: 0.2, b: 0.35};
const comparison = once(() => {
  const a = drawnTown(compared.people, compared.a, 1);
  const b = drawnTown(compared.people, compared.b, 2);
  return {
    label: compareSegregation(dissimilarity, a, b),
    composition: compareSegregation(dissimilarity, a, b, {null: "composition"}),
    a: dissimilarity(a.group, a.total),
    b: dissimilarity(b.group, b.total),
  };
});

export const derivedMethods: Readonly<Record<string, () => string>> = {
  "nearest-crossing-k": () => number(crossingK),
  "nearest-crossing-exact": () => blocks("exact"),
  "nearest-crossing-whole": () => blocks("whole"),
  "nearest-negative-k": () => number(middleK),
  "nearest-negative-h": () => two(profile("middle", "exact", [middleK])[0]!.information),

  "uncertainty-samples": () => number(samples),
  "uncertainty-people": () => number(initialPeople),
  "uncertainty-zero-counted": () => two(none().counted),
  "uncertainty-zero-estimate": () => two(none().estimate),
  "uncertainty-zero-covered": () => inWords(none().covered),
  "uncertainty-zero-significant": () => inWords(none().significant),
  "uncertainty-some": () => two(initialSegregation),
  "uncertainty-some-counted": () => two(some().counted),
  "uncertainty-some-estimate": () => two(some().estimate),
  "uncertainty-some-covered": () => inWords(some().covered),

  "nulls-sample": () => number(initialSample),
  "nulls-truth": () => two(nullsTruth),
  "nulls-isolation-evenness": () => pUnder(isolation, "evenness"),
  "nulls-isolation-systematic": () => pUnder(isolation, "systematic"),
  "nulls-d-evenness": () => pUnder(dissimilarity, "evenness"),
  "nulls-d-systematic": () => pUnder(dissimilarity, "systematic"),

  "geographic-d-p": () => number(corner().d.p),
  "geographic-corner-value": () => two(corner().adjusted.statistic),
  "geographic-corner-mean": () => two(corner().adjusted.mean),
  "geographic-corner-p": () => three(corner().adjusted.p),

  "compare-people": () => number(compared.people),
  "compare-a": () => two(comparison().a),
  "compare-b": () => two(comparison().b),
  "compare-difference": () => two(comparison().label.statistic),
  "compare-p-label": () => three(comparison().label.p),
  "compare-p-composition": () => three(comparison().composition.p),
};
