/**
 * Gives one area another value, as near as its limits allow.
 *
 * What the report prints for everybody but is drawn in parts (of men and of women) moves with its parts, all of them alike.
 */
import type {Assembled} from "./assembled.js";
import {bisect} from "../bisect.js";
import type {Columns} from "./columns.js";
import type {Limits} from "./limits.js";
import {linkOf, partsOf, wholeOf} from "./parts.js";
import type {PeopleCounts} from "./people-counts.js";
import {demography, employment} from "../series.js";
import type {Year} from "./years.js";

/** Percent of those aged 20 to 59 who study, at the least and at the most. */
const [leastStudying, mostStudying] = [2, 16];

export class Setter {
  constructor(
    private readonly columns: Columns,
    private readonly counts: PeopleCounts,
    private readonly assembled: Assembled,
    private readonly limits: Limits,
  ) {}

  set(series: string, year: Year, area: number, value: number): void {
    if (series === employment.series) {
      const studying = 100 - value - this.assembled.of(employment.outside, year)[area]!;
      this.set(employment.studying, year, area, Math.min(mostStudying, Math.max(leastStudying, studying)));
      return;
    }
    // A rule on a difference may ask the impossible of one of its two sides.
    const {least, most} = linkOf(series);
    const possible = Math.min(most, Math.max(least, value));
    const wanted = this.limits.within(series, year, area, possible);
    const list = partsOf(series);
    if (list.length === 1) this.setPart(list[0]!, year, area, wanted);
    else this.setParts(series, list, year, area, wanted);
  }

  /** The parts move alike until the whole is what it should be. */
  private setParts(series: string, list: readonly string[], year: Year, area: number, wanted: number): void {
    const {to, back} = linkOf(series);
    const sizes = list.map((part) => this.counts.ofPart(part, year)[area]!);
    const people = sizes.reduce((sum, size) => sum + size, 0);
    const start = list.map((part) => to(this.columns.of(part, year)[area]!));
    const moved = (at: number, by: number) =>
      this.limits.within(list[at]!, year, area, back(start[at]! + by));
    const whole = (by: number) => {
      let sum = 0;
      for (let at = 0; at < list.length; at++) sum += moved(at, by) * sizes[at]!;
      return sum / people;
    };
    // The whole rises with its parts: halve the distance until it fits.
    const by = bisect(-8, 8, (by) => whole(by) < wanted);
    for (const [at, part] of list.entries()) this.write(part, year, area, moved(at, by));
  }

  /** One part moves only so far that the whole stays within its limits. */
  private setPart(part: string, year: Year, area: number, wanted: number): void {
    const before = this.columns.of(part, year)[area]!;
    const whole = wholeOf(part);
    let value = wanted;
    this.write(part, year, area, value);
    if (whole === part || !this.limits.has(whole, year)) return;
    const isOut = () => {
      const level = this.assembled.of(whole, year)[area]!;
      return Math.abs(this.limits.within(whole, year, area, level) - level) > 1e-9;
    };
    for (let step = 0; step < 6 && isOut(); step++) {
      value = step < 5 ? (value + before) / 2 : before;
      this.write(part, year, area, value);
    }
  }

  private write(part: string, year: Year, area: number, value: number): void {
    this.columns.of(part, year)[area] = value;
    if (part in demography) {
      // Other people are counted now, in this area and in whatever is made of such counts.
      this.counts.recount(year, area);
      this.assembled.reweigh(year, area);
    } else this.assembled.follow(part, year, area);
  }
}
