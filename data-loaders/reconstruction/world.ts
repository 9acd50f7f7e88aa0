/**
 * Every indicator of every area in every year, as columns that rules can read and move.
 *
 * What the report prints for everybody but is drawn in parts (of men and of women) is computed from the parts, and moving it
 * moves them alike. A moved value stays within the limits that the rules on minima and maxima have set.
 */
import type {Area} from "./areas.js";
import {bisect} from "./bisect.js";
import {links, type Link} from "./links.js";
import {
  assumedOfNorway,
  demography,
  employment,
  livingConditions,
  together,
  within,
  type People,
  type SeriesPlan,
} from "./series.js";

export const years = [2008, 2013, 2018] as const;
export type Year = (typeof years)[number];

/** Lowest and highest value that one area may have. */
interface Limits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const plans: Readonly<Record<string, SeriesPlan>> = {...demography, ...livingConditions};
const share = (percent: number) => percent / 100;

/** How many children a family with children has on average, and how large a part of the adults may vote. */
const [childrenPerFamily, mayVote] = [1.74, 0.95];

/** Roughly how large a part of everybody an age group or its homes are; children are an indicator of their own. */
const parts: Readonly<Record<Exclude<People, "persons" | "children" | "families" | "voters">, number>> = {
  "aged 20-29": 0.155,
  "aged 21-29": 0.14,
  "aged 30-59": 0.42,
  "aged 20-59": 0.575,
  dwellings: 0.47,
  "in-movers": 0.12,
  "out-movers": 0.115,
};

/** How near to a cut a move of the mean brings an area, as a part of the cut. */
const besideCut = 0.004;

/** For how many sweeps an area that one rule has moved is the last that another takes. */
const freshness = 2;

/** Percent of those aged 20 to 59 who study, at the least and at the most. */
const [leastStudying, mostStudying] = [2, 16];

/** Population of 2008 and 2013 against 2018. */
const growth: Readonly<Record<Year, number>> = {2008: 0.86, 2013: 0.94, 2018: 1};

/** `turnout` of `turnout/sex=female`. */
const wholeOf = (part: string) => part.split("/")[0]!;

const partsKnown = new Map<string, readonly string[]>();

export class World {
  /** Norway's values by `series@year`. */
  readonly nation = new Map(Object.entries(assumedOfNorway));
  private readonly columns = new Map<string, Float64Array>();
  private readonly limits = new Map<string, Limits>();
  private readonly cuts = new Map<string, readonly {cut: number; areas: ReadonlySet<number>}[]>();
  private readonly municipal = new Map<string, readonly number[]>();
  private readonly crossed = new Map<string, number>();
  private readonly populations = new Map<Year, Float64Array>();
  /** Values put together from parts, until a part of that year moves. */
  private readonly assembled = new Map<string, Float64Array>();
  /** Who each part is about, until an indicator of demography changes. */
  private readonly counted = new Map<string, Float64Array>();

  constructor(readonly areas: readonly Area[]) {}

  /** The parts that a series is put together from: itself, where it is drawn as it is. */
  static partsOf(series: string): readonly string[] {
    const known = partsKnown.get(series) ?? World.findParts(series);
    partsKnown.set(series, known);
    return known;
  }

  private static findParts(series: string): readonly string[] {
    if (series === employment.series) return [employment.studying];
    const [indicator, breakdown] = series.split("/") as [string, string | undefined];
    const whole = together[indicator];
    if (whole) return whole.flatMap((one) => World.partsOf(breakdown ? `${one}/${breakdown}` : one));
    const plan = World.plan(indicator);
    if (!plan.cells) {
      if (breakdown) throw new Error(`The reconstruction draws no "${series}".`);
      return [indicator];
    }
    const wanted = breakdown?.split(",") ?? [];
    return Object.keys(plan.cellShift!)
      .filter((cell) => wanted.every((part) => cell.split(",").includes(part)))
      .map((cell) => `${indicator}/${cell}`);
  }

  static plan(series: string): SeriesPlan {
    const indicator = series === employment.series ? employment.studying : series.split("/")[0]!;
    const plan = plans[together[indicator]?.[0] ?? indicator];
    if (!plan) throw new Error(`The reconstruction draws no "${series}".`);
    return plan;
  }

