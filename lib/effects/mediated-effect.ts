import {checkFinite, valueColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {sum} from "../sums.js";

/** An effect in its parts. */
export interface MediatedEffect {
  /** The part that goes round all mediators. */
  readonly direct: number;
  /** The part through each mediator. */
  readonly through: Float64Array;
  /** All parts together. */
  readonly total: number;
  /** The part through mediators over the total: outside 0 to 1 where parts have opposite signs. */
  readonly mediatedShare: number;
}

/**
 * What background does to an outcome directly and through other things, such as absence from school and earlier marks.
 *
 * @formula total = c + Σ aⱼ bⱼ, with c the direct effect, aⱼ that of background on mediator j, and bⱼ that of the mediator on the
 *   outcome, background held fixed
 * @param direct the direct effect of one unit of background, in units of the outcome; the report prints no sizes
 * @param onMediators the effect of one unit of background on each mediator
 * @param fromMediators the effect of one unit of each mediator on the outcome, in the same order
 * @returns `{direct, through, total, mediatedShare}`, in units of the outcome. Straight lines without interaction; mediators
 *   that act on each other must be taken together, and effects are causes only if nothing else lies behind both
 * @nan `mediatedShare`, when the parts add up to 0
 * @source Wright (1934), "The method of path coefficients", Annals of Mathematical Statistics 5(3), pp. 161-215; NOU 2020: 16,
 *   section 6.3.1 (background works on qualifications directly and through absence and earlier knowledge)
 * @form standard
 * @methods m-6-school-origins, m-4-family-stress
 * @example
 * const {through, total, mediatedShare} = mediatedEffect(2, [-0.5, 1], [-2, 3]);
 * through // [1, 3]
 * total // 6
 * mediatedShare // ≈ 0.667
 */
export function mediatedEffect(
  direct: number,
  onMediators: ArrayLike<number>,
  fromMediators: ArrayLike<number>,
): MediatedEffect {
  checkFinite("mediatedEffect", "direct", direct);
  const {onMediators: a, fromMediators: b} = columnsOf("mediatedEffect", valueColumn, {
    onMediators,
    fromMediators,
  });
  const through = a.map((effect, at) => effect * b[at]!);
  const indirect = sum(through);
  const total = direct + indirect;
  return {direct, through, total, mediatedShare: total === 0 ? NaN : indirect / total};
}
