import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chapter} from "../../../data-loaders/report/report.js";
import {
  causalGraph,
  causalPaths,
  feedbackLoops,
  linkedChangeStep,
  simulate,
  type SignedEdge,
} from "../../../lib/simulation/index.js";
import {describeShared, sharedFile} from "../../support/shared.js";

const {nodes, edges} = causalGraph();
const key = ({from, to, sign}: SignedEdge) => `${from} ${sign} ${to}`;

/** Small graphs, parallel edges and edges from a node to itself among them. */
const graphs: fc.Arbitrary<SignedEdge[]> = fc.uniqueArray(
  fc.record({
    from: fc.constantFrom("a", "b", "c", "d", "e"),
    to: fc.constantFrom("a", "b", "c", "d", "e"),
    sign: fc.constantFrom<1 | -1>(1, -1),
  }),
  {maxLength: 10, selector: key},
);

/** Every row of different edges that hang together, by trying all of them. */
function chains(graph: readonly SignedEdge[]): SignedEdge[][] {
  const longer = (chain: SignedEdge[]): SignedEdge[][] => {
    const met = new Set([chain[0]!.from, ...chain.map(({to}) => to)]);
    const last = chain.at(-1)!.to;
    if (last === chain[0]!.from || met.size <= chain.length) return [chain];
    return [chain, ...graph.filter(({from}) => from === last).flatMap((edge) => longer([...chain, edge]))];
  };
  return graph.flatMap((edge) => longer([edge]));
}

const sign = (chain: readonly SignedEdge[]) => chain.reduce((product, edge) => product * edge.sign, 1);
const sorted = (lists: readonly string[]) => [...lists].sort();

describe("causalGraph", () => {
  it("names nodes that are there, each in some edge, and no claim twice", () => {
    const ids = nodes.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(sorted([...new Set(edges.flatMap(({from, to}) => [from, to]))])).toEqual(sorted(ids));
    expect(new Set(edges.map(key)).size).toBe(edges.length);
    for (const {from, to} of edges) expect(from).not.toBe(to);
  });

  it("gives every edge a section of chapters 8 to 11 and a line that lies in it", () => {
    const sections = [8, 9, 10, 11]
      .flatMap((number) => chapter(number).sections)
      .map(({id, line}) => ({id, line: line ?? NaN}))
      .sort((a, b) => a.line - b.line);
    for (const edge of edges) {
      const at = sections.findIndex(({id}) => id === edge.section);
      expect(at, edge.section).toBeGreaterThanOrEqual(0);
      expect(edge.line, key(edge)).toBeGreaterThanOrEqual(sections[at]!.line);
      expect(edge.line, key(edge)).toBeLessThan(sections[at + 1]?.line ?? 13320);
    }
  });

  it("marks both of two opposite claims, or says that they hold at different times or ways", () => {
    const opposite = edges.filter(({from, to, ...edge}) =>
      edges.some((other) => other.from === from && other.to === to && other.sign !== edge.sign),
    );
    expect(opposite.length).toBeGreaterThan(0);
    for (const {confidence} of opposite) expect(confidence).not.toBe("stated");
  });

  describeShared("in the report's text", ["report/nou-2020-16.txt"], () => {
    const lines = sharedFile("report/nou-2020-16.txt").split("\n");
    const text = (from: number, to: number) =>
      lines
        .slice(from - 1, to)
        .map((line) => line.trim())
        .join("\n")
        .replace(/-\n+/g, "")
        .replace(/\s+/g, " ")
        .toLowerCase();

    it("has every Norwegian term in chapters 8 to 11", () => {
      const chapters = text(9940, 13320);
      const terms = nodes.flatMap(({norwegian}) => norwegian ?? []);
      // Norwegian nouns change at the end: "kvalitetsforskjeller" stands there as "kvalitetsforskjellene".
      const stem = (term: string) => term.toLowerCase().slice(0, -2);
      expect(terms.filter((term) => !chapters.includes(stem(term)))).toEqual([]);
    });

    it("has words at every line that go with how sure the edge is", () => {
      for (const edge of edges.filter(({confidence}) => confidence === "possible")) {
        const words = text(edge.line - 6, edge.line + 8);
        expect(words, key(edge)).toMatch(
          /\bkan\b|\bkunne\b|tyd|fare|vanskelig|kanskje|skyldes|bidr|tendens|lett|skal/,
        );
      }
    });
  });
});

