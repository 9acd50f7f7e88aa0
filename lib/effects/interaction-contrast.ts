import {checkFinite, checkObject} from "../checks.js";

/** The level among those with the least and those with the most of something, such as resources at home. */
export interface EndsOfScale {
  readonly least: number;
  readonly most: number;
}

/** A slope in two places, and how far they differ. */
export interface InteractionContrast {
  /** From least to most in the area of interest. */
  readonly area: number;
  /** From least to most elsewhere. */
  readonly rest: number;
  /** `area − rest`: 0 where place and resources only add up. */
  readonly difference: number;
  /** The ratio of most to least in the area, over the same ratio elsewhere: 1 where they only multiply. */
  readonly ratio: number;
}

/**
 * Whether something changes with resources in one kind of area as it does in another: the interaction of area and
 * resources.
 *
 * @formula difference = (y₁most − y₁least) − (y₀most − y₀least), as a ratio (y₁most / y₁least) / (y₀most / y₀least)
 * @param area `{least, most}`: the level in the area of interest among those with least and most resources, in percent or
 *   any unit
 * @param rest the same elsewhere
 * @returns both slopes, their difference in the unit given (percentage points) and the ratio of ratios. The two scales can
 *   disagree on whether there is an interaction, except where both say that there is none or the slopes have opposite signs
 * @nan the ratio, where a level is 0 and the ratio has no value
 * @source Rothman, Greenland & Lash (2008), Modern Epidemiology, third edition, chapter 5 (interaction contrast); NOU 2020:
 *   16, section 6.5.3.1 (66 and 62 percent in sub-districts with vulnerable areas, 59 and 65 in others) and section 5.2.3
 *   (the gap in safety grows with age)
 * @form reading: the report prints the four shares and says that the links are opposite
 * @methods m-6-ses-interaction, m-5-age-gap-safety
 * @example
 * const {area, rest, difference} = interactionContrast({least: 66, most: 62}, {least: 59, most: 65});
 * [area, rest, difference] // [-4, 6, -10]
 */
export function interactionContrast(area: EndsOfScale, rest: EndsOfScale): InteractionContrast {
  checkEnds("area", area);
  checkEnds("rest", rest);
  const [inArea, elsewhere] = [area.most - area.least, rest.most - rest.least];
  return {
    area: inArea,
    rest: elsewhere,
    difference: inArea - elsewhere,
    ratio: area.most / area.least / (rest.most / rest.least),
  };
}

function checkEnds(argument: string, ends: EndsOfScale): void {
  checkObject(
    "interactionContrast",
    argument,
    ends,
    "Give {least, most}: the level at both ends of the scale.",
  );
  checkFinite("interactionContrast", `${argument}.least`, ends.least);
  checkFinite("interactionContrast", `${argument}.most`, ends.most);
}
