/** Names beside the dots of a scatter plot, each where it meets the fewest other names and dots. */
import {text, type Markish} from "../../vendor/plot.js";
import {halo, ink} from "./theme.js";

export interface DotLabel {
  /** In the units of the axes. */
  x: number;
  y: number;
  label: string;
}

/** The plot's own scales, which the labels need before it is drawn. */
export interface Frame {
  width: number;
  height: number;
  margin: {top: number; right: number; bottom: number; left: number};
  x: readonly [number, number];
  y: readonly [number, number];
}

type Box = {left: number; right: number; top: number; bottom: number};
type Anchor = "start" | "middle" | "end";
type Place = {x: number; y: number; anchor: Anchor; box: Box};

const radius = 6;
const gap = 5;
const lineHeight = 16;
/** Of Source Sans at 13 pixels, on average. */
const letterWidth = 6.6;

/** Where a label may stand about its dot, the preferred first: its anchor, and how far to the side and down. */
const stands: readonly [Anchor, number, number][] = [
  ["start", radius + gap, 0],
  ["end", -radius - gap, 0],
  ["start", radius, -0.7 * lineHeight],
  ["start", radius, 0.7 * lineHeight],
  ["end", -radius, -0.7 * lineHeight],
  ["end", -radius, 0.7 * lineHeight],
  ["middle", 0, -radius - 0.6 * lineHeight],
  ["middle", 0, radius + 0.6 * lineHeight],
];

function boxAt(x: number, y: number, width: number, anchor: Anchor): Box {
  const left = x - {start: 0, middle: width / 2, end: width}[anchor];
  return {left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2};
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const area = ({left, right, top, bottom}: Box): number => (right - left) * (bottom - top);

/** In pixels of the whole drawing. Each label in turn goes where it disturbs least, until none wants to move. */
export function placeLabels(dots: readonly DotLabel[], frame: Frame): Place[] {
  const {margin} = frame;
  const inner: Box = {
    left: margin.left,
    right: frame.width - margin.right,
    top: margin.top,
    bottom: frame.height - margin.bottom,
  };
  const at = dots.map(({x, y, label}) => ({
    x: inner.left + ((x - frame.x[0]) / (frame.x[1] - frame.x[0])) * (inner.right - inner.left),
    y: inner.bottom - ((y - frame.y[0]) / (frame.y[1] - frame.y[0])) * (inner.bottom - inner.top),
    width: label.length * letterWidth,
  }));
  const marks = at.map(({x, y}): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const choices = at.map(({x, y, width}) =>
    stands.map(([anchor, dx, dy]): Place => {
      const [px, py] = [x + dx, y + dy];
      return {x: px, y: py, anchor, box: boxAt(px, py, width, anchor)};
    }),
  );
  const chosen = choices.map(([first]) => first!);
  for (let round = 0, moved = true; moved && round < 10; round++) {
    moved = false;
    choices.forEach((places, i) => {
      const cost = (place: Place, rank: number): number =>
        // A little for a less natural place, so that labels that nothing presses all stand alike.
        rank +
        4 * (area(place.box) - overlap(place.box, inner)) +
        marks.reduce((sum, mark) => sum + 2 * overlap(place.box, mark), 0) +
        chosen.reduce((sum, other, j) => (j === i ? sum : sum + overlap(place.box, other.box)), 0);
      const costs = places.map(cost);
      const best = places[costs.indexOf(Math.min(...costs))]!;
      if (best !== chosen[i]) {
        chosen[i] = best;
        moved = true;
      }
    });
  }
  return chosen;
}

/** The labels as marks of the plot. */
export function dotLabels(dots: readonly DotLabel[], frame: Frame): Markish[] {
  const {margin, width, height} = frame;
  const places = placeLabels(dots, frame).map((place, i) => ({
    ...place,
    label: dots[i]!.label,
    // Back to the units of the axes, which is what a mark is placed in.
    x:
      frame.x[0] +
      ((place.x - margin.left) / (width - margin.left - margin.right)) * (frame.x[1] - frame.x[0]),
    y:
      frame.y[0] +
      ((height - margin.bottom - place.y) / (height - margin.top - margin.bottom)) *
        (frame.y[1] - frame.y[0]),
  }));
  return (["start", "middle", "end"] as const).map((textAnchor) =>
    text(
      places.filter(({anchor}) => anchor === textAnchor),
      {x: "x", y: "y", text: "label", textAnchor, fill: ink, ...halo},
    ),
  );
}
