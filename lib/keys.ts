import {InvalidInputError} from "./invalid-input-error.js";

/** What names a unit, a district or a neighbourhood: text or a number. The text "1" and the number 1 are two keys. */
export type Key = string | number;

/** A column of keys, with equal keys counted once. */
export interface Keys {
  /** For each row, the place of its key in `distinct`. */
  readonly codes: Uint32Array;
  /** The keys in the order in which they first occur. */
  readonly distinct: readonly Key[];
}

/** What an error says of a column of keys and of a key. */
interface KeyAdvice {
  readonly column: string;
  readonly key: string;
}

/** @internal Reads a column of keys: at least one row, no key missing. */
export function keyColumn(functionName: string, argument: string, column: ArrayLike<Key>): Keys {
  const codeOf = new Map<Key, number>();
  const codes = keyCodes(functionName, argument, column, codeOf, {
    column: "Give a column of keys: an array of texts or numbers, one entry per row.",
    key: "Give every row a key: text or a finite number.",
  });
  return {codes: new Uint32Array(codes.buffer), distinct: [...codeOf.keys()]};
}

/**
 * @internal The code of each row's key; a key that `codeOf` does not know gets the next one. With `orNull` a row may have
 * null in place of a key, whose code is −1.
 */
export function keyCodes(
  functionName: string,
  argument: string,
  column: ArrayLike<Key | null>,
  codeOf: Map<Key, number>,
  advice: KeyAdvice,
  {orNull = false} = {},
): Int32Array<ArrayBuffer> {
  checkColumn(functionName, argument, column, advice);
  const codes = new Int32Array(column.length);
  for (let row = 0; row < codes.length; row++) {
    const key: unknown = column[row];
    if (orNull && key === null) {
      codes[row] = -1;
      continue;
    }
    if (typeof key !== "string" && !(typeof key === "number" && Number.isFinite(key)))
      throw new InvalidInputError({functionName, argument, row, value: key, advice: advice.key});
    let code = codeOf.get(key);
    if (code === undefined) codeOf.set(key, (code = codeOf.size));
    codes[row] = code;
  }
  return codes;
}

function checkColumn(functionName: string, argument: string, column: unknown, advice: KeyAdvice): void {
  const isColumn = typeof column === "object" && column !== null && "length" in column;
  if (isColumn && typeof column.length === "number" && column.length > 0) return;
  throw new InvalidInputError({
    functionName,
    argument,
    value: column,
    advice: isColumn ? "There are no rows: give at least one." : advice.column,
  });
}
