/**
 * Every indicator of every area in every year, as columns that rules can read and move: drawn parts, what is put together
 * from them, whom they are about, and what holds an area where it is.
 */
import type {Area} from "./areas.js";
import type {AreaCounts} from "./world/area-counts.js";
import {Assembled} from "./world/assembled.js";
import {Columns} from "./world/columns.js";
import {Lately} from "./world/lately.js";
import {Limits} from "./world/limits.js";
import {Setter} from "./world/setter.js";
import {linkOf, partsOf, planOf} from "./world/parts.js";
import {PeopleCounts} from "./world/people-counts.js";
import {assumedOfNorway, demography} from "./series.js";
import {Sides} from "./world/sides.js";
import type {Year} from "./world/years.js";

export {years, type Year} from "./world/years.js";

export class World {
  static readonly plan = planOf;
  static readonly partsOf = partsOf;
  static readonly link = linkOf;

  /** Norway's values by `series@year`. */
  readonly nation = new Map(Object.entries(assumedOfNorway));
  readonly limits: Limits;
  readonly sides = new Sides();
  readonly lately = new Lately();
  private readonly columns = new Columns();
  private readonly counts: PeopleCounts;
  private readonly assembled: Assembled;
  private readonly setter: Setter;
  private readonly municipal = new Map<string, readonly number[]>();

  constructor(readonly areas: readonly Area[]) {
    this.limits = new Limits(areas.length);
    this.counts = new PeopleCounts(areas, this.columns);
    this.assembled = new Assembled(this.columns, this.counts);
    this.setter = new Setter(this.columns, this.counts, this.assembled, this.limits);
  }

  /** The areas of one municipality, mapped or not. */
  inMunicipality(name: string): readonly number[] {
    const known =
      this.municipal.get(name) ??
      this.areas.flatMap(({municipality}, area) => (municipality === name ? [area] : []));
    this.municipal.set(name, known);
    return known;
  }

  /** Everybody in each area. */
  populationOf(year: Year): Float64Array {
    return this.counts.population(year);
  }

  /** How many people of each kind one area has. */
  countsIn(year: Year, area: number): AreaCounts {
    return this.counts.inArea(year, area);
  }

  /** How many people of each area a series is about. */
  people(series: string, year: Year): Float64Array {
    return this.counts.of(series, year);
  }

  /** Its value in each area. */
  values(series: string, year: Year): Float64Array {
    return this.assembled.of(series, year);
  }

  /** The country's own value: printed, since the reconstruction holds only its cities. */
  nationOf(series: string, year: Year): number {
    const value = this.nation.get(`${series}@${year}`);
    if (value === undefined)
      throw new Error(`The report prints no value of ${series} for Norway in ${year}.`);
    return value;
  }

  /** Puts a drawn column in place. */
  put(part: string, year: Year, column: Float64Array): void {
    this.columns.put(part, year, column);
    if (part in demography) this.counts.forget(year);
    this.assembled.forget(year);
  }

  /** Gives one area another value, as near as its limits allow. */
  set(series: string, year: Year, area: number, value: number): void {
    this.setter.set(series, year, area, value);
  }

  /** Two areas change values: each part moves by as much as takes the whole there. */
  exchange(series: string, year: Year, one: number, other: number): void {
    const values = this.values(series, year);
    const [first, second] = [values[one]!, values[other]!];
    this.set(series, year, one, second);
    this.set(series, year, other, first);
  }
}
