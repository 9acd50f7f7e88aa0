import {amountColumn, sameRows} from "../../columns.js";

/**
 * What equal services in vulnerable areas cost a municipality beyond what it is compensated for.
 *
 * @formula costᵢ − Σ compensationᵢ over the schemes
 * @param cost what equal services cost per sector or municipality, 0 or more; the report prints none
 * @param compensations one column per scheme (equalisation, big-city grant, area programmes, the city's own distribution),
 *   0 or more
 * @returns the uncovered cost, in the unit of the cost; below 0 where more is paid than it costs
 * @nan never
 * @source NOU 2020: 16 (2020), section 12.6.4, the question put to the committee on the income system
 * @form reading: the report asks the question in words
 * @methods m-12-cost-compensation-gap, m-12-housing-social-exclusion
 * @example
 * uncoveredCost([100, 40], [[70, 30], [10, 20]]) // [20, -10]
 */
export function uncoveredCost(
  cost: ArrayLike<number>,
  compensations: readonly ArrayLike<number>[],
): Float64Array {
  const costs = amountColumn("uncoveredCost", "cost", cost);
  return compensations.reduce<Float64Array>((rest, compensation) => {
    const paid = amountColumn("uncoveredCost", "compensations", compensation);
    sameRows("uncoveredCost", {cost: costs, compensations: paid});
    return rest.map((amount, row) => amount - paid[row]!);
  }, costs);
}
