// The parts of Plot that the exhibits draw with. Bundled to plot.js before a build: the whole of Plot
// with the whole of d3 would take two thirds of a page's weight.
export {
  arrow,
  axisX,
  axisY,
  barX,
  barY,
  cell,
  dot,
  dotX,
  gridX,
  gridY,
  line,
  lineY,
  link,
  plot,
  rectY,
  ruleX,
  ruleY,
  text,
  textX,
  textY,
  tickX,
  tickY,
} from "@observablehq/plot";
export type {Markish, PlotOptions} from "@observablehq/plot";
