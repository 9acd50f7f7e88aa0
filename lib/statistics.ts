import {InvalidInputError} from "./invalid-input-error.js";

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

/** The numbers in what an index returned, in the order in which they stand there. */
function statisticsIn(result: unknown): number[] {
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

/** A result again, with the outcomes in the places of its numbers. */
function withOutcomes<Result, Outcome>(
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

/** What gives the numbers, and of what: so that an error speaks of what the caller gave. */
const wordsOf = {
  index: {one: "An index", given: "observed groups", whatever: "counts"},
  statistic: {one: "A statistic", given: "rows as given", whatever: "rows"},
};

/** @internal The numbers in what an index or a statistic returned: at least one, and as many as expected. */
export function numbersOf(
  functionName: string,
  argument: keyof typeof wordsOf,
  result: unknown,
  expected?: number,
): number[] {
  const found = statisticsIn(result);
  if (found.length > 0 && (expected ?? found.length) === found.length) return found;
  const {one, given, whatever} = wordsOf[argument];
  throw new InvalidInputError({
    functionName,
    argument: `what ${argument} returns`,
    value: result,
    advice:
      found.length === 0
        ? `${one} gives a number, or an object or array of numbers.`
        : `It has ${found.length} numbers, and ${expected!} for the ${given}: ${one.toLowerCase()} gives as many whatever the ${whatever}.`,
  });
}

/**
 * @internal Repeats a computation and says what each number of the result is worth beside its replicates, in the form of the
 * result. Every time the computation must give as many numbers.
 */
export function besideReplicates<Result, Outcome>(
  {
    functionName,
    argument,
    replicates,
  }: {functionName: string; argument: keyof typeof wordsOf; replicates: number},
  result: Result,
  compute: () => unknown,
  tell: (value: number, replicates: Float64Array, at: number) => Outcome,
): PerStatistic<Result, Outcome> {
  const numbers = numbersOf(functionName, argument, result);
  const columns = numbers.map(() => new Float64Array(replicates));
  for (let replicate = 0; replicate < replicates; replicate++) {
    const drawn = numbersOf(functionName, argument, compute(), numbers.length);
    for (let at = 0; at < drawn.length; at++) columns[at]![replicate] = drawn[at]!;
  }
  return withOutcomes(
    result,
    columns.map((column, at) => tell(numbers[at]!, column, at)),
  );
}
