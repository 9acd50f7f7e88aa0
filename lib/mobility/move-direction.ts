import {checkOptions, checkSameLength, valueColumn, weightColumn} from "../checks.js";
import {sum} from "../sums.js";

/** Whom the rows stand for. */
export interface MoveDirectionOptions {
  /** How many people each row stands for: 0 or more. Default: 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** Which way moves go. */
export interface MoveDirection {
  /** Share of the movers whose new neighbourhood has a lower value than the old one. */
  readonly lower: number;
  readonly same: number;
  readonly higher: number;
  /** Mean of new less old. */
  readonly meanChange: number;
}

/**
 * Which way people move: to neighbourhoods with a lower or a higher share of immigrants, or income, than the one they left
 * (spatial assimilation, when immigrants move to areas where fewer immigrants live).
 *
 * @formula lower, same, higher = shares of movers with destination <, =, > origin; meanChange = Σ w (destination − origin) / Σ w
 * @param origin the value of the neighbourhood that each mover left, in any unit
 * @param destination the value of the one they moved to
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns three shares that add up to 1, and the mean change in the unit of the values; compare groups, or years since
 *   immigration, by calling it once for each
 * @nan when every weight is 0
 * @source Massey, D. S. (1985), "Ethnic residential segregation: a theoretical synthesis and empirical review", Sociology and
 *   Social Research 69(3), pp. 315-350; NOU 2020: 16, section 9.1.3, which gives the finding in words
 * @form standard
 * @methods m-9-spatial-assimilation
 * @example
 * moveDirection([0.5, 0.4, 0.1], [0.2, 0.4, 0.3]).lower // ≈ 0.333
 * moveDirection([0.5, 0.4, 0.1], [0.2, 0.4, 0.3]).meanChange // ≈ -0.0333
 */
export function moveDirection(
  origin: ArrayLike<number>,
  destination: ArrayLike<number>,
  options: MoveDirectionOptions = {},
): MoveDirection {
  checkOptions("moveDirection", options, ["weights"]);
  const left = valueColumn("moveDirection", "origin", origin);
  const found = valueColumn("moveDirection", "destination", destination);
  checkSameLength("moveDirection", "destination", found.length, "origin", left.length);
  const weights = weightColumn("moveDirection", options.weights, "origin", left.length);
  const all = sum(weights);
  const share = (counts: (difference: number) => boolean) =>
    sum(weights.map((weight, row) => (counts(found[row]! - left[row]!) ? weight : 0))) / all;
  return {
    lower: share((difference) => difference < 0),
    same: share((difference) => difference === 0),
    higher: share((difference) => difference > 0),
    meanChange: sum(weights.map((weight, row) => weight * (found[row]! - left[row]!))) / all,
  };
}
