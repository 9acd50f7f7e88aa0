/** The years of the reconstruction, and what is kept for each series in each of them. */
export const years = [2008, 2013, 2018] as const;
export type Year = (typeof years)[number];

/** One entry for each series and year. */
export class BySeries<Entry> {
  private readonly entries: Readonly<Record<Year, Map<string, Entry>>> = {
    2008: new Map(),
    2013: new Map(),
    2018: new Map(),
  };

  get(series: string, year: Year): Entry | undefined {
    return this.entries[year].get(series);
  }

  set(series: string, year: Year, entry: Entry): void {
    this.entries[year].set(series, entry);
  }

  /** The entry, which is made the first time that it is asked for. */
  known(series: string, year: Year, make: () => Entry): Entry {
    const known = this.entries[year].get(series);
    if (known !== undefined) return known;
    const made = make();
    this.entries[year].set(series, made);
    return made;
  }

  /** From now on there are no entries for that year. */
  forget(year: Year): void {
    this.entries[year].clear();
  }
}
