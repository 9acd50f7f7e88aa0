import {checkOptions, checkSameLength, checkShare, countColumn, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** How long those who die in an age group live in it. */
export interface LifeExpectancyOptions {
  /** Share of each age group that those who die in it live through on average. Default: 0.5 in every one. */
  readonly lived?: number | ArrayLike<number> | undefined;
}

/** A period life table. */
export interface LifeTable {
  /** Chance of dying in each age group among those who reach it (mortality, dødelighet). */
  readonly dying: Float64Array;
  /** Share of the newborn who reach each age group. */
  readonly reaching: Float64Array;
  /** Years left on average at the beginning of each age group; entry 0 is life expectancy at the first age. */
  readonly expectancy: Float64Array;
}

/**
 * How long people can expect to live if mortality by age stays as it is (forventet levealder), with the chance of dying at each
 * age.
 *
 * @formula q = n m / (1 + n (1 − a) m); l₀ = 1, l′ = l (1 − q); years lived in a group = n (l′ + a l q), in the last, open one l /
 *   m; expectancy = Σ years lived from here on / l
 * @param rates deaths in each age group for each person-year lived in it, 0 or more, youngest first; the last group is open and
 *   its rate is above 0
 * @param widths years that each age group spans, above 0; of the last any number, such as `Infinity`, which is not used
 * @param options.lived the share of an age group that those who die in it live through, from 0 to 1: one number, or one entry per
 *   group; default 0.5. For infants it is far lower, and the report gives none
 * @returns the chance of dying in each age group, from 0 to 1, the share of the newborn who reach it, and the years left on
 *   average there: compare districts or income groups by calling it once for each
 * @nan the expectancy of age groups that nobody reaches
 * @source Preston, S. H., Heuveline, P. & Guillot, M. (2001), Demography: Measuring and Modeling Population Processes, chapter 3
 *   (the period life table); NOU 2020: 16, section 4.3.1, notes 7 and 8, which define both measures in words
 * @form standard
 * @methods m-4-life-expectancy
 * @example
 * lifeExpectancy([0.0125], [Infinity]).expectancy // [80]
 * lifeExpectancy([0, 0.1], [60, Infinity]).expectancy // [70, 10]
 */
export function lifeExpectancy(
  rates: ArrayLike<number>,
  widths: ArrayLike<number>,
  options: LifeExpectancyOptions = {},
): LifeTable {
  const name = "lifeExpectancy";
  checkOptions(name, options, ["lived"]);
  const mortality = countColumn(name, "rates", rates);
  const groups = mortality.length;
  checkSameLength(name, "widths", widths.length, "rates", groups);
  const spans = Array.from(widths).slice(0, -1);
  const years = spans.length === 0 ? new Float64Array() : valueColumn(name, "widths", spans);
  const none = years.findIndex((span) => span <= 0);
  if (none !== -1) refuse("widths", none, years[none], "Give the years that each age group spans, above 0.");
  if (mortality[groups - 1] === 0)
    refuse(
      "rates",
      groups - 1,
      0,
      "In the last, open age group everybody dies at last: give a rate above 0.",
    );
  const {lived = 0.5} = options;
  const parts =
    typeof lived === "number" ? new Float64Array(groups).fill(lived) : valueColumn(name, "lived", lived);
  checkSameLength(name, "lived", parts.length, "rates", groups);
  parts.forEach((part) => {
    checkShare(name, "lived", part);
  });

  const dying = mortality.map((rate, group) => {
    if (group === groups - 1) return 1;
    const chance = (years[group]! * rate) / (1 + years[group]! * (1 - parts[group]!) * rate);
    if (chance > 1)
      refuse("rates", group, rate, "More would die than reach this age group: check rate, width and lived.");
    return chance;
  });
  const reaching = new Float64Array(groups).fill(1);
  for (let group = 1; group < groups; group++)
    reaching[group] = reaching[group - 1]! * (1 - dying[group - 1]!);
  const expectancy = new Float64Array(groups);
  let left = 0;
  for (let group = groups - 1; group >= 0; group--) {
    const here = reaching[group]!;
    left +=
      group === groups - 1
        ? here / mortality[group]!
        : years[group]! * here * (1 - dying[group]! + parts[group]! * dying[group]!);
    expectancy[group] = left / here;
  }
  return {dying, reaching, expectancy};

  function refuse(argument: string, row: number, value: unknown, advice: string): never {
    throw new InvalidInputError({functionName: name, argument, row, value, advice});
  }
}
