/** Terms that add up, one under the other: each begins where the one above it ends. */
import {number, signed} from "../../components/format.js";
import {barX, gridX, link, plot, ruleX} from "../../vendor/plot.js";
import type {Canvas} from "../exhibit.js";
import {bottomAxis} from "./axes.js";
import {rowChanges, rowNames, rowValues} from "./value-column.js";
import {base, hairline, quiet} from "./theme.js";

export interface Term {
  name: string;
  value: number;
  /** A total stands on the axis; a part begins where the part above it ended. */
  kind: "total" | "part";
  fill: string;
  /** What it was before, where the figure compares. */
  before?: number;
  /** What the value says, for who points at it. */
  says: string;
}

export interface WaterfallOptions {
  domain: readonly [number, number];
  left: number;
  label: string;
  /** Parts are changes, written with their sign. */
  changes?: boolean;
  /** Of all values; three unless told. */
  decimals?: number;
}

/** The least change that so many decimals show. */
const least = (decimals: number): number => 0.5 * 10 ** -decimals;

/** A change with its sign; one that the decimals do not show has none. */
export const change = (value: number, decimals = 3): string =>
  Math.abs(value) < least(decimals) ? number(0, decimals) : signed(value, decimals);

type Placed = Term & {from: number; to: number};

function placed(terms: readonly Term[]): Placed[] {
  let at = 0;
  return terms.map((term) => {
    if (term.kind === "total") {
      at = term.value;
      return {...term, from: 0, to: term.value};
    }
    const from = at;
    at += term.value;
    return {...term, from, to: at};
  });
}

export function waterfall(
  terms: readonly Term[],
  {domain, left, label, changes = false, decimals = 3}: WaterfallOptions,
  canvas: Canvas,
): SVGElement {
  const steps = placed(terms).filter(({value}) => Number.isFinite(value));
  const compared = steps.filter(
    ({value, before}) => before !== undefined && Math.abs(value - before) >= least(decimals),
  );
  const y = {y: "name"} as const;
  const right = compared.length || terms.some(({before}) => before !== undefined) ? 104 : 62;
  const ticks = Math.max(2, Math.min(6, Math.floor((canvas.width - left - right) / 45)));
  const write = (term: Term): string => {
    if (!Number.isFinite(term.value)) return "none";
    return changes && term.kind === "part" ? change(term.value, decimals) : number(term.value, decimals);
  };
  return plot({
    ...base(canvas, {top: 30, bottom: 46, left, right}),
    x: {domain: [...domain]},
    y: {type: "band", domain: terms.map(({name}) => name), axis: null, padding: 0.35},
    marks: [
      gridX({...hairline, ticks}),
      bottomAxis(label, {
        ticks,
        tickFormat: (d: number) => number(d),
      }),
      ruleX([0], {stroke: quiet}),
      rowNames(terms),
      link(
        steps
          .slice(1)
          .map((step, i) => ({x: step.from, above: steps[i]!.name, name: step.name, kind: step.kind}))
          .filter(({kind}) => kind === "part"),
        {x: "x", y1: "above", y2: "name", stroke: quiet, strokeDasharray: "2 2"},
      ),
      barX(steps, {
        ...y,
        x1: "from",
        x2: "to",
        fill: "fill",
        // What is nothing still shows where it would be.
        stroke: "fill",
        strokeWidth: 1.5,
        title: (d: Placed) => `${d.name}: ${write(d)}. ${d.says}`,
      }),
      rowValues(terms, write, 54),
      rowChanges(compared, (d) => signed(d.value - d.before!, decimals), right - 4),
    ],
  }) as SVGElement;
}
