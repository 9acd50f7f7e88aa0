/**
 * The five indicators whose overlap figure 3.1 draws, with their lines, and a row of its table: the loader that writes the
 * table and the figure that counts from it go by the same.
 */
import type {NumberOrigin} from "../../components/origin.js";
import {overlapRules, type OverlapRulesOptions} from "../../lib/deprivation/overlap-rules.js";
import {isMet, type Rule} from "../../lib/deprivation/rule.js";

/** By the names of their columns. The first one chooses the areas. */
export const indicators = [
  "childLowIncome",
  "outsideWorkAdults",
  "outsideWorkYoung",
  "notCompleted",
  "lowEducation",
] as const;
export type Indicator = (typeof indicators)[number];

/** An area, or of `printed` rows lines of the report with how many areas it counts. What a row does not have is null. */
export type OverlapRow = {
  kind: "area" | "printed";
  /** Of which reconstruction: 1 is the one that is drawn. */
  reconstruction: number | null;
  area: string | null;
  municipality: string | null;
  children: number | null;
  /** Printed: how many areas. */
  areas: number | null;
  /** How many of the other four lines the area reaches: the report's, and in what is shown the reader's. */
  over: number | null;
  /** Of the values; the same in every row. */
  year: number;
  origin: NumberOrigin;
} & Record<Indicator, number | null>;

/** The report's rules in the order of the indicators. */
export const rulesOf = (wording: OverlapRulesOptions["wording"]): readonly Rule[] => {
  const rules = overlapRules({wording});
  return indicators.map((indicator) => rules.find((rule) => rule.indicator === indicator)!);
};

/** The report's counts are of areas above the first line, as its text has it; the others have to be reached. */
const counting = rulesOf("text");

/** Where the report has its lines, in percent. */
export const printedLines = counting.map(({threshold}) => Math.round(100 * threshold));

/** Whether a value counts by a line on the indicator at that place, both in percent. */
export const meets = (value: number, line: number, at: number): boolean =>
  isMet(counting[at]!.direction, value, line);

/** How that is written. */
export const signOf = ({direction}: Rule): string => (direction === "above" ? ">" : "≥");
export const signs = counting.map(signOf);

/** The lowest first line that a reader can draw, in percent: areas that are not above it are not in the table. */
export const leastLine = 25;
