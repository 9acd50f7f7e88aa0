/** The table of indicators: every series of every year, for every unit. */
import type {DisclosureRules} from "../disclosure.js";
import type {SwitchedOff} from "./extract-columns.js";
import type {Series} from "./ids.js";
import type {ProfileRow} from "../nearest-profile.js";
import type {RegisterOrigin} from "../source.js";
import type {Unit} from "./units.js";

/** One series in one year: a column per number, an entry per unit. What is not known, hidden or senseless is NaN. */
export interface SeriesOfYear {
  readonly year: number;
  readonly series: Series;
  /** The nation's value, or NaN where the extract does not have it. */
  readonly nation: number;
  /** How many are counted: of shares alone. */
  readonly numerator: Float64Array;
  /** Among how many. */
  readonly denominator: Float64Array;
  /** In the unit of the indicator: shares in percent. */
  readonly value: Float64Array;
  /** An interval that holds the value behind it in 95 of 100 cases: of shares (Wilson) and of means (Student). */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Shares of mapped areas, drawn towards what all of them have in common (empirical Bayes). */
  readonly shrunken: Float64Array;
  /** Among the mapped areas, or among all units of the level: 1 has the highest value; equal values share a rank. */
  readonly rank: Float64Array;
  /** The value less that of the municipality, of units within one. */
  readonly fromMunicipality: Float64Array;
  readonly fromNation: Float64Array;
  /** The value less that of the first year, see `IndicatorTable.since`. */
  readonly change: Float64Array;
  /** 1 where disclosure control has hidden the value. */
  readonly hidden: Uint8Array;
}

export interface IndicatorTable {
  readonly origin: RegisterOrigin;
  /** The rules that the numbers have been put through; none for invented people. */
  readonly rules: DisclosureRules | undefined;
  readonly years: readonly number[];
  /** From when change is counted. */
  readonly since: number;
  readonly units: readonly Unit[];
  /** By year, and within a year in the order of the indicators. */
  readonly values: readonly SeriesOfYear[];
  /** Segregation over the nearest people; empty where the extract does not know in which square they live. */
  readonly profile: readonly ProfileRow[];
  /** Indicators that the extract has not the columns for. */
  readonly off: readonly SwitchedOff[];
}

/** One series of one year, or an error that says why there is none. */
export function seriesOfYear(table: IndicatorTable, id: string, year: number): SeriesOfYear {
  const found = table.values.find((values) => values.series.id === id && values.year === year);
  if (found !== undefined) return found;
  const off = table.off.find(({indicator}) => indicator === id.replace(/\/.*/, ""));
  const why =
    off === undefined
      ? `the table has the years ${table.years.join(", ")} and the series of data-loaders/register/indicators/ids.ts`
      : `the extract lacks ${off.lacks.join(" and ")}`;
  throw new Error(`There is no series ${id} of ${year}: ${why}.`);
}

/** The places of the units of a level. */
export function unitsAt(table: Pick<IndicatorTable, "units">, level: Unit["level"]): number[] {
  return table.units.flatMap((unit, at) => (unit.level === level ? [at] : []));
}
