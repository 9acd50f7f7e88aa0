import {checkSameLength, weightColumn} from "../checks.js";
import {keyColumn, type Key} from "../keys.js";
import type {WeightedValues} from "./weighted-values.js";

/** People of one key. */
export interface KeyedPeople {
  readonly key: Key;
  readonly people: WeightedValues;
}

/**
 * @internal People by their keys, in the order in which keys first occur; a key that stands for nobody is left out. The
 * values are checked already; the keys are the argument `groups`, or part of an argument that the prefix names.
 */
export function groupsOf(
  functionName: string,
  values: Float64Array,
  groups: ArrayLike<Key>,
  givenWeights: ArrayLike<number> | undefined,
  prefix = "",
): KeyedPeople[] {
  const [name, keysName] = [`${prefix}values`, `${prefix}groups`];
  const weights = weightColumn(functionName, givenWeights, name, values.length, `${prefix}weights`);
  const {codes, distinct} = keyColumn(functionName, keysName, groups);
  checkSameLength(functionName, name, values.length, keysName, codes.length);

  const rows = distinct.map((): number[] => []);
  for (let row = 0; row < values.length; row++) if (weights[row]! > 0) rows[codes[row]!]!.push(row);
  return distinct.flatMap((key, code) => {
    const own = rows[code]!;
    if (own.length === 0) return [];
    const column = (from: Float64Array) => Float64Array.from(own, (row) => from[row]!);
    return [{key, people: {values: column(values), weights: column(weights)}}];
  });
}
