/** Values that are put together from parts, weighted by the people of each, and follow when one of the parts moves. */
import type {Columns} from "./columns.js";
import {isAssembled, partsOf, sourcesOf} from "./parts.js";
import type {PeopleCounts} from "./people-counts.js";
import {employment} from "../series.js";
import {BySeries, type Year} from "./years.js";

/** The values of one series and year, and how one of them is found. */
interface Whole {
  readonly values: Float64Array;
  readonly valueIn: (area: number) => number;
}

export class Assembled {
  private readonly wholes = new BySeries<Whole>();
  /** All of a year in the order in which they were put together: one may rest on another. */
  private readonly inOrder = new BySeries<Whole[]>();
  /** What follows when a part moves, in the same order. */
  private readonly followers = new BySeries<Whole[]>();

  constructor(
    private readonly columns: Columns,
    private readonly counts: PeopleCounts,
  ) {}

  /** The values of a series, put together or as drawn. */
  of(series: string, year: Year): Float64Array {
    if (!isAssembled(series)) return this.columns.of(partsOf(series)[0]!, year);
    return this.wholes.known(series, year, () => this.assemble(series, year)).values;
  }

  /** One area of a part has another value now. */
  follow(part: string, year: Year, area: number): void {
    const followers = this.followers.get(part, year) ?? [];
    for (const {values, valueIn} of followers) values[area] = valueIn(area);
  }

  /** One area has other people now, by which all its parts are weighted. */
  reweigh(year: Year, area: number): void {
    for (const {values, valueIn} of this.inOrder.get("all", year) ?? []) values[area] = valueIn(area);
  }

  /** More than one area has changed: all is put together anew when next asked for. */
  forget(year: Year): void {
    this.wholes.forget(year);
    this.inOrder.forget(year);
    this.followers.forget(year);
  }

  private assemble(series: string, year: Year): Whole {
    const valueIn = series === employment.series ? this.atWork(year) : this.meanOfParts(series, year);
    const values = Float64Array.from(this.counts.population(year), (_, area) => valueIn(area));
    const whole = {values, valueIn};
    this.inOrder.known("all", year, () => []).push(whole);
    for (const part of sourcesOf(series)) this.followers.known(part, year, () => []).push(whole);
    return whole;
  }

  private atWork(year: Year): (area: number) => number {
    const [outside, studying] = [this.of(employment.outside, year), this.of(employment.studying, year)];
    return (area) => 100 - outside[area]! - studying[area]!;
  }

  private meanOfParts(series: string, year: Year): (area: number) => number {
    const columns = partsOf(series).map((part) => ({
      people: this.counts.ofPart(part, year),
      values: this.columns.of(part, year),
    }));
    return (area) => {
      let [sum, people] = [0, 0];
      for (const part of columns) {
        sum += part.values[area]! * part.people[area]!;
        people += part.people[area]!;
      }
      return sum / people;
    };
  }
}
