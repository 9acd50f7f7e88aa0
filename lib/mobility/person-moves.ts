import {checkSameLength} from "../checks.js";
import {flagsOrNone} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyCodes, type Key} from "../keys.js";

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
  const born = flagsOrNone(functionName, "born", moves.born, from.length);
  const died = flagsOrNone(functionName, "died", moves.died, from.length);
  checkSameLength(functionName, "born", born.length, "from", from.length);
  checkSameLength(functionName, "died", died.length, "from", from.length);
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

/** Codes of the areas, −1 for elsewhere. */
function places(
  functionName: string,
  argument: string,
  column: ArrayLike<Key | null>,
  codeOf: Map<Key, number>,
): Int32Array {
  const advice = {
    column: "Give a column: an array with the area of each person, null for whoever lives elsewhere.",
    key: "Give every person an area, text or a finite number, or null for whoever lives elsewhere.",
  };
  return keyCodes(functionName, argument, column, codeOf, advice, {orNull: true});
}
