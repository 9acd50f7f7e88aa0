/** What has been drawn: a value for each area, part by part and year by year. */
import {BySeries, type Year} from "./years.js";

export class Columns {
  private readonly drawn = new BySeries<Float64Array>();

  put(part: string, year: Year, column: Float64Array): void {
    this.drawn.set(part, year, column);
  }

  of(part: string, year: Year): Float64Array {
    const column = this.drawn.get(part, year);
    if (!column) throw new Error(`"${part}" has not been drawn for ${year}.`);
    return column;
  }
}
