import {InvalidInputError} from "../invalid-input-error.js";

/** A link with a direction and a sign. */
export interface SignedEdge {
  readonly from: string;
  readonly to: string;
  readonly sign: 1 | -1;
}

/** @internal A list of links, each with two names and a sign. */
export function checkEdges(functionName: string, edges: readonly SignedEdge[]): void {
  const given: unknown = edges;
  if (!Array.isArray(given)) {
    throw new InvalidInputError({
      functionName,
      argument: "edges",
      value: given,
      advice: "Give an array of {from, to, sign}, such as the edges of causalGraph().",
    });
  }
  given.forEach((edge: unknown, row) => {
    const {from, to, sign} = (edge ?? {}) as Partial<SignedEdge>;
    if (typeof from === "string" && typeof to === "string" && (sign === 1 || sign === -1)) return;
    throw new InvalidInputError({
      functionName,
      argument: "edges",
      row,
      value: edge,
      advice: "Give {from, to, sign} with two names and the sign 1 or -1.",
    });
  });
}

/** @internal The edges that leave each node. */
export function edgesFrom<Edge extends SignedEdge>(
  edges: readonly Edge[],
): ReadonlyMap<string, readonly Edge[]> {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) {
    const there = leaving.get(edge.from);
    if (there) there.push(edge);
    else leaving.set(edge.from, [edge]);
  }
  return leaving;
}

/** @internal The product of the signs. */
export function signOf(edges: readonly SignedEdge[]): 1 | -1 {
  return edges.filter(({sign}) => sign === -1).length % 2 === 0 ? 1 : -1;
}

/**
 * @internal How far each node is from the end, in edges against their direction: what a search for ways to the end need not
 * look at.
 */
export function stepsTo(edges: readonly SignedEdge[], end: string): ReadonlyMap<string, number> {
  const arriving = new Map<string, string[]>();
  for (const {from, to} of edges) arriving.set(to, [...(arriving.get(to) ?? []), from]);
  const steps = new Map([[end, 0]]);
  const queue = [end];
  for (const node of queue) {
    for (const from of arriving.get(node) ?? []) {
      if (steps.has(from)) continue;
      steps.set(from, steps.get(node)! + 1);
      queue.push(from);
    }
  }
  return steps;
}
