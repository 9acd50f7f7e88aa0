import {checkCase} from "../arguments.js";

/** A jobseeker as the priority rule looks at it. */
export interface LabourMeasureCase {
  readonly young: boolean;
  /** Immigrant from a country outside the EEA. */
  readonly fromOutsideEea: boolean;
  readonly longUnemployed: boolean;
}

/**
 * Why a jobseeker has priority for labour-market measures, if so.
 *
 * @formula priority when at least one holds: young, from outside the EEA, unemployed for long
 * @param jobseeker.young whether counted as young; the report gives no age here (NAV's weights use under 30)
 * @param jobseeker.fromOutsideEea whether an immigrant from outside the EEA
 * @param jobseeker.longUnemployed whether unemployed for long; the report gives no duration
 * @returns the grounds for priority, in this order; empty when there is none
 * @nan never
 * @source NOU 2020: 16 (2020), section 12.2.1.1
 * @form printed
 * @methods m-12-alm-priority
 * @example
 * labourMeasurePriority({young: true, fromOutsideEea: false, longUnemployed: true}) // ["young", "longUnemployed"]
 */
export function labourMeasurePriority(jobseeker: LabourMeasureCase): (keyof LabourMeasureCase)[] {
  checkCase("labourMeasurePriority", jobseeker, {
    young: "boolean",
    fromOutsideEea: "boolean",
    longUnemployed: "boolean",
  });
  const grounds = ["young", "fromOutsideEea", "longUnemployed"] as const;
  return grounds.filter((ground) => jobseeker[ground]);
}
