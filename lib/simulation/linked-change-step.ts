import {checkFinite} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {checkEdges, type SignedEdge} from "./signed-edges.js";

/** How far each quantity is from where it started, in units of the caller's choosing. */
export type Levels = Readonly<Record<string, number>>;

/** Which links, and how strong. */
export interface LinkedChangeParameters {
  readonly edges: readonly SignedEdge[];
  /** The strength of each edge: the change in the second, per step, for one unit of the first. 0 or more, one per edge. */
  readonly strengths: readonly number[];
  /** The part of its distance from the start that each quantity loses in a step by itself, from 0 to 1. */
  readonly decay: number;
  /** What a policy adds to a quantity in every step, by name. Default: nothing. */
  readonly push?: Levels | undefined;
}

/**
 * One step of a model of linked changes: every quantity moves with those that the signed edges say it depends on.
 *
 * @formula xⱼ' = (1 − decay) xⱼ + Σ sign · strength · xᵢ over the edges i → j, + pushⱼ
 * @param state how far each quantity is from its start, by name; one for every node of the edges
 * @param parameters.edges `{from, to, sign}` per edge, such as those of `causalGraph` or of a loop
 * @param parameters.strengths one number per edge, 0 or more; no default: the report prints directions and no strengths
 * @param parameters.decay from 0 (a change lasts) to 1 (it lasts one step); no default
 * @param parameters.push what is added to a quantity in every step; default nothing
 * @returns the new levels; from a start of zeros without push nothing moves. A straight line in every link, so that results
 *   tell of directions and delays, not of sizes, and a reinforcing loop that outruns the decay grows without end
 * @nan never
 * @source NOU 2020: 16, section 19.1 (loops between inequality, segregation, services and moving), section 18.2.2 and
 *   section 10.4.2; Forrester, J. W. (1961), Industrial Dynamics
 * @form reading: the report prints directions; a linear system is the simplest that has them
 * @methods m-19-loop-model, m-18-collective-efficacy-loop, m-10-trust-theories, m-11-participation-trust,
 *   m-9-intervention-willingness
 * @example
 * const edges = [{from: "upkeep", to: "price", sign: 1}, {from: "price", to: "upkeep", sign: 1}];
 * linkedChangeStep({upkeep: -1, price: 0}, {edges, strengths: [0.5, 0.5], decay: 0.5}) // {upkeep: -0.5, price: -0.5}
 */
export function linkedChangeStep(state: Levels, parameters: LinkedChangeParameters): Levels {
  const name = "linkedChangeStep";
  const {edges, strengths, decay, push = {}} = parameters;
  checkEdges(name, edges);
  if (strengths.length !== edges.length) {
    throw new InvalidInputError({
      functionName: name,
      argument: "strengths",
      value: strengths,
      advice: `There are ${edges.length} edges and ${strengths.length} strengths: give one for each, in the same order.`,
    });
  }
  for (const [quantity, level] of Object.entries({...state, ...push})) checkFinite(name, quantity, level);
  if (!(decay >= 0 && decay <= 1)) {
    throw new InvalidInputError({
      functionName: name,
      argument: "decay",
      value: decay,
      advice: "Give a number from 0 (changes last) to 1 (they last one step).",
    });
  }
  const next = new Map(Object.entries(state).map(([quantity, level]) => [quantity, (1 - decay) * level]));
  const change = (quantity: string, by: number) => {
    const level = next.get(quantity);
    if (level === undefined) {
      throw new InvalidInputError({
        functionName: name,
        argument: "state",
        value: quantity,
        advice:
          "There is no level of that name: give every node of the edges a level, 0 where nothing has changed.",
      });
    }
    next.set(quantity, level + by);
  };
  edges.forEach(({from, to, sign}, row) => {
    const strength = strengths[row]!;
    if (!(Number.isFinite(strength) && strength >= 0)) {
      throw new InvalidInputError({
        functionName: name,
        argument: "strengths",
        row,
        value: strength,
        advice: "Give a finite number, 0 or more: the sign is the edge's.",
      });
    }
    if (!Object.hasOwn(state, from)) change(from, 0);
    change(to, sign * strength * state[from]!);
  });
  for (const [quantity, by] of Object.entries(push)) change(quantity, by);
  return Object.fromEntries(next);
}
