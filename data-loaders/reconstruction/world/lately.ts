/** Which areas a rule has moved across a cut of late: the next rule leaves them there for a while. */
import {BySeries, type Year} from "./years.js";

/** For how many sweeps an area that one rule has moved is the last that another takes. */
const freshness = 2;

export class Lately {
  private readonly sweeps = new BySeries<Map<number, number>>();

  remember(series: string, year: Year, area: number, sweep: number): void {
    this.sweeps.known(series, year, () => new Map()).set(area, sweep);
  }

  /** Has another rule moved it of late? */
  isFresh(series: string, year: Year, area: number, sweep: number): boolean {
    const last = this.sweeps.get(series, year)?.get(area);
    return last !== undefined && sweep - last <= freshness;
  }
}
