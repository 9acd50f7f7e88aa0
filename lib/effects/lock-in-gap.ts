import {checkAbove, checkAtLeast} from "../checks.js";

/** A price and how it grows. */
export interface PriceGrowth {
  /** The price now, above 0. */
  readonly price: number;
  /** The growth a year, above −1: 0.03 is 3 percent. */
  readonly growth: number;
}

/**
 * How much more a home in the rest of the city costs than one in the area after some years, which those who want to move on
 * must find (innlåsing).
 *
 * @formula gap(t) = P_city (1 + g_city)ᵗ − P_area (1 + g_area)ᵗ
 * @param area `{price, growth}` of a home in the area
 * @param city `{price, growth}` of a like home in the rest of the city
 * @param years the number of years, 0 or more
 * @returns in the unit of the prices; it grows even with equal growth if the prices differ
 * @nan never
 * @source NOU 2020: 16 (2020), section 11.3 (prices that stand still make it harder to move on)
 * @form reading: the section reasons in words and prints no prices or rates
 * @methods m-11-lock-in
 * @example
 * lockInGap({price: 3, growth: 0}, {price: 4, growth: 0.05}, 2) // 1.41
 */
export function lockInGap(area: PriceGrowth, city: PriceGrowth, years: number): number {
  checkAtLeast("lockInGap", "years", years, 0);
  const later = (argument: string, {price, growth}: PriceGrowth) => {
    checkAbove("lockInGap", `${argument}.price`, price, 0);
    checkAbove("lockInGap", `${argument}.growth`, growth, -1);
    return price * (1 + growth) ** years;
  };
  return later("city", city) - later("area", area);
}
