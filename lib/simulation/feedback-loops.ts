import {checkWhole} from "../checks.js";
import {checkEdges, edgesFrom, signOf, stepsTo, type SignedEdge} from "./signed-edges.js";

/** A way from a node back to itself that meets no other node twice. */
export interface FeedbackLoop<Edge extends SignedEdge> {
  /** The nodes in order, each once, from the one that the edges name first. */
  readonly nodes: readonly string[];
  readonly edges: readonly Edge[];
  readonly sign: 1 | -1;
  /** A change comes back larger (reinforcing, sign 1) or is worked against (balancing, sign -1). */
  readonly kind: "reinforcing" | "balancing";
}

/**
 * All loops of signed edges up to a length, and whether each reinforces a change or works against it.
 *
 * @formula reinforcing when ∏ sign of its edges = 1, balancing when it is -1
 * @param edges `{from, to, sign}` per edge, such as the edges of `causalGraph`; more properties are handed through
 * @param longest the most edges a loop may have: a whole number, 1 or more; the number of loops grows fast with it
 * @returns `{nodes, edges, sign, kind}` per loop, the shortest first; every loop once, from the node that comes first among
 *   the edges. Two edges between the same nodes make two loops. The kind says nothing of pace or strength, and a loop with
 *   a contested edge is contested
 * @nan never
 * @source Richardson, G. P. (1986), "Problems with causal-loop diagrams", System Dynamics Review 2(2), pp. 158-170, and
 *   Sterman, J. D. (2000), Business Dynamics, chapter 5 (sign of a loop); used of NOU 2020: 16, sections 9.1, 9.1.2 and 11.8
 * @form standard
 * @methods m-9-moving-investment-loop, m-9-decline-spiral, m-9-shop-agglomeration, m-11-selective-moving,
 *   m-11-crime-contagion, m-11-co-occurrence
 * @example
 * const edges = [{from: "a", to: "b", sign: 1}, {from: "b", to: "a", sign: -1}, {from: "b", to: "b", sign: 1}];
 * feedbackLoops(edges, 3).map(({nodes, kind}) => [nodes.join(), kind]) // [["b", "reinforcing"], ["a,b", "balancing"]]
 */
export function feedbackLoops<Edge extends SignedEdge>(
  edges: readonly Edge[],
  longest: number,
): FeedbackLoop<Edge>[] {
  checkEdges("feedbackLoops", edges);
  checkWhole("feedbackLoops", "longest", longest, 1);
  const order = [...new Set(edges.flatMap(({from, to}) => [from, to]))];
  const found: FeedbackLoop<Edge>[] = [];
  order.forEach((start, at) => {
    // Loops through an earlier node are found from there, so what is left is the later nodes.
    const later = new Set(order.slice(at));
    const left = edges.filter(({from, to}) => later.has(from) && later.has(to));
    const leaving = edgesFrom(left);
    const steps = stepsTo(left, start);
    const way: Edge[] = [];
    const visited = new Set<string>();
    const walk = (node: string) => {
      for (const edge of leaving.get(node) ?? []) {
        const rest = steps.get(edge.to);
        if (rest === undefined || way.length + 1 + rest > longest || visited.has(edge.to)) continue;
        way.push(edge);
        if (edge.to === start) {
          const sign = signOf(way);
          found.push({
            nodes: way.map(({from}) => from),
            edges: [...way],
            sign,
            kind: sign === 1 ? "reinforcing" : "balancing",
          });
        } else {
          visited.add(edge.to);
          walk(edge.to);
          visited.delete(edge.to);
        }
        way.pop();
      }
    };
    walk(start);
  });
  return found.sort((a, b) => a.edges.length - b.edges.length);
}
