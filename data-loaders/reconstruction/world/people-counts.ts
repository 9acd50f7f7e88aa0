/** How many people of each area a series is about: its denominator. */
import type {Area} from "../areas.js";
import type {Columns} from "./columns.js";
import {partsOf, planOf} from "./parts.js";
import type {People} from "../series.js";
import {BySeries, type Year} from "./years.js";

/** How many children a family with children has on average, and how large a part of the adults may vote. */
const [childrenPerFamily, mayVote] = [1.74, 0.95];

/** Roughly how large a part of everybody an age group or its homes are; children are an indicator of their own. */
const sizes: Readonly<Record<Exclude<People, "persons" | "children" | "families" | "voters">, number>> = {
  "aged 20-29": 0.155,
  "aged 21-29": 0.14,
  "aged 30-59": 0.42,
  "aged 20-59": 0.575,
  dwellings: 0.47,
  "in-movers": 0.12,
  "out-movers": 0.115,
};

/** Population of 2008 and 2013 against 2018. */
const growth: Readonly<Record<Year, number>> = {2008: 0.86, 2013: 0.94, 2018: 1};

const share = (percent: number) => percent / 100;

export class PeopleCounts {
  private readonly everybody = new BySeries<Float64Array>();
  private readonly ofParts = new BySeries<Float64Array>();
  private readonly ofWholes = new BySeries<Float64Array>();

  constructor(
    private readonly areas: readonly Area[],
    private readonly columns: Columns,
  ) {}

  /** Everybody in each area. */
  population(year: Year): Float64Array {
    return this.everybody.known("population", year, () =>
      Float64Array.from(this.areas, ({population}) => population * growth[year]),
    );
  }

  of(series: string, year: Year): Float64Array {
    const list = partsOf(series);
    if (list.length === 1) return this.ofPart(list[0]!, year);
    return this.ofWholes.known(series, year, () => {
      const columns = list.map((part) => this.ofPart(part, year));
      return columns[0]!.map((_, area) => columns.reduce((sum, column) => sum + column[area]!, 0));
    });
  }

  ofPart(part: string, year: Year): Float64Array {
    return this.ofParts.known(part, year, () => this.count(part, year));
  }

  /** An indicator of demography has changed in that year: who is counted, is counted anew when next asked for. */
  forget(year: Year): void {
    this.ofParts.forget(year);
    this.ofWholes.forget(year);
  }

  private count(part: string, year: Year): Float64Array {
    const [indicator, cell] = part.split("/") as [string, string | undefined];
    const {people: kind} = planOf(indicator);
    const persons = this.population(year);
    if (indicator === "children" || kind === "persons") return persons;
    const children = this.columns
      .of("children", year)
      .map((percent, area) => share(percent) * persons[area]!);
    const everybody = persons.map((all, area) => {
      if (kind === "children") return children[area]!;
      if (kind === "families") return children[area]! / childrenPerFamily;
      return kind === "voters" ? (all - children[area]!) * mayVote : all * sizes[kind];
    });
    if (!cell) return everybody;
    const withBackground =
      kind === "children"
        ? this.columns.of("child-immigrant-background", year)
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
    const all = this.columns.of("immigrant-background", year);
    const young = this.columns.of("child-immigrant-background", year);
    return all.map((percent, area) => {
      const adults = persons[area]! - children[area]!;
      const rest = (percent * persons[area]! - young[area]! * children[area]!) / adults;
      return Math.min(90, Math.max(1.5, rest));
    });
  }
}