describe("causalPaths", () => {
  it("finds the ways that trying all chains finds, with the product of their signs", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const expected = chains(graph)
          .filter((chain) => chain[0]!.from === "a" && chain.at(-1)!.to === "b")
          .filter((chain) => new Set(["a", ...chain.map(({to}) => to)]).size === chain.length + 1);
        const found = causalPaths(graph, "a", "b");
        expect(sorted(found.map((path) => path.edges.map(key).join()))).toEqual(
          sorted(expected.map((chain) => chain.map(key).join())),
        );
        for (const path of found) {
          expect(path.sign).toBe(sign(path.edges));
          expect(path.nodes).toEqual(["a", ...path.edges.map(({to}) => to)]);
        }
      }),
    );
  });

  it("finds fewer when they must be shorter", () => {
    fc.assert(
      fc.property(graphs, fc.integer({min: 1, max: 4}), (graph, longest) => {
        const all = causalPaths(graph, "a", "b");
        expect(causalPaths(graph, "a", "b", {longest})).toEqual(
          all.filter((path) => path.edges.length <= longest),
        );
      }),
    );
  });

  it("leads from inequality to segregation through prices and choice", () => {
    const found = causalPaths(edges, "economic-inequality", "segregation", {longest: 3});
    const way = found.find((path) => path.nodes.includes("price-gaps"));
    expect(way?.nodes).toEqual(["economic-inequality", "price-gaps", "low-income-choice", "segregation"]);
    expect(way?.sign).toBe(1);
  });

  it("leads nowhere from a node to itself or to one that is not there", () => {
    expect(causalPaths(edges, "segregation", "segregation", {longest: 4})).toEqual([]);
    expect(causalPaths(edges, "segregation", "weather")).toEqual([]);
  });

  it("refuses edges that are none", () => {
    const bad = [{from: "a", to: "b", sign: 2}] as unknown as SignedEdge[];
    expect(() => causalPaths(bad, "a", "b")).toThrow(/edges, row 0/);
    expect(() => causalPaths([], "a", "b", {longest: 0})).toThrow(/longest/);
    expect(() => causalPaths({} as unknown as SignedEdge[], "a", "b")).toThrow(/edges/);
  });
});

describe("feedbackLoops", () => {
  it("finds every loop once, whatever the order of the edges", () => {
    /** A loop by its edges, from the one that comes first in the alphabet. */
    const name = (loop: readonly SignedEdge[]) => {
      const names = loop.map(key);
      const first = names.indexOf(sorted(names)[0]!);
      return [...names.slice(first), ...names.slice(0, first)].join();
    };
    fc.assert(
      fc.property(graphs, (graph) => {
        const expected = new Set(
          chains(graph)
            .filter((chain) => chain[0]!.from === chain.at(-1)!.to)
            .map(name),
        );
        const loops = feedbackLoops(graph, 9);
        expect(sorted(loops.map((loop) => name(loop.edges)))).toEqual(sorted([...expected]));
        expect(sorted(feedbackLoops([...graph].reverse(), 9).map((loop) => name(loop.edges)))).toEqual(
          sorted([...expected]),
        );
        for (const loop of loops) {
          expect(loop.sign).toBe(sign(loop.edges));
          expect(loop.kind).toBe(loop.sign === 1 ? "reinforcing" : "balancing");
          expect(loop.nodes).toEqual(loop.edges.map(({from}) => from));
        }
      }),
    );
  });

  it("turns every loop through an edge when the edge changes its sign", () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (graph, pick) => {
        fc.pre(graph.length > 0);
        const at = pick % graph.length;
        const turned = graph.map((edge, row) => ({
          ...edge,
          sign: (row === at ? -edge.sign : edge.sign) as 1 | -1,
        }));
        const signs = (list: SignedEdge[]) => feedbackLoops(list, 9).map((loop) => loop.sign);
        const through = feedbackLoops(graph, 9).map((loop) => loop.edges.includes(graph[at]!));
        expect(signs(turned)).toEqual(signs(graph).map((old, row) => (through[row] ? -old : old)));
      }),
    );
  });

  it("finds the loops that the report calls self-reinforcing, and that ties can also work against safety", () => {
    const loops = feedbackLoops(edges, 4);
    const kind = (...members: string[]) =>
      loops.find(({nodes: there}) => sorted(there).join() === sorted(members).join())?.kind;
    expect(kind("local-shops", "shop-customers")).toBe("reinforcing");
    expect(kind("immigrant-share", "majority-moving-in")).toBe("reinforcing");
    expect(kind("youth-crime", "recruitment")).toBe("reinforcing");
    expect(kind("upkeep", "attractiveness", "residents-income")).toBe("reinforcing");
    expect(kind("cohesion", "fear", "participation")).toBe("balancing");
  });

  it("refuses a length that is none", () => {
    expect(() => feedbackLoops(edges, 0)).toThrow(/longest/);
    expect(() => feedbackLoops(edges, Infinity)).toThrow(/longest/);
  });
});

