/**
 * The areas as the indicators show them that were computed from their people: what rules are held against in the end, since
 * it is what pages show.
 */
import {seriesOfYear, unitsAt, type IndicatorTable, type SeriesOfYear} from "../register/indicators/table.js";
import type {Area} from "./areas.js";
import {World, type Year} from "./world.js";
import {BySeries} from "./world/years.js";

export class CountedWorld extends World {
  /** Places of the areas among the units of the table. */
  private readonly places: readonly number[];
  private readonly known = {values: new BySeries<Float64Array>(), people: new BySeries<Float64Array>()};

  constructor(
    areas: readonly Area[],
    private readonly table: IndicatorTable,
  ) {
    super(areas);
    const units = new Map(unitsAt(table, "area").map((at) => [table.units[at]!.name, at]));
    this.places = areas.map(({code}) => {
      const place = units.get(code);
      if (place === undefined) throw new Error(`The table of indicators has no area ${code}.`);
      return place;
    });
  }

  override values(series: string, year: Year): Float64Array {
    return this.known.values.known(series, year, () => this.column(series, year, "value"));
  }

  override people(series: string, year: Year): Float64Array {
    return this.known.people.known(series, year, () => this.column(series, year, "denominator"));
  }

  override populationOf(year: Year): Float64Array {
    return this.values("population", year);
  }

  private column(
    series: string,
    year: Year,
    name: "value" | ("denominator" & keyof SeriesOfYear),
  ): Float64Array {
    const column = seriesOfYear(this.table, series, year)[name];
    return Float64Array.from(this.places, (place) => column[place]!);
  }
}
