// The parts of Plot that the exhibits draw with. Bundled to plot.js before a build: the whole of Plot
// with the whole of d3 would take two thirds of a page's weight.
import {plot as bare, type PlotOptions} from "@observablehq/plot";

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
  rect,
  rectY,
  ruleX,
  ruleY,
  text,
  textX,
  textY,
  tickX,
  tickY,
} from "@observablehq/plot";
export type {AxisXOptions, AxisYOptions, Markish, PlotOptions} from "@observablehq/plot";

/**
 * Plot names groups of marks ("rule", "dot") where no reader of the page may meet such a name, and brings a style sheet
 * along, for which the browser would look at the whole page again on every change. The site's own says what it says.
 */
export function plot(options: PlotOptions): ReturnType<typeof bare> {
  const figure = bare(options);
  for (const style of figure.querySelectorAll("style")) style.remove();
  for (const group of figure.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  return figure;
}
