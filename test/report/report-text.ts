import {sharedFile} from "../support/shared.js";

/** Where the report's text lies: outside the project, as the other evidence. */
export const reportText = "report/nou-2020-16.txt";

let cache: readonly string[] | undefined;

/** The text's lines; `line` in the data counts from 1. */
const lines = (): readonly string[] => (cache ??= sharedFile(reportText).split("\n"));

export const lastLine = (): number => lines().length;

/** The lines from `first` to `last`, both counted, as they stand. */
export const between = (first: number, last: number): readonly string[] =>
  lines().slice(Math.max(first - 1, 0), last);

const narrow = (text: string): string =>
  text
    .replace(/[–−]/g, "-")
    .replace(/[“”«»„]/g, '"')
    .replace(/\s+/g, " ")
    .trim();

/**
 * One piece of text as it may have been printed: across line ends, where a hyphen belongs to the word ("0–17"), to
 * the line ("analyseom-/råder"), or cannot be told.
 */
export function reads(text: string, printed: readonly string[]): boolean {
  const trimmed = printed.map((line) => line.trimEnd());
  const whole = trimmed.join("\n");
  const readings = [
    whole.replace(/\n/g, " "),
    whole.replace(/-\n/g, "").replace(/\n/g, " "),
    whole.replace(/([-–])\n/g, "$1").replace(/\n/g, " "),
  ];
  return readings.some((reading) => narrow(reading).includes(narrow(text)));
}
