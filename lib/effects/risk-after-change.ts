import {checkAbove, checkChoice, checkFinite, checkOptions, checkShare} from "../checks.js";

/** How an effect that is printed for one unit adds up over several. */
export interface RiskAfterChangeOptions {
  /** `"linear"` adds the effect for every unit, `"compound"` multiplies by it. Default: `"linear"`. */
  readonly form?: "linear" | "compound" | undefined;
}

/**
 * A risk after its cause has changed by so many units, when the effect of one unit is printed as a relative change.
 *
 * @formula linear: p' = p (1 + e·x); compound: p' = p (1 + e)^x; between 0 and 1 (cut off there)
 * @param risk the risk before, from 0 to 1
 * @param effect the relative change for one unit, above −1: 0.07 is 7 percent higher. The report prints 0.07 to 0.13 for
 *   boys' probability of being convicted, and 0.10 to 0.16 for their number of convictions, for each percentage point more
 *   young offenders in an area; for girls it prints no effect
 * @param units how many units (percentage points) the cause has changed, of either sign
 * @param options.form `"linear"` (default) or `"compound"`: the report does not say how larger changes add up; the two agree
 *   for one unit
 * @returns the risk after the change, from 0 to 1
 * @nan never
 * @source Damm & Dustmann (2014), as told in NOU 2020: 16, section 9.3.2.1
 * @form reading: section 9.3.2.1 prints the effect of one percentage point; beyond that the form is this project's
 * @methods m-9-youth-crime-exposure, m-13-trauma-risk
 * @example
 * riskAfterChange(0.10, 0.07, 1) // ≈ 0.107
 * riskAfterChange(0.10, 0.13, 3) // ≈ 0.139
 * riskAfterChange(0.10, 0.13, 3, {form: "compound"}) // ≈ 0.1443
 */
export function riskAfterChange(
  risk: number,
  effect: number,
  units: number,
  options: RiskAfterChangeOptions = {},
): number {
  checkOptions("riskAfterChange", options, ["form"]);
  const {form = "linear"} = options;
  checkShare("riskAfterChange", "risk", risk);
  checkAbove("riskAfterChange", "effect", effect, -1);
  checkFinite("riskAfterChange", "units", units);
  checkChoice("riskAfterChange", "form", form, ["linear", "compound"]);
  const factor = form === "linear" ? 1 + effect * units : (1 + effect) ** units;
  return Math.min(1, Math.max(0, risk * factor));
}
