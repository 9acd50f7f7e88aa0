import {checkNotNegative, checkOptions, checkWithinTotal} from "../../checks.js";
import {sum} from "../../sums.js";
import {amountColumn, sameRows} from "../../columns.js";
import {extraWeightedCount} from "./extra-weighted-count.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The extra weight of immigrants from Asia, Africa etc., as a share of one person. */
export interface NavOperatingRules extends PrintedRules {
  /** Among persons with reduced work capacity. */
  readonly extraReducedCapacity: number;
  /** Among ordinary jobseekers. */
  readonly extraJobseekers: number;
}

/** The weights in the directorate's note of 2 June 2020. */
export const navOperatingRules2020: NavOperatingRules = {
  year: 2020,
  section: "12.2.1.1, box 12.1",
  extraReducedCapacity: 0.25,
  extraJobseekers: 0.5,
};

/** One entry per county in each column. */
export interface NavCounties {
  readonly reducedCapacity: ArrayLike<number>;
  /** Immigrants from Asia, Africa etc. among those with reduced work capacity. */
  readonly reducedCapacityImmigrants: ArrayLike<number>;
  readonly jobseekers: ArrayLike<number>;
  /** Immigrants from Asia, Africa etc. among the jobseekers. */
  readonly jobseekersImmigrants: ArrayLike<number>;
  /** Working days lost to doctor-certified sick leave. */
  readonly sickLeaveDays: ArrayLike<number>;
  /** Land area, in any one unit. */
  readonly landArea: ArrayLike<number>;
}

/** How much money follows each criterion; the report prints none of it. */
export interface NavPots {
  readonly reducedCapacity: number;
  readonly jobseekers: number;
  readonly sickLeaveDays: number;
  readonly landArea: number;
}

/**
 * What each county gets of the operating funds for NAV offices.
 *
 * @formula Σ over the criteria of pot_c · xᵢc / Σⱼ xⱼc, where immigrants from Asia, Africa etc. count 1.25 among persons with
 *   reduced work capacity and 1.5 among ordinary jobseekers
 * @param counties.reducedCapacity persons with reduced work capacity per county, everybody included
 * @param counties.reducedCapacityImmigrants immigrants from Asia, Africa etc. among them
 * @param counties.jobseekers ordinary jobseekers per county, everybody included
 * @param counties.jobseekersImmigrants immigrants from Asia, Africa etc. among them
 * @param counties.sickLeaveDays working days lost to doctor-certified sick leave
 * @param counties.landArea land area, for small-scale disadvantages and travel
 * @param pots the money that follows each criterion, 0 or more, by the same names (reducedCapacity, jobseekers,
 *   sickLeaveDays, landArea); the report prints no sums
 * @param options.rules extra weights in place of the printed ones: extraReducedCapacity 0.25, extraJobseekers 0.5
 * @returns money per county, adding up to the pots
 * @nan every entry, when a pot has money and nobody counts for it
 * @source NOU 2020: 16 (2020), section 12.2.1.1, box 12.1 (note from the Labour and Welfare Directorate, 2 June 2020)
 * @form reading: the criteria and extra weights are printed, proportional shares and the pots are not
 * @methods m-12-nav-operating
 * @example
 * const counties = {reducedCapacity: [100, 100], reducedCapacityImmigrants: [40, 0], jobseekers: [50, 50],
 *   jobseekersImmigrants: [0, 0], sickLeaveDays: [10, 30], landArea: [1, 1]};
 * navOperatingFunds(counties, {reducedCapacity: 210, jobseekers: 0, sickLeaveDays: 100, landArea: 0}) // [135, 175]
 */
export function navOperatingFunds(
  counties: NavCounties,
  pots: NavPots,
  options: RuleOptions<NavOperatingRules> = {},
): Float64Array {
  const name = "navOperatingFunds";
  const columns = [
    "reducedCapacity",
    "reducedCapacityImmigrants",
    "jobseekers",
    "jobseekersImmigrants",
    "sickLeaveDays",
    "landArea",
  ] as const;
  checkOptions(name, options, ["rules"]);
  const rules = rulesOf(name, navOperatingRules2020, options.rules);
  checkOptions(name, counties, columns);
  checkOptions(name, pots, ["reducedCapacity", "jobseekers", "sickLeaveDays", "landArea"]);
  const columnOf = (argument: keyof NavCounties) => amountColumn(name, argument, counties[argument]);
  const reducedCapacity = columnOf("reducedCapacity");
  const reducedCapacityImmigrants = columnOf("reducedCapacityImmigrants");
  const jobseekers = columnOf("jobseekers");
  const jobseekersImmigrants = columnOf("jobseekersImmigrants");
  const sickLeaveDays = columnOf("sickLeaveDays");
  const landArea = columnOf("landArea");
  sameRows(name, {reducedCapacity, jobseekers, sickLeaveDays, landArea});
  checkWithinTotal(
    name,
    "reducedCapacityImmigrants",
    reducedCapacityImmigrants,
    "reducedCapacity",
    reducedCapacity,
  );
  checkWithinTotal(name, "jobseekersImmigrants", jobseekersImmigrants, "jobseekers", jobseekers);
  const claims: Readonly<Record<keyof NavPots, Float64Array>> = {
    reducedCapacity: extraWeightedCount(reducedCapacity, [
      {group: reducedCapacityImmigrants, extra: rules.extraReducedCapacity},
    ]),
    jobseekers: extraWeightedCount(jobseekers, [{group: jobseekersImmigrants, extra: rules.extraJobseekers}]),
    sickLeaveDays,
    landArea,
  };
  const criteria = (Object.keys(claims) as (keyof NavPots)[]).filter((criterion) => {
    checkNotNegative(name, criterion, pots[criterion]);
    return pots[criterion] > 0;
  });
  return reducedCapacity.map((_, row) =>
    sum(
      Float64Array.from(
        criteria,
        (criterion) => (pots[criterion] * claims[criterion][row]!) / sum(claims[criterion]),
      ),
    ),
  );
}
