/** From the counts of areas to the numbers of every unit. */
import {isTooFew} from "../../../lib/disclosure/too-few.js";
import {normalQuantile} from "../../../lib/effects/normal-quantile.js";
import {studentQuantile} from "../../../lib/effects/student-quantile.js";
import {shrunkenShares} from "../../../lib/inference/shrunken-shares.js";
import {wilsonInterval} from "../../../lib/inference/wilson-interval.js";
import type {DisclosureRules} from "../disclosure.js";
import {hiddenMeansOf} from "./control.js";
import {addUp, type Cells, type Counts, type Medians} from "./counts.js";
import {seriesOf, type Group, type Series} from "./ids.js";
import type {SeriesOfYear} from "./table.js";
import type {Unit, Units} from "./units.js";

/** What is known of one year. */
export interface Year {
  /** As they are, and as they may be published. */
  readonly counts: readonly Counts[];
  readonly published: readonly Counts[];
  readonly medians: readonly Medians[];
  readonly nation: ReadonlyMap<string, number>;
  readonly units: Units;
  readonly rules: DisclosureRules | undefined;
}

/** Every series of a year, but for the change since another. */
export function valuesOf(year: Year): SeriesOfYear[] {
  return year.counts.flatMap((counts, at) => indicatorValues(counts, year.published[at]!, year));
}

function indicatorValues(counts: Counts, published: Counts, year: Year): SeriesOfYear[] {
  const {units} = year.units;
  const all = seriesOf(counts.indicator);
  const among = all.map((series) => toUnits(counts.denominator, counts.groups, series, units));
  const hidden = hiddenUnits(counts, among, year);
  return all.map((series, at) => {
    const total = (cells: Cells | undefined) =>
      cells === undefined ? none(units) : toUnits(cells, counts.groups, series, units);
    const people = {
      among: among[at]!,
      sum: total(counts.sum),
      squares: total(counts.squares),
      numerator: total(published.numerator),
      denominator: total(published.denominator),
    };
    const median = year.medians.find(({indicator}) => indicator === counts.indicator)?.byUnit;
    const estimate = estimates(series, people, median, units);
    hide(hidden[at]!, people.numerator, estimate.value, estimate.lower, estimate.upper);
    const nation = year.nation.get(series.id) ?? NaN;
    const isCount = counts.indicator.measure === "count";
    return {
      year: counts.year,
      series,
      nation,
      numerator: people.numerator,
      denominator: people.denominator,
      ...estimate,
      shrunken: shrunken(people.numerator, people.denominator, units),
      rank: ranks(estimate.value, units),
      fromMunicipality: isCount ? none(units) : fromMunicipality(estimate.value, units),
      fromNation: isCount ? none(units) : estimate.value.map((value) => value - nation),
      change: none(units),
      hidden: hidden[at]!,
    };
  });
}

const none = (units: readonly Unit[]) => new Float64Array(units.length).fill(NaN);

/** Adds the areas of each unit up, over the groups that a series is about. */
function toUnits(
  cells: Cells,
  groups: readonly Group[],
  series: Series,
  units: readonly Unit[],
): Float64Array {
  const ofAreas = addUp(cells, groups, series);
  return Float64Array.from(units, ({areas}) => areas.reduce((total, area) => total + ofAreas[area]!, 0));
}

/** What has to be hidden in each series of an indicator, because it is of few. */
function hiddenUnits(
  {indicator}: Counts,
  among: readonly Float64Array[],
  {units, rules}: Year,
): Uint8Array[] {
  if (rules === undefined || indicator.measure === "count")
    return among.map((count) => new Uint8Array(count.length));
  if (indicator.measure === "mean") return hiddenMeansOf(among, units, rules);
  return among.map((count) => Uint8Array.from(count, (people) => Number(isTooFew(people, rules.minimum))));
}

function hide(hidden: Uint8Array, ...columns: Float64Array[]): void {
  for (const column of columns) {
    hidden.forEach((isHidden, unit) => {
      if (isHidden) column[unit] = NaN;
    });
  }
}

