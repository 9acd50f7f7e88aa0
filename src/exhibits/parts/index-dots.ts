/** Indices of one and the same place under each other on one scale, with where they were before. */
import {number, signed} from "../../components/format.js";
import {dot, gridX, link, plot, ruleX} from "../../vendor/plot.js";
import type {Canvas} from "../exhibit.js";
import {bottomAxis} from "./axes.js";
import {rowChanges, rowNames, rowValues} from "./value-column.js";
import {accent, base, ink, quiet, warm, hairline} from "./theme.js";

export interface Reading {
  /** Name of the index, as the page writes it. */
  name: string;
  now: number;
  before: number;
  /** What the value says, for who points at it. */
  says: string;
}

/** Anything below `least` is rounding. */
export const moved = ({now, before}: Pick<Reading, "now" | "before">, least = 0.0005): boolean =>
  Math.abs(now - before) >= least;

/** As it is written everywhere; an index that has no value says so. */
export const two = (value: number): string => written(value, 2);

const written = (value: number, decimals: number): string =>
  Number.isNaN(value) ? "none" : number(value, decimals);

/** "goes from 0.40 to 0.55", or "stays at 0.40" where two places show no difference. */
export const goes = ({now, before}: Pick<Reading, "now" | "before">): string =>
  two(now) === two(before) ? `stays at ${two(now)}` : `goes from ${two(before)} to ${two(now)}`;

/** Words are small in a sentence, letters and people's names are not. */
export const inSentence = ({name}: Pick<Reading, "name">): string =>
  /^(?:Isolation|Interaction|Divergence)$/.test(name) ? name.toLowerCase() : name;

export interface IndexDotOptions {
  domain: readonly [number, number];
  /** Room for the names, in pixels. */
  left: number;
  /** What the scale is: "the same mix everywhere … no mixing at all". */
  label: string;
  /** Of the values written at the right; two unless told. */
  decimals?: number;
  /** The least change that is shown, see `moved`. */
  least?: number;
  /** For ratios: as far to twice as much as to half. */
  log?: boolean;
  /** A value to hold the others against, as a line; 0 where the scale goes below it, 1 of ratios. */
  neutral?: number;
}

const right = 92;

const powersOfTen = ([from, to]: readonly [number, number]): number[] => {
  const first = Math.ceil(Math.log10(from));
  return Array.from({length: Math.floor(Math.log10(to)) - first + 1}, (_, i) => 10 ** (first + i));
};

export function indexDots(
  readings: readonly Reading[],
  {
    domain,
    left,
    label,
    decimals = 2,
    least,
    log = false,
    neutral = log ? 1 : domain[0] < 0 ? 0 : undefined,
  }: IndexDotOptions,
  canvas: Canvas,
): SVGElement {
  const shown = readings.filter(({now}) => Number.isFinite(now));
  const changed = shown.filter((reading) => Number.isFinite(reading.before) && moved(reading, least));
  const [from, to] = domain;
  const within = (value: number): number => Math.min(to, Math.max(from, value));
  const most = Math.max(2, Math.min(5, Math.floor((canvas.width - left - right) / 34)));
  const ticks = log ? powersOfTen(domain) : most;
  const y = {y: "name"} as const;
  return plot({
    ...base(canvas, {top: 30, bottom: 46, left, right}),
    x: {type: log ? "log" : "linear", domain: [...domain]},
    y: {type: "point", domain: readings.map(({name}) => name), axis: null, padding: 0.5},
    marks: [
      gridX({...hairline, ticks}),
      bottomAxis(label, {
        ticks,
        tickFormat: (d: number) => number(d),
      }),
      neutral === undefined ? null : ruleX([neutral], {stroke: quiet}),
      rowNames(readings),
      link(changed, {
        ...y,
        x1: (d: Reading) => within(d.before),
        x2: (d: Reading) => within(d.now),
        stroke: warm,
        strokeWidth: 2,
      }),
      dot(changed, {
        ...y,
        x: (d: Reading) => within(d.before),
        r: 4,
        fill: "var(--paper)",
        stroke: ink,
        strokeWidth: 1.5,
      }),
      dot(shown, {
        ...y,
        x: (d: Reading) => within(d.now),
        r: 6,
        fill: accent,
        stroke: "var(--paper)",
        strokeWidth: 1.5,
        title: (d: Reading) => `${d.name}: ${written(d.now, decimals)}. ${d.says}`,
      }),
      rowValues(readings, (d) => written(d.now, decimals), 42),
      rowChanges(changed, (d) => signed(d.now - d.before, decimals), right - 4),
    ],
  }) as SVGElement;
}
