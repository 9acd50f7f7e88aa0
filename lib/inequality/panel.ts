import {checkSameLength, valueColumn, weightColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {rowsWithWeight} from "../rows-with-weight.js";

/** The same people several times, such as in several years: checked, without the rows that stand for nobody. */
export interface Panel {
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array;
}

/**
 * @internal Reads one column per time, with at least `least` of them, and the weights beside them. The columns come under
 * the name of their argument, as in `{years}`; a prefix says which argument holds them and the weights.
 */
export function panelOf(
  functionName: string,
  given: Readonly<Record<string, ArrayLike<ArrayLike<number>>>>,
  weights: ArrayLike<number> | undefined,
  least: number,
  prefix = "",
): Panel {
  const [name, list] = Object.entries(given)[0]!;
  const argument = `${prefix}${name}`;
  checkList(functionName, argument, list, least);
  const columns = Array.from(list, (column, at) => valueColumn(functionName, `${argument}[${at}]`, column));
  columns.forEach((column, at) => {
    checkSameLength(functionName, `${argument}[0]`, columns[0]!.length, `${argument}[${at}]`, column.length);
  });
  const people = weightColumn(
    functionName,
    weights,
    `${argument}[0]`,
    columns[0]!.length,
    `${prefix}weights`,
  );
  return {
    columns: columns.map((column) => rowsWithWeight(column, people)),
    weights: rowsWithWeight(people, people),
  };
}

function checkList(functionName: string, argument: string, list: unknown, least: number): void {
  if (Array.isArray(list) && list.length >= least) return;
  throw new InvalidInputError({
    functionName,
    argument,
    value: list,
    advice: `Give an array of at least ${least} columns, such as [[100, 200], [110, 190]]: the same person in the same row.`,
  });
}