describe("linkedChangeStep", () => {
  const still = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 0]));

  it("moves along a path in the direction of its sign, as many steps after as it has edges", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const paths = causalPaths(graph, "a", "b");
        fc.pre(paths.length > 0);
        const path = paths[0]!;
        const parameters = {edges: path.edges, strengths: path.edges.map(() => 0.5), decay: 1};
        const states = simulate(linkedChangeStep, {...still(path.nodes), a: 1}, parameters, {
          steps: path.edges.length,
        });
        expect(states.at(-1)!.b).toBeCloseTo(path.sign * 0.5 ** path.edges.length, 12);
        expect(states.at(-2)!.b).toBeCloseTo(0, 12);
      }),
    );
  });

  it("brings a push back enlarged in a reinforcing loop and reduced in a balancing one", () => {
    const loop = (back: 1 | -1): SignedEdge[] => [
      {from: "a", to: "b", sign: 1},
      {from: "b", to: "a", sign: back},
    ];
    const run = (back: 1 | -1, strength: number) =>
      simulate(
        linkedChangeStep,
        {a: 0, b: 0},
        {edges: loop(back), strengths: [strength, strength], decay: 0.5, push: {a: 1}},
        {steps: 60},
      ).at(-1)!.a!;
    expect(run(1, 0)).toBeCloseTo(2, 9);
    expect(run(1, 0.2)).toBeGreaterThan(2);
    expect(run(-1, 0.2)).toBeLessThan(2);
  });

  it("stays where it is without a push", () => {
    const zero = still(nodes.map(({id}) => id));
    const next = linkedChangeStep(zero, {edges, strengths: edges.map(() => 0.1), decay: 0.2});
    for (const level of Object.values(next)) expect(level).toBeCloseTo(0, 15);
  });

  it("refuses strengths that do not fit, negative ones and nodes without level", () => {
    const one: SignedEdge[] = [{from: "a", to: "b", sign: 1}];
    expect(() => linkedChangeStep({a: 0, b: 0}, {edges: one, strengths: [], decay: 0})).toThrow(/strengths/);
    expect(() => linkedChangeStep({a: 0, b: 0}, {edges: one, strengths: [-1], decay: 0})).toThrow(/row 0/);
    expect(() => linkedChangeStep({a: 0}, {edges: one, strengths: [1], decay: 0})).toThrow(/"b"/);
    expect(() => linkedChangeStep({b: 0}, {edges: one, strengths: [1], decay: 0})).toThrow(/"a"/);
    expect(() => linkedChangeStep({a: 0, b: 0}, {edges: one, strengths: [1], decay: 2})).toThrow(/decay/);
    expect(() => linkedChangeStep({a: NaN, b: 0}, {edges: one, strengths: [1], decay: 0})).toThrow(
      /a is NaN/,
    );
  });
});
