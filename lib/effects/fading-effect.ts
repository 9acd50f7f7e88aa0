import {checkAbove, checkFinite, checkOptions} from "../checks.js";

/** The ages between which an effect fades. */
export interface FadingEffectOptions {
  /** The age at which it is largest. Default: 21. */
  readonly from?: number | undefined;
  /** The age at which it is gone, above `from`. Default: 29. */
  readonly to?: number | undefined;
}

/**
 * An effect that is largest at one age and gone at another, with a straight line between: growing up in a vulnerable area
 * and unemployment.
 *
 * @formula e(a) = e(from) · (to − a) / (to − from) between the two ages, 0 after, e(from) before
 * @param effect the effect at the age where it is largest, in any unit; the report does not print it
 * @param age the age asked for
 * @param options.from the age at which it is largest; default 21, from the report
 * @param options.to the age at which it is gone; default 29 ("around 29" in the report)
 * @returns between 0 and the largest effect
 * @nan never
 * @source NOU 2020: 16 (2020), section 10.1.3 (unemployment of young people in Oslo: largest at 21, gone around 29)
 * @form reading: only the two ages are printed; the straight line between is this project's, and so is the same effect before
 * @methods m-10-unemployment-age-profile
 * @example
 * fadingEffect(4, 25) // 2
 * fadingEffect(4, 30) // 0
 */
export function fadingEffect(effect: number, age: number, options: FadingEffectOptions = {}): number {
  checkOptions("fadingEffect", options, ["from", "to"]);
  const {from = 21, to = 29} = options;
  checkFinite("fadingEffect", "effect", effect);
  checkFinite("fadingEffect", "age", age);
  checkFinite("fadingEffect", "from", from);
  checkAbove("fadingEffect", "to", to, from);
  return effect * Math.min(1, Math.max(0, (to - age) / (to - from)));
}
