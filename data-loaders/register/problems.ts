/** What is wrong with an extract, and how it is told. */

/** Where a problem was met first, and how often the same value is met. */
export interface Example {
  /** Line of a CSV file, row of a Parquet file, both counted from 1. */
  readonly row: number;
  readonly value: string | null;
  readonly times: number;
}

/** Problems of one kind in one place. */
export interface Problem {
  /** The kind, for tests and for who looks for it: "missing column". */
  readonly kind: string;
  readonly table: string | null;
  /** Name within the folder. */
  readonly file: string | null;
  readonly column: string | null;
  /** What is wrong, after the name of file and column. */
  readonly says: string;
  readonly advice: string;
  readonly count: number;
  readonly examples: readonly Example[];
  /** All of them, as a query for `row` and `value`. */
  readonly all?: string;
}

/** Something that a reader wants to know and that keeps nothing from being computed. */
export interface Note {
  readonly table: string;
  readonly says: string;
}

/** So many places are told one by one. */
const shown = 20;

export class InvalidExtractError extends Error {
  override name = "InvalidExtractError";
  constructor(
    readonly folder: string,
    readonly problems: readonly Problem[],
    /** Where every single one is listed, if somewhere. */
    readonly list: string | null,
    /** What else is to be known, a sentence each. */
    remarks: readonly string[] = [],
  ) {
    super(listing(folder, problems, list, remarks));
    // The message says where the fault lies, and it is not in the code.
    this.stack = `${this.name}: ${this.message}`;
  }
}

function listing(
  folder: string,
  problems: readonly Problem[],
  list: string | null,
  remarks: readonly string[],
): string {
  const count = problems.reduce((sum, problem) => sum + problem.count, 0);
  const lines = [
    `The extract in ${folder} has ${counted(count, "problem")}${
      problems.length === count ? "" : ` of ${counted(problems.length, "kind")}`
    }. Nothing was computed from it.`,
  ];
  let file: string | null | undefined;
  for (const problem of problems.slice(0, shown)) {
    if (problem.file !== file && problem.file !== null) lines.push("", problem.file);
    else if (file === undefined) lines.push("");
    file = problem.file;
    lines.push(inWords(problem, file === null ? "" : "  "));
  }
  const more = problems.length - shown;
  if (more > 0) lines.push("", `… and ${counted(more, "more kind")}.`);
  if (list !== null) lines.push("", `Every single one: ${list}`);
  if (remarks.length > 0) lines.push("", ...remarks);
  return lines.join("\n");
}

function inWords({column, says, count, examples, advice, file}: Problem, indent: string): string {
  const where = column === null ? "" : `${column}: `;
  const word = isParquet(file) ? "row" : "line";
  const told = examples.map(
    ({row, value, times}) =>
      `${word} ${grouped(row)}${value === null ? "" : ` ${JSON.stringify(value)}`}${
        times > 1 ? ` (${grouped(times)} times)` : ""
      }`,
  );
  const left = count - examples.reduce((sum, {times}) => sum + times, 0);
  const places = told.length ? `: ${told.join(", ")}${left > 0 ? `, … ${grouped(count)} in all` : ""}` : "";
  return `${indent}${where}${says}${places}\n${indent}    ${advice}`;
}

export const isParquet = (file: string | null): boolean => file?.endsWith(".parquet") ?? false;

export const counted = (count: number, word: string): string =>
  `${grouped(count)} ${word}${count === 1 ? "" : "s"}`;

/** Thousands apart, so that a long number can be read. */
export const grouped = (count: number): string => count.toLocaleString("en-US").replaceAll(",", "\u202f");

/** A problem with a whole table or file. */
export function problem(
  kind: string,
  {table = null, file = null, column = null}: Partial<Pick<Problem, "table" | "file" | "column">>,
  says: string,
  advice: string,
): Problem {
  return {kind, table, file, column, says, advice, count: 1, examples: []};
}
