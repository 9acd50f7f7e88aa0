import {checkOptions, checkWhole} from "../checks.js";
import {checkEdges, edgesFrom, signOf, stepsTo, type SignedEdge} from "./signed-edges.js";

/** A way from one node to another that meets no node twice. */
export interface CausalPath<Edge extends SignedEdge> {
  /** The nodes from the first to the last. */
  readonly nodes: readonly string[];
  readonly edges: readonly Edge[];
  /** 1 when the last rises with the first along this way, -1 when it falls. */
  readonly sign: 1 | -1;
}

/** How far to look. */
export interface CausalPathsOptions {
  /** The most edges a path may have: a whole number, 1 or more. Default: no limit. */
  readonly longest?: number | undefined;
}

/**
 * All ways along signed edges from one node to another, with the sign that each has as a whole.
 *
 * @formula sign = ∏ sign of its edges
 * @param edges `{from, to, sign}` per edge, such as the edges of `causalGraph`; more properties are handed through
 * @param from the node to start from
 * @param to the node to end at, another one
 * @param options.longest the most edges a path may have; default no limit (in a large graph there can be very many)
 * @returns `{nodes, edges, sign}` per path, the shortest first, of equal length in the order of the edges; none when there
 *   is no way. Two edges between the same nodes make two paths. A path of possible links is not itself a finding
 * @nan never
 * @source Wright, S. (1934), "The method of path coefficients", Annals of Mathematical Statistics 5(3), pp. 161-215,
 *   for products along paths; used of NOU 2020: 16, sections 8.2 to 11.8
 * @form standard
 * @methods m-11-education-chain, m-9-moving-investment-loop
 * @example
 * const edges = [{from: "a", to: "b", sign: 1}, {from: "b", to: "c", sign: -1}, {from: "a", to: "c", sign: 1}];
 * causalPaths(edges, "a", "c").map(({nodes, sign}) => [nodes.join(), sign]) // [["a,c", 1], ["a,b,c", -1]]
 */
export function causalPaths<Edge extends SignedEdge>(
  edges: readonly Edge[],
  from: string,
  to: string,
  options: CausalPathsOptions = {},
): CausalPath<Edge>[] {
  checkOptions("causalPaths", options, ["longest"]);
  checkEdges("causalPaths", edges);
  const {longest = Infinity} = options;
  if (longest !== Infinity) checkWhole("causalPaths", "longest", longest, 1);
  const leaving = edgesFrom(edges);
  const steps = stepsTo(edges, to);
  const found: CausalPath<Edge>[] = [];
  const way: Edge[] = [];
  const visited = new Set([from]);
  const walk = (node: string) => {
    for (const edge of leaving.get(node) ?? []) {
      if (way.length + 1 + (steps.get(edge.to) ?? Infinity) > longest) continue;
      if (!steps.has(edge.to) || visited.has(edge.to)) continue;
      way.push(edge);
      if (edge.to === to) {
        found.push({nodes: [from, ...way.map((step) => step.to)], edges: [...way], sign: signOf(way)});
      } else {
        visited.add(edge.to);
        walk(edge.to);
        visited.delete(edge.to);
      }
      way.pop();
    }
  };
  if (from !== to) walk(from);
  return found.sort((a, b) => a.edges.length - b.edges.length);
}
