/** Numbers in the page on simulation: what the invented town of its figure comes to, and what the graph of causes holds. */
import {capital, inWords, number} from "../components/format.js";
import {
  households,
  initialThreshold,
  measures,
  rounds,
  seeds,
  startOf,
  type Search,
} from "../exhibits/method-simulation.js";
import {expectedDissimilarity} from "../lib/segregation/expected-dissimilarity.js";
import {causalGraph, feedbackLoops, type CausalEdge} from "../lib/simulation/index.js";
import {surenessOf} from "./causal-tables.js";

const two = (value: number): string => number(value, 2);
const percent = (share: number): string => number(100 * share, 0);

/** A step below the one at which the town tips, and one that is as hard as the next. */
const mild = 25;
export const sameWish = [45, 50] as const;
const stuck = 65;

const starts = Array.from({length: seeds}, (_, i) => i + 1);
type Measure = "like" | "dissimilarity" | "discontent";
const atEnd = (threshold: number, search: Search, of: Measure): number[] =>
  starts.map((start) => measures(threshold, search, start)[rounds]![of]);
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;
const meanAtEnd = (threshold: number, of: Measure): number => meanOf(atEnd(threshold, "any", of));

/** D of the first start if chance alone had dealt out its households. */
function chanceD(): number {
  const {group, total} = startOf(1);
  return expectedDissimilarity(group, total);
}

const {nodes, edges} = causalGraph();
const loopsUpTo = (longest: number) => feedbackLoops(edges, longest);
const shortLoops = () => loopsUpTo(3);
const longLoops = 5;
const sure = (links: readonly CausalEdge[]): boolean => ["stated", "likely"].includes(surenessOf(links));

export const derivedSimulation: Readonly<Record<string, () => string>> = {
  "simulation-starts": () => number(seeds),
  "simulation-households": () => number(households),
  "simulation-threshold": () => number(initialThreshold),
  "simulation-mild": () => number(mild),
  "simulation-chance-like": () =>
    percent(meanOf(starts.map((start) => measures(mild, "any", start)[0]!.like))),
  "simulation-chance-d": () => two(chanceD()),
  "simulation-mild-like": () => percent(meanAtEnd(mild, "like")),
  "simulation-like": () => percent(meanAtEnd(initialThreshold, "like")),
  "simulation-d-least": () => two(Math.min(...atEnd(initialThreshold, "any", "dissimilarity"))),
  "simulation-d-most": () => two(Math.max(...atEnd(initialThreshold, "any", "dissimilarity"))),
  "simulation-same-a": () => number(sameWish[0]),
  "simulation-same-b": () => number(sameWish[1]),
  "simulation-stuck": () => number(stuck),
  "simulation-stuck-least": () => number(Math.min(...atEnd(stuck, "content", "discontent"))),
  "simulation-searching-most": () => number(Math.max(...atEnd(stuck, "any", "discontent"))),

  "causes-nodes": () => number(nodes.length),
  "causes-links": () => number(edges.length),
  "causes-unsure": () => percent(edges.filter((edge) => !sure([edge])).length / edges.length),
  "causes-loops": () => capital(inWords(shortLoops().length)),
  "causes-loops-sure": () => inWords(shortLoops().filter(({edges}) => sure(edges)).length),
  "causes-longest": () => inWords(longLoops),
  "causes-loops-long": () => number(loopsUpTo(longLoops).length),
  "causes-loops-long-sure": () => inWords(loopsUpTo(longLoops).filter(({edges}) => sure(edges)).length),
  "causes-loops-balancing": () =>
    inWords(loopsUpTo(longLoops).filter(({kind}) => kind === "balancing").length),
};
