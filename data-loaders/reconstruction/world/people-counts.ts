/** How many people of each area a series is about: its denominator. */
import type {Area} from "../areas.js";
import {areaCounts, groups, type AreaCounts} from "./area-counts.js";
import type {Columns} from "./columns.js";
import {partsOf, planOf} from "./parts.js";
import type {People} from "../series.js";
import {BySeries, type Year} from "./years.js";

/** How large a part of the adults may vote, how many years of school children are spread over, who moves. */
export const mayVote = 0.95;
const schoolYears = 18;
const moving = {"in-movers": 0.12, "out-movers": 0.115} as const;

/** Age classes of the adults that a series is about. */
const classes = {
  "aged 20-29": [1, 2],
  "aged 21-29": [2],
  "aged 30-59": [3],
  "aged 20-59": [1, 2, 3],
  voters: [0, 1, 2, 3, 4],
} as const;

/** Population of 2008 and 2013 against 2018. */
const growth: Readonly<Record<Year, number>> = {2008: 0.86, 2013: 0.94, 2018: 1};

/** How many of the children leave lower secondary school in a year. */
export const schoolLeavers = (children: number): number => Math.round(children / schoolYears);

interface Followed {
  readonly counts: Float64Array;
  readonly countIn: (area: number) => number;
}

export class PeopleCounts {
  private readonly everybody = new BySeries<Float64Array>();
  private readonly ofParts = new BySeries<Float64Array>();
  private readonly ofWholes = new BySeries<Float64Array>();
  private readonly ofAreas = new BySeries<(AreaCounts | undefined)[]>();
  private readonly followers = new BySeries<Followed[]>();

  constructor(
    private readonly areas: readonly Area[],
    private readonly columns: Columns,
  ) {}

  /** Everybody in each area. */
  population(year: Year): Float64Array {
    return this.everybody.known("population", year, () =>
      Float64Array.from(this.areas, ({population}) => Math.round(population * growth[year])),
    );
  }

  of(series: string, year: Year): Float64Array {
    const list = partsOf(series);
    if (list.length === 1) return this.ofPart(list[0]!, year);
    return this.ofWholes.known(series, year, () => {
      const columns = list.map((part) => this.ofPart(part, year));
      return this.follow(year, (area) => columns.reduce((sum, column) => sum + column[area]!, 0));
    });
  }

  ofPart(part: string, year: Year): Float64Array {
    return this.ofParts.known(part, year, () => this.count(part, year));
  }

  /** Whatever is counted, is counted anew when next asked for. */
  forget(year: Year): void {
    this.ofParts.forget(year);
    this.ofWholes.forget(year);
    this.ofAreas.forget(year);
    this.followers.forget(year);
  }

  /** Other people live in one area now. */
  recount(year: Year, area: number): void {
    this.ofAreas.known("all", year, () => [])[area] = undefined;
    for (const {counts, countIn} of this.followers.get("all", year) ?? []) counts[area] = countIn(area);
  }

  /** A column that is kept up when an area is counted anew; those that it rests on have to be there before. */
  private follow(year: Year, countIn: (area: number) => number): Float64Array {
    const counts = this.population(year).map((_, area) => countIn(area));
    this.followers.known("all", year, () => []).push({counts, countIn});
    return counts;
  }

  /** All that is counted in one area. */
  inArea(year: Year, area: number): AreaCounts {
    const known = this.ofAreas.known("all", year, () => []);
    return (known[area] ??= areaCounts({
      population: this.population(year)[area]!,
      children: this.columns.of("children", year)[area]!,
      immigrantBackground: this.columns.of("immigrant-background", year)[area]!,
      childImmigrantBackground: this.columns.of("child-immigrant-background", year)[area]!,
    }));
  }

  private count(part: string, year: Year): Float64Array {
    const [indicator, cell] = part.split("/") as [string, string | undefined];
    const kind = indicator === "children" ? "persons" : planOf(indicator).people;
    const persons = this.population(year);
    if (kind === "persons") return persons;
    const cells = cell?.split(",") ?? [];
    return this.follow(year, (area) => countOf(kind, cells, this.inArea(year, area)));
  }
}

/** Those of a kind in one area, of the groups that the parts of a breakdown name. */
function countOf(kind: Exclude<People, "persons">, cells: readonly string[], counts: AreaCounts): number {
  switch (kind) {
    case "children":
      if (cells.length === 0) return counts.children;
      return cells[0] === "background=with" ? counts.childrenWith : counts.children - counts.childrenWith;
    case "school-leavers":
      return schoolLeavers(counts.children);
    case "families":
    case "households":
      return counts[kind];
    case "in-movers":
    case "out-movers":
      return moving[kind] * counts.persons;
    case "voters":
      return Math.round(mayVote * adultsOf(kind, cells, counts));
    case "aged 20-29":
    case "aged 21-29":
    case "aged 30-59":
    case "aged 20-59":
      return adultsOf(kind, cells, counts);
  }
}

function adultsOf(kind: keyof typeof classes, cells: readonly string[], {adults}: AreaCounts): number {
  const isAsked = ({sex, background}: (typeof groups)[number]) =>
    cells.every((cell) => cell === `sex=${sex}` || cell === `background=${background}`);
  let all = 0;
  for (const at of classes[kind])
    groups.forEach((group, place) => {
      if (isAsked(group)) all += adults[at]![place]!;
    });
  return all;
}
