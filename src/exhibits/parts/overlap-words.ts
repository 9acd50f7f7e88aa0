/** How the five indicators whose overlap is drawn are named, and the lines that a reader is given to try. */
import {messages} from "../../components/messages.js";
import {indicators, printedLines, rulesOf, type Indicator} from "./overlap-lines.js";

const words = messages.controls;

const ages = rulesOf("figure 3.1").map((rule) => rule.ages!.join("–"));
const agesOf = (indicator: Indicator): string => ages[indicators.indexOf(indicator)]!;

export const labels: Readonly<Record<Indicator, string>> = {
  childLowIncome: words.childrenLowIncome,
  outsideWorkAdults: words.outsideWork(agesOf("outsideWorkAdults")),
  outsideWorkYoung: words.outsideWork(agesOf("outsideWorkYoung")),
  notCompleted: words.notCompleted,
  lowEducation: words.lowEducation,
};

export const inSentence = (indicator: Indicator): string => labels[indicator].toLowerCase();

/** Above a column that is hardly wider than eight letters. */
export const heads: Readonly<Record<Indicator, string>> = {
  childLowIncome: "Child\nlow\nincome",
  outsideWorkAdults: `Outside\nwork,\n${agesOf("outsideWorkAdults")}`,
  outsideWorkYoung: `Outside\nwork,\n${agesOf("outsideWorkYoung")}`,
  notCompleted: "School\nunfin-\nished",
  lowEducation: "Low or\nno edu-\ncation",
};

const moveAll = (points: number): number[] => printedLines.map((line) => line + points);

/** Presets that move all lines together. */
export const movedLines = [
  {label: words.linesLower, set: {lines: moveAll(-5)}},
  {label: words.linesHigher, set: {lines: moveAll(5)}},
];
