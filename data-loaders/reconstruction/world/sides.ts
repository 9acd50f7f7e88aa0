/** The cuts that rules count areas by, and on which side of each an area stands: a move of the mean leaves it there. */
import type {Interval} from "./limits.js";
import {BySeries, type Year} from "./years.js";

interface Cut {
  readonly cut: number;
  readonly areas: ReadonlySet<number>;
  /** A rule says how many of these areas lie beyond this cut alone. */
  readonly isCount: boolean;
}

/**
 * How near to a cut a move of the mean brings an area, as a part of the cut: one area nearer than another, so that they do
 * not gather in one place. Steps of the golden section spread any number of them evenly.
 */
const nearest = 0.004;
const room = 0.09;
const beside = (area: number): number => nearest + room * ((area * 0.618033988749895) % 1);

export class Sides {
  private readonly cuts = new BySeries<Cut[]>();

  /** A value that rules count these areas by. */
  addCut(series: string, year: Year, cut: number, areas: readonly number[], isCount = false): void {
    this.cuts.known(series, year, () => []).push({cut, areas: new Set(areas), isCount});
  }

  /** Does a rule on fewer areas than these many say how many of them, this one among them, lie beyond the cut? */
  isCountedAmongFewer(series: string, year: Year, area: number, cut: number, many: number): boolean {
    const cuts = this.cuts.get(series, year) ?? [];
    return cuts.some((one) => one.isCount && one.cut === cut && one.areas.size < many && one.areas.has(area));
  }

  /** What of an interval is left between the cuts that an area stands between. */
  between(series: string, year: Year): (area: number, value: number, within: Interval) => Interval {
    const cuts = this.cuts.get(series, year) ?? [];
    return (area, value, {low, high}) => {
      const counted = cuts.filter(({areas}) => areas.has(area)).map(({cut}) => cut);
      return {
        low: Math.max(low, ...counted.filter((cut) => cut <= value)),
        high: Math.min(high, ...counted.filter((cut) => cut >= value)),
      };
    };
  }

  /** As near to a wanted value as any area gets without leaving its side of every cut. */
  of(series: string, year: Year): (area: number, from: number, wanted: number) => number {
    const cuts = this.cuts.get(series, year) ?? [];
    return (area, from, wanted) => {
      let near = wanted;
      for (const {cut, areas} of cuts) {
        // Where an area stands on the cut itself it stays there.
        if (from >= cut && near < cut && areas.has(area)) near = Math.min(from, cut + cut * beside(area));
        if (from <= cut && near > cut && areas.has(area)) near = Math.max(from, cut - cut * beside(area));
      }
      return near;
    };
  }
}
