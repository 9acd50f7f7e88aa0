/** Terms that add up, one under the other: each begins where the one above it ends. */
import {number, signed} from "../../components/format.js";
import {axisX, barX, gridX, link, plot, ruleX, text} from "../../vendor/plot.js";
import type {Canvas} from "../exhibit.js";
import {base, halo, ink, muted, quiet, warm} from "./theme.js";

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
}

/** A change with its sign; one that three places do not show has none. */
export const change = (value: number): string => (Math.abs(value) < 0.0005 ? number(0, 3) : signed(value, 3));

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
  {domain, left, label, changes = false}: WaterfallOptions,
  canvas: Canvas,
): SVGElement {
  const steps = placed(terms).filter(({value}) => Number.isFinite(value));
  const compared = steps.filter(
    ({value, before}) => before !== undefined && Math.abs(value - before) >= 0.0005,
  );
  const y = {y: "name"} as const;
  const right = compared.length || terms.some(({before}) => before !== undefined) ? 104 : 62;
  const ticks = Math.max(2, Math.min(6, Math.floor((canvas.width - left - right) / 45)));
  const write = (term: Term): string => {
    if (!Number.isFinite(term.value)) return "none";
    return changes && term.kind === "part" ? change(term.value) : number(term.value, 3);
  };
  return plot({
    ...base(canvas),
    marginTop: 30,
    marginBottom: 46,
    marginLeft: left,
    marginRight: right,
    x: {domain: [...domain]},
    y: {type: "band", domain: terms.map(({name}) => name), axis: null, padding: 0.35},
    marks: [
      gridX({stroke: "var(--rule)", strokeOpacity: 1, ticks}),
      axisX({
        ticks,
        tickSize: 0,
        tickFormat: (d: number) => number(d),
        color: muted,
        label,
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 38,
      }),
      ruleX([0], {stroke: quiet}),
      text(terms, {...y, text: "name", frameAnchor: "left", textAnchor: "end", dx: -10, fill: ink}),
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
      text(terms, {
        ...y,
        text: write,
        frameAnchor: "right",
        textAnchor: "end",
        dx: 54,
        fontWeight: 600,
        fill: ink,
        ...halo,
      }),
      text(compared, {
        ...y,
        text: (d: Placed) => signed(d.value - d.before!, 3),
        frameAnchor: "right",
        textAnchor: "end",
        dx: right - 4,
        fill: warm,
        ...halo,
      }),
    ],
  }) as SVGElement;
}
