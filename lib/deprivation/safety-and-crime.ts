import {shareColumn} from "../columns.js";
import {checkNotNegative, checkObject, checkSameLength, checkShare, countColumn} from "../checks.js";

/** How safe people feel, and how safe the place is. */
export type SafetyAndCrime =
  "safe and felt safe" | "safe but felt unsafe" | "unsafe but felt safe" | "unsafe and felt unsafe";

/** Where the lines are drawn; the report draws none. */
export interface SafetyLimits {
  /** Share of residents who feel unsafe, from which an area is felt unsafe. */
  readonly unsafe: number;
  /** Registered crime from which an area is unsafe, in the unit of the column. */
  readonly crime: number;
}

/**
 * Whether people feel as safe as they are: felt safety against registered crime, area by area.
 *
 * @formula felt unsafe if unsafe ≥ limits.unsafe; unsafe if crime ≥ limits.crime; the four combinations
 * @param unsafe share of the residents of each area who feel unsafe, from 0 to 1
 * @param crime registered crime in each area, 0 or more, in any unit, such as offences per 1000 residents
 * @param limits a limit for each; the report prints none, so there are no defaults
 * @returns one of the four combinations per area; in two of them feeling and crime disagree. Registered crime also depends on
 *   the police’s work and on how many report, and per resident it misleads where many only pass through
 * @nan never
 * @source NOU 2020: 16 (2020), section 7.1.4, in words
 * @form reading: the combinations are described, the limits are not
 * @methods m-7-safety-paradox
 * @example
 * safetyAndCrime([0.2, 0.02], [10, 80], {unsafe: 0.1, crime: 50}) // ["safe but felt unsafe", "unsafe but felt safe"]
 */
export function safetyAndCrime(
  unsafe: ArrayLike<number>,
  crime: ArrayLike<number>,
  limits: SafetyLimits,
): SafetyAndCrime[] {
  const name = "safetyAndCrime";
  checkObject(name, "limits", limits, "Give {unsafe, crime}.");
  checkShare(name, "limits.unsafe", limits.unsafe);
  checkNotNegative(name, "limits.crime", limits.crime);
  const felt = shareColumn(name, "unsafe", unsafe);
  const registered = countColumn(name, "crime", crime);
  checkSameLength(name, "crime", registered.length, "unsafe", felt.length);
  return Array.from(felt, (share, area) => {
    const place = registered[area]! >= limits.crime ? "unsafe" : "safe";
    const feeling = share >= limits.unsafe ? "unsafe" : "safe";
    return place === feeling
      ? `${place} and felt ${feeling}`
      : (`${place} but felt ${feeling}` as SafetyAndCrime);
  }) as SafetyAndCrime[];
}