interface People {
  /** How many there are; the two below are what may be said of it. */
  readonly among: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

type Estimate = Pick<SeriesOfYear, "value" | "lower" | "upper">;

function estimates(
  {indicator}: Series,
  {among, sum, squares, numerator, denominator}: People,
  median: ReadonlyMap<number, number> | undefined,
  units: readonly Unit[],
): Estimate {
  switch (indicator.measure) {
    case "count":
      return {value: denominator.slice(), lower: none(units), upper: none(units)};
    case "median":
      return {
        value: none(units).map((_, unit) => median?.get(unit) ?? NaN),
        lower: none(units),
        upper: none(units),
      };
    case "mean":
      return means(among, sum, squares);
    case "share": {
      const known = (limit: Float64Array) =>
        limit.map((share, unit) => (denominator[unit]! > 0 ? 100 * share : NaN));
      const {lower, upper} = wilsonInterval(numerator, denominator);
      return {
        value: known(numerator.map((count, unit) => count / denominator[unit]!)),
        lower: known(lower),
        upper: known(upper),
      };
    }
  }
}

const level = 0.95;
const normal = normalQuantile((1 + level) / 2);

/** Above this many, Student's t is the normal deviate to the third digit. */
const many = 1000;

function means(count: Float64Array, sum: Float64Array, squares: Float64Array): Estimate {
  const value = sum.map((total, unit) => (count[unit]! > 0 ? total / count[unit]! : NaN));
  const half = value.map((mean, unit) => {
    const people = count[unit]!;
    if (people < 2) return NaN;
    const variance = Math.max(0, squares[unit]! - people * mean * mean) / (people - 1);
    const t = people > many ? normal : studentQuantile((1 + level) / 2, people - 1);
    return t * Math.sqrt(variance / people);
  });
  return {
    value,
    lower: value.map((mean, unit) => mean - half[unit]!),
    upper: value.map((mean, unit) => mean + half[unit]!),
  };
}

/** Mapped areas are what is compared: the rest of a municipality is no area of its own. */
const isCompared = ({level, mapped}: Unit) => level !== "area" || mapped === true;

function shrunken(numerator: Float64Array, denominator: Float64Array, units: readonly Unit[]): Float64Array {
  const column = none(units);
  const areas = units.flatMap((unit, at) =>
    unit.level === "area" && isCompared(unit) && !Number.isNaN(numerator[at]) && denominator[at]! > 0
      ? [at]
      : [],
  );
  if (areas.length === 0) return column;
  const {shares} = shrunkenShares(
    areas.map((area) => numerator[area]!),
    areas.map((area) => denominator[area]!),
  );
  areas.forEach((area, row) => {
    column[area] = 100 * shares[row]!;
  });
  return column;
}

/** The place of each value in its level, the highest first; equal ones share the better place. */
function ranks(value: Float64Array, units: readonly Unit[]): Float64Array {
  const column = none(units);
  for (const level of new Set(units.map((unit) => unit.level))) {
    const places = units.flatMap((unit, at) =>
      unit.level === level && isCompared(unit) && !Number.isNaN(value[at]) ? [at] : [],
    );
    places.sort((a, b) => value[b]! - value[a]!);
    places.forEach((place, at) => {
      const before = places[at - 1];
      column[place] = before !== undefined && value[before] === value[place] ? column[before]! : at + 1;
    });
  }
  return column;
}

function fromMunicipality(value: Float64Array, units: readonly Unit[]): Float64Array {
  const ofMunicipality = new Map(
    units.flatMap(({level, name}, at) => (level === "municipality" ? [[name, value[at]!] as const] : [])),
  );
  return value.map((own, unit) => {
    const {level, municipality} = units[unit]!;
    if (level === "municipality" || municipality === undefined) return NaN;
    return own - ofMunicipality.get(municipality)!;
  });
}

/** Sets every value beside that of the same series in another year. */
export function changes(values: readonly SeriesOfYear[], since: number): SeriesOfYear[] {
  const then = new Map(values.flatMap((one) => (one.year === since ? [[one.series.id, one.value]] : [])));
  return values.map((one) => {
    const before = then.get(one.series.id);
    if (before === undefined || one.year === since) return one;
    return {...one, change: one.value.map((value, unit) => value - before[unit]!)};
  });
}
