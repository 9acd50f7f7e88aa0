import {causalEdges, type CausalEdge} from "./causal-edges.js";
import {causalNodes, type CausalNode} from "./causal-nodes.js";

/** What the report links, and how. */
export interface CausalGraph {
  readonly nodes: readonly CausalNode[];
  readonly edges: readonly CausalEdge[];
}

/**
 * The links between inequality, housing, moves, neighbourhoods, schools, trust and crime that chapters 8 to 11 describe, as
 * signed edges with section, line and degree of certainty.
 *
 * @formula an edge (a, b) has the sign 1 where more of a is said to go with more of b, and -1 where it goes with less
 * @returns `{nodes, edges}`: nodes `{id, title, norwegian}`, edges `{from, to, sign, confidence, section, line, says}` in the
 *   order of the report. No edge has a size: the report prints almost none. Two edges between the same nodes with opposite
 *   signs stand for two opposite claims. Findings of no effect are not edges
 * @nan never
 * @source NOU 2020: 16, sections 8.2 to 11.8; each edge names its own section and the line of the text. The degree of
 *   certainty follows the wording, in the order of chapter 11
 * @form reading: the report describes the links in words; which words make one edge is this project's reading
 * @methods m-8-inequality-sources, m-8-inequality-up-segregation-down, m-8-supply-demand-pressure,
 *   m-8-city-form-interaction, m-8-dwelling-quality-1980s, m-8-estate-risk-factors, m-8-estate-attractiveness-norway,
 *   m-8-social-rental-placement, m-9-moving-investment-loop, m-9-decline-spiral, m-9-shop-agglomeration,
 *   m-9-reputation-physical, m-9-avoidance-dominates, m-9-spatial-assimilation, m-9-school-flight,
 *   m-9-ownership-channels, m-9-maintenance-by-tenure, m-9-internal-factors, m-9-reputation-media,
 *   m-9-problem-co-occurrence, m-9-social-capital-residents, m-9-mixing-review, m-9-collective-efficacy-crime,
 *   m-9-intervention-willingness, m-10-rich-neighbours, m-10-mixed-areas, m-10-relative-poverty, m-10-adult-work,
 *   m-10-turnover-schools, m-10-equality-trust, m-10-diversity-trust, m-10-volunteering-trust, m-10-social-contract,
 *   m-11-confidence-ladder, m-11-inequality-segregation, m-11-selective-moving, m-11-ownership-stabiliser,
 *   m-11-rental-trap, m-11-mix-benefits, m-11-participation-trust, m-11-co-occurrence, m-11-education-chain,
 *   m-11-completion-importance, m-11-crime-contagion, m-8-rental-investor-strategies
 * @example
 * const {edges} = causalGraph();
 * const link = edges.find(({from, to}) => from === "economic-inequality" && to === "segregation");
 * [link.sign, link.confidence, link.section] // [1, "likely", "11.1"]
 */
export function causalGraph(): CausalGraph {
  return {nodes: causalNodes, edges: causalEdges};
}