  static link = (series: string): Link =>
    series === "population" ? links.money : links[World.plan(series).scale];

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
    const known =
      this.populations.get(year) ??
      Float64Array.from(this.areas, ({population}) => population * growth[year]);
    this.populations.set(year, known);
    return known;
  }

  /** How many people of each area a series is about. */
  people(series: string, year: Year): Float64Array {
    const list = World.partsOf(series);
    if (list.length === 1) return this.peopleOfPart(list[0]!, year);
    const key = `all of ${series}@${year}`;
    const known = this.counted.get(key) ?? this.peopleOfParts(list, year);
    this.counted.set(key, known);
    return known;
  }

  private peopleOfParts(list: readonly string[], year: Year): Float64Array {
    const columns = list.map((part) => this.peopleOfPart(part, year));
    return columns[0]!.map((_, area) => columns.reduce((sum, column) => sum + column[area]!, 0));
  }

  /** Its value in each area. */
  values(series: string, year: Year): Float64Array {
    const list = World.partsOf(series);
    if (list.length === 1 && series !== employment.series) return this.column(list[0]!, year);
    const key = `${series}@${year}`;
    const known = this.assembled.get(key) ?? this.assemble(series, year);
    this.assembled.set(key, known);
    return known;
  }

  private assemble(series: string, year: Year): Float64Array {
    if (series === employment.series) {
      const [outside, studying] = [
        this.values(employment.outside, year),
        this.values(employment.studying, year),
      ];
      return outside.map((percent, area) => 100 - percent - studying[area]!);
    }
    const columns = World.partsOf(series).map((part) => ({
      people: this.peopleOfPart(part, year),
      values: this.column(part, year),
    }));
    return Float64Array.from(this.areas, (_, area) => {
      let [sum, people] = [0, 0];
      for (const part of columns) {
        sum += part.values[area]! * part.people[area]!;
        people += part.people[area]!;
      }
      return sum / people;
    });
  }

  /** The country's own value: printed, since the reconstruction holds only its cities. */
  nationOf(series: string, year: Year): number {
    const value = this.nation.get(`${series}@${year}`);
    if (value === undefined)
      throw new Error(`The report prints no value of ${series} for Norway in ${year}.`);
    return value;
  }

  /** Two areas change values: each part moves by as much as takes the whole there. */
  exchange(series: string, year: Year, one: number, other: number): void {
    const values = this.values(series, year);
    const [first, second] = [values[one]!, values[other]!];
    this.set(series, year, one, second);
    this.set(series, year, other, first);
  }

  /** Puts a drawn column in place. */
  put(part: string, year: Year, column: Float64Array): void {
    this.columns.set(`${part}@${year}`, column);
    this.hasMoved(part, year);
  }

  /** What was computed from a part is computed anew when next asked for. */
  private hasMoved(part: string, year: Year): void {
    const indicator = part.split("/")[0]!;
    if (part in demography) {
      this.counted.clear();
      this.assembled.clear();
    } else
      for (const key of this.assembled.keys())
        if (key.endsWith(String(year)) && (key.startsWith(indicator) || !(key.split(/[/@]/)[0]! in plans)))
          this.assembled.delete(key);
  }

  /** Keeps one area of a series between two values from now on. */
  limit(series: string, year: Year, area: number, low: number, high: number): void {
    const key = `${series}@${year}`;
    const limits = this.limits.get(key) ?? {
      low: new Float64Array(this.areas.length).fill(-Infinity),
      high: new Float64Array(this.areas.length).fill(Infinity),
    };
    this.limits.set(key, limits);
    limits.low[area] = Math.max(limits.low[area]!, low);
    limits.high[area] = Math.min(limits.high[area]!, high);
  }

  within(series: string, year: Year, area: number, value: number): number {
    const limits = this.limits.get(`${series}@${year}`);
    return limits ? Math.min(limits.high[area]!, Math.max(limits.low[area]!, value)) : value;
  }

  /** A place that a minimum or a maximum holds: nothing else moves it. */
  isHeld(series: string, year: Year, area: number): boolean {
    if (series === "population") return true;
    return [series, wholeOf(series)].some((one) => {
      const limits = this.limits.get(`${one}@${year}`);
      return limits !== undefined && limits.low[area] === limits.high[area];
    });
  }

  /** Some of what it is put together from is held. */
  isPinned(series: string, year: Year, area: number): boolean {
    return (
      this.isHeld(series, year, area) || World.partsOf(series).some((part) => this.isHeld(part, year, area))
    );
  }

  /** A value that rules count these areas by: a move of the mean is not to change the count. */
  addCut(series: string, year: Year, cut: number, areas: readonly number[]): void {
    const key = `${series}@${year}`;
    this.cuts.set(key, [...(this.cuts.get(key) ?? []), {cut, areas: new Set(areas)}]);
  }

  /** As near to a wanted value as an area gets without leaving its side of every cut. */
  onItsSide(series: string, year: Year, area: number, from: number, wanted: number): number {
    let near = wanted;
    for (const {cut, areas} of this.cuts.get(`${series}@${year}`) ?? []) {
      if (!areas.has(area)) continue;
      // Where an area stands on the cut itself it stays there.
      if (from >= cut && near < cut) near = Math.min(from, cut + cut * besideCut);
      if (from <= cut && near > cut) near = Math.max(from, cut - cut * besideCut);
    }
    return near;
  }

  /** Remembers that a rule has moved an area across a cut, so that the next rule leaves it there for a while. */
  remember(series: string, year: Year, area: number, sweep: number): void {
    this.crossed.set(`${series}@${year}@${area}`, sweep);
  }

  /** Has another rule moved it of late? */
  isFresh(series: string, year: Year, area: number, sweep: number): boolean {
    return sweep - (this.crossed.get(`${series}@${year}@${area}`) ?? -Infinity) <= freshness;
  }

  /** Gives one area another value, as near as its limits allow. */
  set(series: string, year: Year, area: number, value: number): void {
    if (series === employment.series) {
      const studying = 100 - value - this.values(employment.outside, year)[area]!;
      this.set(employment.studying, year, area, Math.min(mostStudying, Math.max(leastStudying, studying)));
      return;
    }
    // A rule on a difference may ask the impossible of one of its two sides.
    const {least, most} = World.link(series);
    const possible = Math.min(most, Math.max(least, value));
    const wanted = this.within(series, year, area, this.beside(series, year, area, possible));
    const list = World.partsOf(series);
    if (list.length === 1) {
      this.setPart(list[0]!, year, area, wanted);
      return;
    }
    const {to, back} = World.link(series);
    const cells = list.map((part) => ({
      part,
      column: this.column(part, year),
      people: this.peopleOfPart(part, year)[area]!,
    }));
    const people = cells.reduce((sum, cell) => sum + cell.people, 0);
    const start = cells.map(({column}) => to(column[area]!));
    const moved = (by: number) =>
      cells.map(({part}, at) => this.within(part, year, area, back(start[at]! + by)));
    // The whole rises with its parts: halve the distance until it fits.
    const whole = (by: number) =>
      moved(by).reduce((sum, part, at) => sum + part * cells[at]!.people, 0) / people;
    const by = bisect(-8, 8, (by) => whole(by) < wanted);
    moved(by).forEach((part, at) => {
      cells[at]!.column[area] = part;
      this.hasMoved(cells[at]!.part, year);
    });
  }

  /** One part moves only so far that the whole stays within its limits. */
  private setPart(part: string, year: Year, area: number, wanted: number): void {
    const column = this.column(part, year);
    const before = column[area]!;
    const whole = wholeOf(part);
    column[area] = wanted;
    this.hasMoved(part, year);
    if (whole === part || !this.limits.has(`${whole}@${year}`)) return;
    const isOut = () => {
      const value = this.values(whole, year)[area]!;
      return Math.abs(this.within(whole, year, area, value) - value) > 1e-9;
    };
    for (let step = 0; step < 6 && isOut(); step++) {
      column[area] = step < 5 ? (column[area] + before) / 2 : before;
      this.hasMoved(part, year);
    }
  }

  /** A value that leaves the larger of two groups larger, which gives way as far as its limits let it. */
  private beside(series: string, year: Year, area: number, value: number): number {
    if (series === within.some) {
      if (value > within.most * this.column(within.all, year)[area]!)
        this.set(within.all, year, area, (value / within.most) * 1.001);
      return Math.min(value, within.most * this.column(within.all, year)[area]!);
    }
    if (series === within.all) return Math.max(value, this.column(within.some, year)[area]! / within.most);
    return value;
  }

  private column(part: string, year: Year): Float64Array {
    const column = this.columns.get(`${part}@${year}`);
    if (!column) throw new Error(`"${part}" has not been drawn for ${year}.`);
    return column;
  }

  private peopleOfPart(part: string, year: Year): Float64Array {
    const key = `${part}@${year}`;
    const known = this.counted.get(key) ?? this.count(part, year);
    this.counted.set(key, known);
    return known;
  }

  private count(part: string, year: Year): Float64Array {
    const [indicator, cell] = part.split("/") as [string, string | undefined];
    const {people: kind} = World.plan(indicator);
    const persons = this.populationOf(year);
    if (indicator === "children" || kind === "persons") return persons;
    const children = this.column("children", year).map((percent, area) => share(percent) * persons[area]!);
    const everybody = persons.map((all, area) => {
      if (kind === "children") return children[area]!;
      if (kind === "families") return children[area]! / childrenPerFamily;
      return kind === "voters" ? (all - children[area]!) * mayVote : all * parts[kind];
    });
    if (!cell) return everybody;
    const withBackground =
      kind === "children"
        ? this.column("child-immigrant-background", year)
        : this.adultsWithBackground(year, persons, children);
    return everybody.map((people, area) => {
      const bySex = cell.includes("sex=") ? people / 2 : people;
      if (cell.includes("background=without")) return bySex * (1 - share(withBackground[area]!));
      if (cell.includes("background=with")) return bySex * share(withBackground[area]!);
      return bySex;
    });
  }

  /** Percent of adults, from everybody less the children. */
  private adultsWithBackground(year: Year, persons: Float64Array, children: Float64Array): Float64Array {
    const all = this.column("immigrant-background", year);
    const young = this.column("child-immigrant-background", year);
    return all.map((percent, area) => {
      const adults = persons[area]! - children[area]!;
      const rest = (percent * persons[area]! - young[area]! * children[area]!) / adults;
      return Math.min(90, Math.max(1.5, rest));
    });
  }
}
