/** Numbers in the page on small areas: its city over all samples, and what printed shares would take. */
import {number} from "../components/format.js";
import {
  analyse,
  areas,
  drawnCity,
  initialPeople,
  initialSpread,
  samples,
  typicalError,
} from "../exhibits/method-inference.js";
import {binomialTest} from "../lib/inference/binomial-test.js";
import {deviationOf} from "../lib/spread.js";
import {once} from "./once.js";
import {valueOf} from "./report.js";

const significance = 0.05;
const whole = (value: number): string => number(Math.round(value));
const one = (value: number): string => number(+value.toFixed(1));

const foundIn = (p: Float64Array): number => p.filter((value) => value < significance).length;

/** How many of the highest and of the lowest areas are looked at. */
const ends = 5;

/** Every sample of the city of the figure: means over them. */
const overSamples = (people: number, spread: number) =>
  once(() => {
    const results = Array.from({length: samples}, (_, i) => {
      const city = drawnCity(people, spread, i + 1);
      const {adjusted, lower, upper, shares} = analyse(city, "wilson");
      const exact = analyse(city, "exact");
      const counted = Float64Array.from(city.group, (members, area) => members / city.total[area]!);
      const order = [...counted.keys()].sort((a, b) => counted[b]! - counted[a]!);
      const smallest = Math.min(...city.total);
      const first = city.truth[order[0]!]!;
      const holding = (limits: typeof exact): number =>
        city.truth.filter((truth, area) => limits.lower[area]! <= truth && truth <= limits.upper[area]!)
          .length;
      return {
        alone: foundIn(adjusted.alone),
        discovered: foundIn(adjusted["benjamini-hochberg"]),
        holm: foundIn(adjusted.holm),
        wilson: holding({...exact, lower, upper}),
        exact: holding(exact),
        smallEnds: [...order.slice(0, ends), ...order.slice(-ends)].filter(
          (area) => city.total[area] === smallest,
        ).length,
        rank: 1 + city.truth.filter((truth) => truth > first).length,
        countedError: 100 * typicalError(counted, city.truth),
        shrunkenError: 100 * typicalError(shares, city.truth),
        countedSpread: 100 * deviationOf(counted),
        shrunkenSpread: 100 * deviationOf(shares),
      };
    });
    type Result = (typeof results)[number];
    return {
      mean: (key: keyof Result): number => results.reduce((sum, result) => sum + result[key], 0) / samples,
      any: (key: keyof Result): number => results.filter((result) => result[key] > 0).length,
    };
  });
const alike = overSamples(initialPeople, 0);
const some = overSamples(initialPeople, initialSpread);
const larger = 4;
const large = overSamples(larger * initialPeople, initialSpread);

/** The fewest children with whom a printed share differs from the nation's at this level. */
function fewestChildren(level: number): string {
  const [area, nation] = [valueOf("6.7.5.2-03") / 100, valueOf("6.7.5.2-02") / 100];
  let children = 1;
  while (!(binomialTest([area * children], [children], nation)[0]! < level)) children++;
  return number(children);
}
const analysisAreas = () => valueOf("2.3.2-34");

export const derivedInference: Readonly<Record<string, () => string>> = {
  "inference-areas": () => number(areas),
  "inference-samples": () => number(samples),
  "inference-people": () => number(initialPeople),
  "inference-spread": () => number(initialSpread),

  "inference-alike-alone": () => one(alike().mean("alone")),
  "inference-alike-holm": () => number(alike().any("holm")),
  "inference-alone": () => one(some().mean("alone")),
  "inference-holm": () => one(some().mean("holm")),
  "inference-large-alone": () => one(large().mean("alone")),
  "inference-large-discovered": () => one(large().mean("discovered")),
  "inference-large-holm": () => one(large().mean("holm")),
  "inference-larger": () => number(larger * initialPeople),

  "inference-ends": () => number(2 * ends),
  "inference-small-ends": () => one(some().mean("smallEnds")),
  "inference-small-fair": () => one((2 * ends) / 4),
  "inference-rank": () => whole(some().mean("rank")),
  "inference-counted-error": () => one(some().mean("countedError")),
  "inference-shrunken-error": () => one(some().mean("shrunkenError")),
  "inference-counted-spread": () => one(some().mean("countedSpread")),
  "inference-shrunken-spread": () => one(some().mean("shrunkenSpread")),
  "inference-wilson-holds": () => one((100 * some().mean("wilson")) / areas),
  "inference-exact-holds": () => one((100 * some().mean("exact")) / areas),

  "inference-by-chance": () => whole(significance * analysisAreas()),
  "inference-children-alone": () => fewestChildren(significance),
  "inference-children-highest": () => fewestChildren(significance / analysisAreas()),
};
