import {InvalidInputError} from "../invalid-input-error.js";

/**
 * What is told about each number that an index returns, in the same form: for a number one outcome, for `{M, H}` one
 * under each name, for a column one per entry. Text, such as the name of a part, stays as it is.
 */
export type PerStatistic<Result, Outcome> = Result extends number
  ? Outcome
  : Result extends string
    ? Result
    : Result extends readonly (infer Item)[]
      ? PerStatistic<Item, Outcome>[]
      : Result extends ArrayLike<number>
        ? Outcome[]
        : {readonly [Name in keyof Result]: PerStatistic<Result[Name], Outcome>};

/** @internal The numbers in what an index returned, in the order in which they stand there. */
export function statisticsIn(result: unknown): number[] {
  const found: number[] = [];
  collect(result, found);
  return found;
}

function collect(result: unknown, found: number[]): void {
  if (typeof result === "number") found.push(result);
  if (typeof result !== "object" || result === null) return;
  for (const part of ArrayBuffer.isView(result) ? (result as Float64Array) : Object.values(result)) {
    collect(part, found);
  }
}

/** @internal A result again, with the outcomes in the places of its numbers. */
export function withOutcomes<Result, Outcome>(
  result: Result,
  outcomes: readonly Outcome[],
): PerStatistic<Result, Outcome> {
  let next = 0;
  const replace = (part: unknown): unknown => {
    if (typeof part === "number") return outcomes[next++];
    if (ArrayBuffer.isView(part)) return Array.from(part as Float64Array, replace);
    if (Array.isArray(part)) return part.map(replace);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, replace(inner)]));
  };
  return replace(result) as PerStatistic<Result, Outcome>;
}

/**
 * @internal Repeats a computation, and hands back one column per statistic with its value in each replicate. Every
 * time it must give as many numbers as `expected`.
 */
export function replicatesOf(
  functionName: string,
  replicates: number,
  expected: number,
  compute: () => unknown,
): Float64Array[] {
  const columns = Array.from({length: expected}, () => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate++) {
    const result = compute();
    const values = statisticsIn(result);
    checkCount(functionName, result, values.length, expected);
    for (let at = 0; at < expected; at++) columns[at]![replicate] = values[at]!;
  }
  return columns;
}

/** @internal An index gives at least one number, and always as many. */
export function checkCount(functionName: string, result: unknown, count: number, expected?: number): void {
  if (count > 0 && (expected === undefined || count === expected)) return;
  throw new InvalidInputError({
    functionName,
    argument: "what index returns",
    value: result,
    advice:
      count === 0
        ? "An index gives a number, or an object or array of numbers."
        : `It has ${count} numbers, and ${expected!} for the observed groups: an index gives as many whatever the counts.`,
  });
}
