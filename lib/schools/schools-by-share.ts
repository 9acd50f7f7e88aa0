import {checkChoice, checkOptions, checkShare, checkWithinTotal, countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** The limits of table 3.5 in NOU 2020: 16 (section 3.4.2.1), as shares of a school's pupils. */
export const minorityShareLimits = {few: 0.1, half: 0.5, most: 0.9, section: "3.4.2.1"} as const;

/** Which limits, and whether half is in or out. */
export interface SchoolsByShareOptions {
  /** Below this share a school counts as one with few. Default: 0.1. */
  readonly few?: number | undefined;
  /** From or above this share, a school counts as one with half. Default: 0.5. */
  readonly half?: number | undefined;
  /** Above this share a school counts as one with most. Default: 0.9. */
  readonly most?: number | undefined;
  /**
   * Whether a school exactly at `half` counts: the text of section 3.4.2.1 says 50 percent or more, the headings of table
   * 3.5 say above 50, for the same counts. Default: `"from"`, as in the text.
   */
  readonly limit?: "from" | "above" | undefined;
}

/** How many schools lie in each band. The schools with most are among those with half. */
export interface SchoolsByShare {
  readonly few: number;
  readonly half: number;
  readonly most: number;
  readonly schools: number;
}

/**
 * Counts schools by the share of a group among their pupils: with few, with half or more, and with nearly all.
 *
 * @formula few = #{pₛ < few}, half = #{pₛ ≥ half} (or >), most = #{pₛ > most}, with pₛ = group / total at school s
 * @param group pupils of the group at each school, such as minority-language pupils: counts, 0 or more
 * @param total all pupils at each school; schools without pupils are left out
 * @param options.few the share below which there are few; default 0.1
 * @param options.half the share from which there is half; default 0.5
 * @param options.most the share above which there are most; default 0.9
 * @param options.limit whether "half" is `"from"` (default) or `"above"` the limit
 * @returns `{few, half, most, schools}`: whole numbers; `most` is part of `half`, and `schools` counts all with pupils
 * @nan never
 * @source NOU 2020: 16, section 3.4.2.1 and table 3.5: 59 of 134 schools in Oslo in 2019/2020, of which 9 above 90 percent,
 *   and 23 below 10 percent
 * @form printed: in section 3.4.2.1 and table 3.5, which differ on schools at exactly 50 percent
 * @methods m-3-minority-share-bands
 * @example
 * schoolsByShare([5, 50, 95], [100, 100, 100]) // {few: 1, half: 2, most: 1, schools: 3}
 * schoolsByShare([5, 50, 95], [100, 100, 100], {limit: "above"}).half // 1
 */
export function schoolsByShare(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  options: SchoolsByShareOptions = {},
): SchoolsByShare {
  checkOptions("schoolsByShare", options, ["few", "half", "most", "limit"]);
  const {few, half, most} = {
    few: options.few ?? minorityShareLimits.few,
    half: options.half ?? minorityShareLimits.half,
    most: options.most ?? minorityShareLimits.most,
  };
  const {limit = "from"} = options;
  for (const [name, share] of Object.entries({few, half, most})) checkShare("schoolsByShare", name, share);
  checkChoice("schoolsByShare", "limit", limit, ["from", "above"]);
  if (most < half) {
    throw new InvalidInputError({
      functionName: "schoolsByShare",
      argument: "most",
      value: most,
      advice: `Schools with most are among those with half: give a share from ${half}.`,
    });
  }
  const members = countColumn("schoolsByShare", "group", group);
  const pupils = countColumn("schoolsByShare", "total", total);
  checkWithinTotal("schoolsByShare", "group", members, "total", pupils);
  const shares = members
    .map((count, school) => count / pupils[school]!)
    .filter((share) => !Number.isNaN(share));
  return {
    few: shares.filter((share) => share < few).length,
    half: shares.filter((share) => (limit === "from" ? share >= half : share > half)).length,
    most: shares.filter((share) => share > most).length,
    schools: shares.length,
  };
}
