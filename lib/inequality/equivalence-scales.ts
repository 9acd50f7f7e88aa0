/** What each further person adds to the need of a household, where the first adult counts as 1. */
export interface EquivalenceWeights {
  /** Each adult after the first. */
  readonly adult: number;
  /** Each child. */
  readonly child: number;
}

/** A scale by name, or the weights of one. */
export type EquivalenceScale = "eu" | "oecd" | "sqrt" | EquivalenceWeights;

/**
 * Scales that are in use; the report prints none (box 4.1 says only that adults and children count differently).
 *
 * - `eu`: Eurostat's (the modified OECD scale), a child being under 14: Hagenaars, de Vos & Zaidi (1994), "Poverty
 *   Statistics in the Late 1980s", Eurostat
 * - `oecd`: the older OECD scale (Oxford scale): OECD (1982), "The OECD List of Social Indicators"
 *
 * The square root scale, which the OECD uses now, has no weights: it counts persons.
 */
export const equivalenceScales = {
  eu: {adult: 0.5, child: 0.3},
  oecd: {adult: 0.7, child: 0.5},
} as const satisfies Record<string, EquivalenceWeights>;
