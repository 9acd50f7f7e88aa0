import {valueColumn} from "../checks.js";
import {columnsOf} from "../columns.js";

/** Areas against what they are part of. */
export interface GapsToReference {
  /** Value less reference, one per area, in the unit of the values. */
  readonly gaps: Float64Array;
  /** How many areas lie above their reference. */
  readonly above: number;
  /** How many lie below. */
  readonly below: number;
}

/**
 * How far areas lie above or below their own municipalities, and how many do.
 *
 * @formula gap = value − reference, area by area
 * @param values the value of each area: mean point score, share in percent, in any unit
 * @param references the value of the municipality that the area lies in, one per area, in the same unit
 * @returns `{gaps, above, below}`; areas that equal their municipality count as neither
 * @nan never
 * @source NOU 2020: 16 (2020), section 6.3.6.2 (point scores of areas and municipalities) and section 6.7.5.2 (most areas lie
 *   above their municipality's share with measures from child welfare)
 * @form printed: the sections count areas above their municipality
 * @methods m-6-area-vs-municipality, m-6-child-welfare-area-ratio, m-12-sof-comparison
 * @example
 * gapsToReference([38, 42, 41], [41, 41, 41]) // {gaps: [-3, 1, 0], above: 1, below: 1}
 */
export function gapsToReference(values: ArrayLike<number>, references: ArrayLike<number>): GapsToReference {
  const {values: value, references: reference} = columnsOf("gapsToReference", valueColumn, {
    values,
    references,
  });
  const gaps = value.map((own, row) => own - reference[row]!);
  return {
    gaps,
    above: gaps.filter((gap) => gap > 0).length,
    below: gaps.filter((gap) => gap < 0).length,
  };
}
