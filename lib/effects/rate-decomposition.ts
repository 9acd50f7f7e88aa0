import {checkSameLength, valueColumn} from "../checks.js";
import {sum} from "../sums.js";
import {partColumn} from "./part-column.js";

/** The level of each class of people, and how many are in it. */
export interface Composition {
  /** The share of the people in each class, adding up to 1. */
  readonly shares: ArrayLike<number>;
  /** The mean or rate within each class, in any unit. */
  readonly rates: ArrayLike<number>;
}

/** A difference of two means in two parts that add up to it. */
export interface RateDecomposition {
  readonly gap: number;
  /** The part that comes from who the people are. */
  readonly composition: number;
  /** The part that comes from different rates within the classes. */
  readonly rates: number;
}

/**
 * How much of the gap between two populations comes from who lives there, and how much from different rates among people
 * of the same kind (Kitagawa's decomposition).
 *
 * @formula gap = Σ pᵢ rᵢ − Σ qᵢ sᵢ; composition = Σ (pᵢ − qᵢ)(rᵢ + sᵢ) / 2; rates = Σ (rᵢ − sᵢ)(pᵢ + qᵢ) / 2
 * @param first `{shares, rates}` of the population of interest, one entry per class (of age and sex, education, origin)
 * @param second the same classes of the population compared with
 * @returns `{gap, composition, rates}`, with composition + rates = gap, in the unit of the rates. Where all rates agree the
 *   gap is composition alone: no effect of the place is needed to explain it
 * @nan never
 * @source Kitagawa (1955), "Components of a difference between two rates", Journal of the American Statistical Association
 *   50(272), pp. 1168-1194; NOU 2020: 16, section 7.1.3 (sex, age and the rest), section 10.3.1 (marks of schools and family background) and section 10.4.2 (immigrants' trust as
 *   one explanation of an area's average)
 * @form standard
 * @methods m-7-overrepresentation, m-10-composition-effect-trust, m-10-share-small-effect, m-4-immigrant-mortality
 * @example
 * const area = {shares: [0.5, 0.5], rates: [6.3, 7.2]};
 * const nation = {shares: [0.1, 0.9], rates: [6.3, 7.2]};
 * const {composition, rates} = rateDecomposition(area, nation);
 * composition // ≈ -0.36
 * rates // 0
 */
export function rateDecomposition(first: Composition, second: Composition): RateDecomposition {
  const p = partColumn("rateDecomposition", "first.shares", first.shares);
  const r = valueColumn("rateDecomposition", "first.rates", first.rates);
  const q = partColumn("rateDecomposition", "second.shares", second.shares);
  const s = valueColumn("rateDecomposition", "second.rates", second.rates);
  checkSameLength("rateDecomposition", "first.shares", p.length, "first.rates", r.length);
  checkSameLength("rateDecomposition", "first.shares", p.length, "second.shares", q.length);
  checkSameLength("rateDecomposition", "first.shares", p.length, "second.rates", s.length);
  const composition = sum(p.map((share, at) => ((share - q[at]!) * (r[at]! + s[at]!)) / 2));
  const rates = sum(r.map((rate, at) => ((rate - s[at]!) * (p[at]! + q[at]!)) / 2));
  return {gap: composition + rates, composition, rates};
}
