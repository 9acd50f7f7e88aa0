/** How low and how high each area may go: what the rules on minima and maxima have set. */
import {demography} from "../series.js";
import {partsOf, wholeOf} from "./parts.js";
import {BySeries, type Year} from "./years.js";

/** What an area may move in. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Lowest and highest value that each area may have. */
interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export class Limits {
  private readonly bounds = new BySeries<Bounds>();

  /** Areas that hold a share of their people: of other people it might not come out whole. */
  private readonly anchored = new BySeries<Set<number>>();

  constructor(private readonly areas: number) {}

  /** Keeps one area of a series between two values from now on. */
  set(series: string, year: Year, area: number, low: number, high: number): void {
    const bounds = this.bounds.known(series, year, () => ({
      low: new Float64Array(this.areas).fill(-Infinity),
      high: new Float64Array(this.areas).fill(Infinity),
    }));
    bounds.low[area] = Math.max(bounds.low[area]!, low);
    bounds.high[area] = Math.min(bounds.high[area]!, high);
    if (bounds.low[area] === bounds.high[area] && !(series in demography))
      this.anchored.known("people", year, () => new Set()).add(area);
  }

  has(series: string, year: Year): boolean {
    return this.bounds.get(series, year) !== undefined;
  }

  /** The nearest value that the limits of an area allow. */
  within(series: string, year: Year, area: number, value: number): number {
    return this.of(series, year)(area, value);
  }

  /** The same for many areas: their limits are looked up once. */
  of(series: string, year: Year): (area: number, value: number) => number {
    const bounds = this.bounds.get(series, year);
    if (!bounds) return (_, value) => value;
    const {low, high} = bounds;
    return (area, value) => Math.min(high[area]!, Math.max(low[area]!, value));
  }

  /** Between which values each area has to stay. */
  intervals(series: string, year: Year): (area: number) => Interval {
    const bounds = this.bounds.get(series, year);
    return (area) =>
      bounds ? {low: bounds.low[area]!, high: bounds.high[area]!} : {low: -Infinity, high: Infinity};
  }

  /** A place that a minimum or a maximum holds, or whose people have to stay for one: nothing else moves it. */
  isHeld(series: string, year: Year, area: number): boolean {
    if (series === "population" || this.isFixed(series, year, area)) return true;
    if (series in demography) return this.anchored.get("people", year)?.has(area) ?? false;
    return this.isFixed(wholeOf(series), year, area);
  }

  /** Some of what it is put together from is held. */
  isPinned(series: string, year: Year, area: number): boolean {
    return this.isHeld(series, year, area) || partsOf(series).some((part) => this.isHeld(part, year, area));
  }

  private isFixed(series: string, year: Year, area: number): boolean {
    const bounds = this.bounds.get(series, year);
    return bounds !== undefined && bounds.low[area] === bounds.high[area];
  }
}
