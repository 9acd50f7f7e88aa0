import {checkSameLength} from "../checks.js";
import {flagColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import type {Key} from "../keys.js";

/** Where each person lived at two times, one row per person who lived in the city at either. */
export interface PersonMoves {
  /** The area of each person at the first time: text or a number, `null` for whoever was not there. */
  readonly from: ArrayLike<Key | null>;
  /** The area of each person at the second time; `null` for whoever is no longer there. */
  readonly to: ArrayLike<Key | null>;
  /** 1 for whoever was born in between, 0 for others. Default: nobody was. */
  readonly born?: ArrayLike<number> | undefined;
  /** 1 for whoever died in between, 0 for others. Default: nobody did. */
  readonly died?: ArrayLike<number> | undefined;
}

/** @internal The rows, read and checked. */
export interface ReadMoves {
  readonly areas: readonly Key[];
  /** Place in `areas`, or -1. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly born: Float64Array;
  readonly died: Float64Array;
}

/** @internal Reads the rows: everybody lived somewhere at one of the times, the born only later, the dead only before. */
export function readMoves(functionName: string, moves: PersonMoves): ReadMoves {
  const given: unknown = moves;
  if (typeof given !== "object" || given === null || !("from" in given) || !("to" in given)) {
    throw new InvalidInputError({
      functionName,
      argument: "moves",
      value: given,
      advice: "Give {from, to}: the area of each person at the first and at the second time.",
    });
  }
  const codeOf = new Map<Key, number>();
  const from = places(functionName, "from", moves.from, codeOf);
  const to = places(functionName, "to", moves.to, codeOf);
  checkSameLength(functionName, "from", from.length, "to", to.length);
  const born = flagsOf(functionName, "born", moves.born, from.length);
  const died = flagsOf(functionName, "died", moves.died, from.length);
  for (let row = 0; row < from.length; row++) {
    const refuse = (argument: string, value: unknown, advice: string) => {
      throw new InvalidInputError({functionName, argument, row, value, advice});
    };
    if (from[row] === -1 && to[row] === -1)
      refuse("from", null, "The person lived here at neither time: leave the row out.");
    if (born[row] === 1 && from[row] !== -1)
      refuse("born", 1, "Whoever was born in between did not live here before: from must be null.");
    if (died[row] === 1 && to[row] !== -1)
      refuse("died", 1, "Whoever died in between does not live here now: to must be null.");
  }
  return {areas: [...codeOf.keys()], from, to, born, died};
}

function flagsOf(
  functionName: string,
  argument: string,
  given: ArrayLike<number> | undefined,
  rows: number,
): Float64Array {
  if (given === undefined) return new Float64Array(rows);
  const flags = flagColumn(functionName, argument, given);
  checkSameLength(functionName, argument, flags.length, "from", rows);
  return flags;
}

function places(
  functionName: string,
  argument: string,
  column: ArrayLike<Key | null>,
  codeOf: Map<Key, number>,
): Int32Array {
  const given: unknown = column;
  const isColumn = typeof given === "object" && given !== null && "length" in given;
  if (!isColumn || !(typeof given.length === "number" && given.length > 0)) {
    throw new InvalidInputError({
      functionName,
      argument,
      value: given,
      advice: isColumn
        ? "There are no rows: give at least one."
        : "Give a column: an array with the area of each person, null for whoever lives elsewhere.",
    });
  }
  const codes = new Int32Array(column.length);
  for (let row = 0; row < codes.length; row++) {
    const key: unknown = column[row];
    if (key === null) {
      codes[row] = -1;
      continue;
    }
    if (typeof key !== "string" && !(typeof key === "number" && Number.isFinite(key))) {
      throw new InvalidInputError({
        functionName,
        argument,
        row,
        value: key,
        advice: "Give every person an area, text or a finite number, or null for whoever lives elsewhere.",
      });
    }
    let code = codeOf.get(key);
    if (code === undefined) codeOf.set(key, (code = codeOf.size));
    codes[row] = code;
  }
  return codes;
}
