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

/** @internal Reads a column of keys: at least one row, no key missing. */
export function keyColumn(functionName: string, argument: string, column: ArrayLike<Key>): Keys {
  checkColumn(functionName, argument, column);
  const codes = new Uint32Array(column.length);
  const codeOf = new Map<Key, number>();
  for (let row = 0; row < codes.length; row++) {
    const key: unknown = column[row];
    if (typeof key !== "string" && !(typeof key === "number" && Number.isFinite(key))) {
      throw new InvalidInputError({
        functionName,
        argument,
        row,
        value: key,
        advice: "Give every row a key: text or a finite number.",
      });
    }
    let code = codeOf.get(key);
    if (code === undefined) codeOf.set(key, (code = codeOf.size));
    codes[row] = code;
  }
  return {codes, distinct: [...codeOf.keys()]};
}

function checkColumn(functionName: string, argument: string, column: unknown): void {
  const isColumn = typeof column === "object" && column !== null && "length" in column;
  if (isColumn && typeof column.length === "number" && column.length > 0) return;
  throw new InvalidInputError({
    functionName,
    argument,
    value: column,
    advice: isColumn
      ? "There are no rows: give at least one."
      : "Give a column of keys: an array of texts or numbers, one entry per row.",
  });
}
