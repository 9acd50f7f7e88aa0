import {checkChoice, checkObject, checkOptions, checkSameLength, valueColumn} from "../checks.js";
import {quantile} from "../inequality/quantile.js";
import {sum} from "../sums.js";
import {keyColumn, type Key} from "../keys.js";

/** People who moved, with the area that they moved into or out of. */
export interface Movers {
  /** The area of each mover. */
  readonly areas: ArrayLike<Key>;
  /** Income in kroner, or 1 and 0 for a yes and a no. */
  readonly values: ArrayLike<number>;
}

/** Median or mean. */
export interface MoverGapOptions {
  /** `"median"` (of incomes, as in figure 3.3) or `"mean"` (of 1 and 0 it is the share). Default: `"median"`. */
  readonly statistic?: "median" | "mean" | undefined;
}

/** Those who came and those who went, area by area. */
export interface MoverGap {
  /** The areas in the order in which they first occur, those moved into first. */
  readonly areas: readonly Key[];
  readonly arrived: Float64Array;
  readonly departed: Float64Array;
  /** Arrived less departed. */
  readonly gap: Float64Array;
}

/**
 * How people who moved into each area differ from those who moved out of it: in income, employment or background.
 *
 * @formula gap = median (or mean) of those who arrived − median (or mean) of those who departed, in each area
 * @param arrived those who moved in: `{areas, values}`, one entry per mover
 * @param departed those who moved out, likewise
 * @param options.statistic `"median"` (default), as figure 3.3 has of incomes, or `"mean"`, which of 1 and 0 is the share of
 *   figures 3.4 and 3.5
 * @returns one entry per area, in the unit of the values: a negative gap of incomes says that moving makes the area poorer
 * @nan the gap, and the side, of an area that nobody moved into or out of
 * @source NOU 2020: 16 (2020), section 3.3.5 with figures 3.3, 3.4 and 3.5
 * @form printed
 * @methods m-3-mover-gap, m-1-gentrification, m-8-gentrification
 * @example
 * const arrived = {areas: ["a", "a", "a", "b"], values: [200, 300, 900, 400]};
 * const departed = {areas: ["a", "b", "b"], values: [350, 300, 400]};
 * moverGap(arrived, departed).gap // [-50, 50]
 */
export function moverGap(arrived: Movers, departed: Movers, options: MoverGapOptions = {}): MoverGap {
  const name = "moverGap";
  checkOptions(name, options, ["statistic"]);
  const {statistic = "median"} = options;
  checkChoice(name, "statistic", statistic, ["median", "mean"]);
  const into = readMovers(name, "arrived", arrived);
  const outOf = readMovers(name, "departed", departed);
  const areas = [...new Set([...into.keys(), ...outOf.keys()])];
  const middle = (values: readonly number[] | undefined) => {
    if (values === undefined) return NaN;
    return statistic === "median" ? quantile(values, 0.5) : sum(Float64Array.from(values)) / values.length;
  };
  const came = Float64Array.from(areas, (area) => middle(into.get(area)));
  const went = Float64Array.from(areas, (area) => middle(outOf.get(area)));
  return {areas, arrived: came, departed: went, gap: came.map((value, area) => value - went[area]!)};
}

function readMovers(functionName: string, argument: string, movers: Movers): Map<Key, number[]> {
  checkObject(functionName, argument, movers, "Give {areas, values}, one entry per mover.");
  const {codes, distinct} = keyColumn(functionName, `${argument}.areas`, movers.areas);
  const values = valueColumn(functionName, `${argument}.values`, movers.values);
  checkSameLength(functionName, `${argument}.values`, values.length, `${argument}.areas`, codes.length);
  const lists = distinct.map((): number[] => []);
  values.forEach((value, row) => lists[codes[row]!]!.push(value));
  return new Map(distinct.map((key, code) => [key, lists[code]!]));
}
