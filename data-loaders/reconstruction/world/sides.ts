/** The cuts that rules count areas by, and on which side of each an area stands: a move of the mean leaves it there. */
import {BySeries, type Year} from "./years.js";

interface Cut {
  readonly cut: number;
  readonly areas: ReadonlySet<number>;
}

/** How near to a cut a move of the mean brings an area, as a part of the cut. */
const beside = 0.004;

export class Sides {
  private readonly cuts = new BySeries<Cut[]>();

  /** A value that rules count these areas by. */
  addCut(series: string, year: Year, cut: number, areas: readonly number[]): void {
    this.cuts.known(series, year, () => []).push({cut, areas: new Set(areas)});
  }

  /** As near to a wanted value as an area gets without leaving its side of every cut. */
  nearest(series: string, year: Year, area: number, from: number, wanted: number): number {
    let near = wanted;
    for (const {cut, areas} of this.cuts.get(series, year) ?? []) {
      if (!areas.has(area)) continue;
      // Where an area stands on the cut itself it stays there.
      if (from >= cut && near < cut) near = Math.min(from, cut + cut * beside);
      if (from <= cut && near > cut) near = Math.max(from, cut - cut * beside);
    }
    return near;
  }
}
