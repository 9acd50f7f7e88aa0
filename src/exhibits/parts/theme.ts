/** Colours and type of every figure. The values stand in `src/style/colours.css`, for light and dark. */
import type {PlotOptions} from "../../vendor/plot.js";
import type {Canvas} from "../exhibit.js";

export const ink = "var(--ink)";
export const muted = "var(--ink-muted)";
/** Lines and dots that are context, dark enough to be followed. */
export const quiet = "var(--ink-quiet)";
export const rule = "var(--rule)";
/** What the figure is about. */
export const accent = "var(--accent)";
/** What deserves a second look. */
export const warm = "var(--warm)";
export const paper = "var(--paper)";
/** A wash behind marks: ranges, bands. */
export const wash = "var(--wash)";

/** A halo in the colour of the page, so that a label stays readable on a line. */
export const halo = {stroke: paper, strokeWidth: 4, strokeLinejoin: "round", paintOrder: "stroke"} as const;

/** Lines of a grid, in the colour of rules. */
export const hairline = {stroke: rule, strokeOpacity: 1} as const;

/** Room around the frame of a plot, in pixels; Plot's own where a side is left out. */
export interface Margin {
  top?: number;
  right?: number;
  bottom?: number;
  left?: number;
}

/** What all plots share; an exhibit adds scales and marks. */
export function base({width, height, document}: Canvas, margin: Margin = {}): PlotOptions {
  const {top: marginTop, right: marginRight, bottom: marginBottom, left: marginLeft} = margin;
  return {
    ...(marginTop === undefined ? {} : {marginTop}),
    ...(marginRight === undefined ? {} : {marginRight}),
    ...(marginBottom === undefined ? {} : {marginBottom}),
    ...(marginLeft === undefined ? {} : {marginLeft}),
    width,
    height,
    document,
    style: {
      fontFamily: "inherit",
      fontSize: "13px",
      background: "none",
      color: ink,
      overflow: "visible",
    },
  };
}
