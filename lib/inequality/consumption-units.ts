import {checkNotNegative, checkObject, checkOptions, countColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {equivalenceScales, type EquivalenceScale} from "./equivalence-scales.js";

/** Who lives in each household: one entry per household in each column. */
export interface HouseholdMembers {
  /** Adults, at least 1; for the scale `"eu"` everybody of 14 or more. */
  readonly adults: ArrayLike<number>;
  /** Children, 0 or more; for the scale `"eu"` those under 14. */
  readonly children: ArrayLike<number>;
}

/** How members are counted. */
export interface EquivalenceOptions {
  /** `"eu"`, `"oecd"`, `"sqrt"` or weights of one's own, `{adult, child}`. Default: `"eu"`. */
  readonly scale?: EquivalenceScale | undefined;
}

/**
 * How many consumption units (forbruksenheter) a household counts as: what it needs to live as well as one person alone.
 *
 * @formula 1 + adult · (adults − 1) + child · children, with 0.5 and 0.3 in the scale `"eu"`, 0.7 and 0.5 in `"oecd"`;
 *   √(adults + children) in `"sqrt"`
 * @param household `{adults, children}`: a column of each, one entry per household; at least one adult, and a household
 *   of minors counts its oldest as one
 * @param options.scale `"eu"` (default), `"oecd"`, `"sqrt"`, or `{adult, child}`: what each adult after the first and each
 *   child adds, 0 or more
 * @returns one number per household: 1 for one person alone, more the larger the household
 * @nan never
 * @source Hagenaars, A., de Vos, K. & Zaidi, M. A. (1994), Poverty Statistics in the Late 1980s, Eurostat (`"eu"`); OECD
 *   (1982), The OECD List of Social Indicators (`"oecd"`); OECD (2011), Divided We Stand (`"sqrt"`); NOU 2020: 16, box 4.1
 *   in section 4.1.3.1
 * @form standard: box 4.1 names consumption units with different weights for adults and children, and prints none
 * @methods m-4-consumption-units, m-4-oecd50
 * @example
 * const household = {adults: [1, 2, 2], children: [0, 0, 2]};
 * consumptionUnits(household) // [1, 1.5, 2.1]
 * consumptionUnits(household, {scale: "sqrt"}) // [1, Math.SQRT2, 2]
 * consumptionUnits(household, {scale: {adult: 1, child: 1}}) // [1, 2, 4]
 */
export function consumptionUnits(
  household: HouseholdMembers,
  options: EquivalenceOptions = {},
): Float64Array {
  checkOptions("consumptionUnits", options, ["scale"]);
  return unitsOf("consumptionUnits", household, options.scale);
}

/** @internal The units of households, checked on behalf of a function. */
export function unitsOf(
  functionName: string,
  household: HouseholdMembers,
  scale: EquivalenceScale = "eu",
): Float64Array {
  checkScale(functionName, scale);
  checkObject(
    functionName,
    "household",
    household,
    "Give {adults, children}: one column of each, one entry per household.",
  );
  const {adults, children} = columnsOf(functionName, countColumn, {
    adults: household.adults,
    children: household.children,
  });
  const alone = adults.findIndex((count) => count < 1);
  if (alone >= 0) {
    throw new InvalidInputError({
      functionName,
      argument: "adults",
      row: alone,
      value: adults[alone],
      advice: "A household has at least one adult: count the oldest of minors as one.",
    });
  }
  if (scale === "sqrt") return adults.map((count, row) => Math.sqrt(count + children[row]!));
  const {adult, child} = typeof scale === "string" ? equivalenceScales[scale] : scale;
  return adults.map((count, row) => 1 + adult * (count - 1) + child * children[row]!);
}

function checkScale(functionName: string, scale: EquivalenceScale): void {
  if (["eu", "oecd", "sqrt"].includes(scale as string)) return;
  checkObject(functionName, "scale", scale, 'Give "eu", "oecd", "sqrt" or {adult, child}.');
  checkNotNegative(functionName, "scale.adult", (scale as {adult: number}).adult);
  checkNotNegative(functionName, "scale.child", (scale as {child: number}).child);
}
