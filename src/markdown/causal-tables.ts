/** Loops and ways in the graph of causes, one chain per row, the surest first. */
import type {CausalEdge, Confidence} from "../lib/simulation/causal-edges.js";
import {causalGraph} from "../lib/simulation/causal-graph.js";
import {causalPaths} from "../lib/simulation/causal-paths.js";
import {feedbackLoops} from "../lib/simulation/feedback-loops.js";
import {html, type Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import {pathOfChapter} from "./pages.js";
import {tableHead} from "./table-head.js";

const words = messages.causes;
const {nodes, edges} = causalGraph();
const titles = new Map(nodes.map(({id, title}) => [id, title]));

const order: readonly Confidence[] = ["stated", "likely", "possible", "contested"];

/** A chain is as sure as its least sure link. */
export const surenessOf = (links: readonly CausalEdge[]): Confidence =>
  order[Math.max(...links.map(({confidence}) => order.indexOf(confidence)))]!;

interface Chain {
  edges: readonly CausalEdge[];
  /** What it does as a whole. */
  does: string;
}

function chainTable(caption: string, chains: readonly Chain[]): Markup {
  const groups = order
    .map((sureness) => ({
      sureness,
      chains: chains.filter((chain) => surenessOf(chain.edges) === sureness),
    }))
    .filter((group) => group.chains.length > 0);
  return html`<div class="index-scroll">
    <table class="index-table chain-table">
      ${tableHead(caption, Object.values(words.columns))}
      ${groups.map(
        (group) =>
          html`<tbody>
            <tr class="index-family">
              <th scope="rowgroup" colspan="${Object.keys(words.columns).length}">
                ${words.leastSure[group.sureness]}
              </th>
            </tr>
            ${group.chains.map(
              ({edges, does}) =>
                html`<tr>
                  <th scope="row">${written(edges)}</th>
                  <td data-column="${words.columns.does}">${does}</td>
                  <td data-column="${words.columns.sections}">${sectionsOf(edges)}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
  </div>`;
}

/** From a rise of the first: what each link makes of it. */
function written(links: readonly CausalEdge[]): Markup {
  let rises = true;
  const steps = [{node: links[0]!.from, rises}];
  for (const {to, sign} of links) {
    rises = (sign === 1) === rises;
    steps.push({node: to, rises});
  }
  return html`${steps.map(
    ({node, rises}, at) =>
      html`<span class="chain-node"
        >${at > 0 ? "→ " : ""}<span title="${rises ? words.more : words.less}">${rises ? "↑" : "↓"}</span>
        ${titles.get(node)}</span
      > `,
  )}`;
}

function sectionsOf(links: readonly CausalEdge[]): Markup {
  const sections = [...new Set(links.map(({section}) => section))];
  return html`${sections.map(
    (section, at) =>
      html`${at > 0 ? ", " : ""}<a href="${pathOfChapter(Number(section.split(".")[0]))}">${section}</a>`,
  )}`;
}

/** Every loop of at most so many links. */
export function causalLoopTable(longest: number): Markup {
  const loops = feedbackLoops(edges, longest);
  return chainTable(
    words.loops(loops.length, longest),
    loops.map(({edges, kind}) => ({edges, does: words.kinds[kind]})),
  );
}

/** Every way of at most so many links from one quantity to another. */
export function causalPathTable(from: string, to: string, longest: number): Markup {
  const paths = causalPaths(edges, from, to, {longest});
  return chainTable(
    words.paths(paths.length, longest),
    paths.map(({edges, sign}) => ({edges, does: sign === 1 ? words.raises : words.lowers})),
  );
}
