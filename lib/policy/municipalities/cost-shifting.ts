import {InvalidInputError} from "../../invalid-input-error.js";
import {amountColumn, sameRows} from "../../columns.js";

/** What follows for each case when the municipality chooses the scheme. */
export interface CostShifting {
  /** The scheme with the lowest cost to the municipality, counted from 0. */
  readonly chosen: Int32Array;
  /** The scheme with the lowest cost to both together. */
  readonly cheapest: Int32Array;
  /** What the choice costs both together beyond the cheapest scheme, 0 or more. */
  readonly excess: Float64Array;
}

/**
 * Which scheme a municipality chooses when it looks at its own cost only, and what that costs municipality and state together.
 *
 * @formula chosen = the scheme with least mᵢₛ, cheapest = the one with least mᵢₛ + tᵢₛ; excess = the total of the chosen one less
 *   that of the cheapest
 * @param municipal one column per scheme (such as the qualification programme, work assessment allowance, state labour-market
 *   measures): net cost to the municipality per case, 0 or more; the report prints none
 * @param state one column per scheme: net cost to the state per case, 0 or more, in the same order
 * @returns `chosen` and `cheapest` scheme per case, counted from 0 (the first of schemes that cost the same), and `excess` in the
 *   unit of the costs; it is 0 when the municipality bears the same share of the cost of every scheme
 * @nan never
 * @source NOU 2020: 16 (2020), section 12.2.1.1, on steering users towards state schemes (NOU 2019: 7)
 * @form reading: the incentive is described in words, least cost is this project's form of it
 * @methods m-12-kvp-incentive
 * @example
 * costShifting([[100], [20]], [[50], [180]]) // {chosen: [1], cheapest: [0], excess: [50]}
 */
export function costShifting(
  municipal: readonly ArrayLike<number>[],
  state: readonly ArrayLike<number>[],
): CostShifting {
  const name = "costShifting";
  const own = municipal.map((column) => amountColumn(name, "municipal", column));
  const others = state.map((column) => amountColumn(name, "state", column));
  if (own.length === 0 || own.length !== others.length) {
    const advice = "Give one column per scheme, and as many as for the municipality.";
    throw new InvalidInputError({functionName: name, argument: "state", value: state, advice});
  }
  for (const [scheme, column] of own.entries()) {
    sameRows(name, {municipal: own[0]!, "municipal of another scheme": column});
    sameRows(name, {municipal: own[0]!, state: others[scheme]!});
  }
  const all = own.map((column, scheme) => column.map((cost, row) => cost + others[scheme]![row]!));
  const least = (costs: readonly Float64Array[], row: number) =>
    costs.reduce((best, column, scheme) => (column[row]! < costs[best]![row]! ? scheme : best), 0);
  const rows = Array.from(own[0]!.keys());
  const chosen = Int32Array.from(rows, (row) => least(own, row));
  const cheapest = Int32Array.from(rows, (row) => least(all, row));
  const excess = Float64Array.from(rows, (row) => all[chosen[row]!]![row]! - all[cheapest[row]!]![row]!);
  return {chosen, cheapest, excess};
}
