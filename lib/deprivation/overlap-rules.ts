import {checkChoice, checkOptions} from "../checks.js";
import type {Rule} from "./rule.js";

/** Which of the report’s two wordings to follow. */
export interface OverlapRulesOptions {
  /**
   * Whether an area with exactly 40 percent of its children in low-income families counts: `"figure 3.1"` says it does,
   * `"text"` says it does not. Default: `"figure 3.1"`.
   */
  readonly wording?: "figure 3.1" | "text" | undefined;
}

/**
 * The rules by which problems overlap in an area (opphoping av levekårsutfordringer), as data: high on low income among
 * children, and particularly high on four more indicators.
 *
 * @formula children in low-income families ≥ 0.40 (in the text: > 0.40); outside work and education ≥ 0.20 at 30–59 and
 *   ≥ 0.15 at 20–29; upper secondary school not completed ≥ 0.35 at 21–29; low or no education ≥ 0.25 at 30–59
 * @param options.wording `"figure 3.1"` (default): 40 percent or more; `"text"`: more than 40 percent. Both stand in
 *   section 3.3.1, and section 3.3.5 and chapter 19 follow the text
 * @returns five rules with indicator, direction, threshold, ages, year and source, the four further ones last; a new
 *   array each time, to be changed at will
 * @nan never
 * @source NOU 2020: 16 (2020), section 3.3.1 with notes 6 to 8 and figure 3.1; section 19.2, note 2
 * @form printed
 * @methods m-3-overlap-rule, m-19-nine-areas, m-3-five-indicators, m-2-five-indicators
 * @example
 * overlapRules().map(({threshold}) => threshold) // [0.4, 0.2, 0.15, 0.35, 0.25]
 * overlapRules({wording: "text"})[0].direction // "above"
 */
export function overlapRules(options: OverlapRulesOptions = {}): Rule[] {
  checkOptions("overlapRules", options, ["wording"]);
  const {wording = "figure 3.1"} = options;
  checkChoice("overlapRules", "wording", wording, ["figure 3.1", "text"]);
  const note = {direction: "at least", unit: "share", year: 2018} as const;
  return [
    {
      ...note,
      indicator: "childLowIncome",
      direction: wording === "text" ? "above" : "at least",
      threshold: 0.4,
      ages: [0, 17],
      source: `NOU 2020: 16, section 3.3.1, ${wording}`,
    },
    {
      ...note,
      indicator: "outsideWorkAdults",
      threshold: 0.2,
      ages: [30, 59],
      source: "NOU 2020: 16, section 3.3.1, note 7",
    },
    {
      ...note,
      indicator: "outsideWorkYoung",
      threshold: 0.15,
      ages: [20, 29],
      source: "NOU 2020: 16, section 3.3.1, note 7",
    },
    {
      ...note,
      indicator: "notCompleted",
      threshold: 0.35,
      ages: [21, 29],
      source: "NOU 2020: 16, section 3.3.1, note 7",
    },
    {
      ...note,
      indicator: "lowEducation",
      threshold: 0.25,
      ages: [30, 59],
      source: "NOU 2020: 16, section 3.3.1, note 7, with the ages of section 3.3",
    },
  ];
}
