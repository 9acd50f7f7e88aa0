import {checkSameLength, countColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** Offences per area, counted in two ways. */
export interface PlaceAndResidence {
  /** Offences committed in the area, by whomever, per resident. */
  readonly byPlace: Float64Array;
  /** Offences committed by its residents, wherever, per resident. */
  readonly byResidence: Float64Array;
  /** The share of the offences committed in the area that its own residents commit. */
  readonly ownShare: Float64Array;
}

/**
 * Offences per resident, once where they are committed and once where the offenders live: far apart in areas that people only
 * pass through, such as a city's centre.
 *
 * @formula by place = Σ₍h₎ f(h, a) / n(a); by residence = Σ₍p₎ f(a, p) / n(a); own share = f(a, a) / Σ₍h₎ f(h, a), with f(h, p) the
 *   offences that residents of h commit in p and n the residents
 * @param home the area where the offender lives, per offence: areas are numbered 0, 1, 2, …
 * @param place the area where it was committed, per offence
 * @param residents the residents of each area, 0 or more; one entry per area
 * @returns `{byPlace, byResidence, ownShare}`, one entry per area. Neither rate says how likely somebody present is to be a
 *   victim, for which those present would have to be counted
 * @nan the rates of an area with neither residents nor offences (Infinity without residents alone); the share of an area
 *   without offences
 * @source Boivin & Felson (2018), "Crimes by visitors versus crimes by residents: the influence of visitor inflows", Journal
 *   of Quantitative Criminology 34, pp. 465-480; NOU 2020: 16, section 7.2.1 (crime in centres, offenders from elsewhere)
 * @form reading: the section says it in words and prints no flows
 * @methods m-7-place-versus-residence
 * @example
 * const {byPlace, byResidence, ownShare} = ratesByPlaceAndResidence([0, 1, 1], [0, 0, 0], [100, 1000]);
 * byPlace // [0.03, 0]
 * byResidence // [0.01, 0.002]
 * ownShare[0] // ≈ 0.333
 */
export function ratesByPlaceAndResidence(
  home: ArrayLike<number>,
  place: ArrayLike<number>,
  residents: ArrayLike<number>,
): PlaceAndResidence {
  const people = countColumn("ratesByPlaceAndResidence", "residents", residents);
  const from = areaColumn("home", home, people.length);
  const to = areaColumn("place", place, people.length);
  checkSameLength("ratesByPlaceAndResidence", "home", from.length, "place", to.length);
  const [here, theirs, own] = [0, 1, 2].map(() => new Float64Array(people.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let offence = 0; offence < from.length; offence++) {
    here[to[offence]!]!++;
    theirs[from[offence]!]!++;
    if (from[offence] === to[offence]) own[to[offence]!]!++;
  }
  return {
    byPlace: here.map((count, area) => count / people[area]!),
    byResidence: theirs.map((count, area) => count / people[area]!),
    ownShare: own.map((count, area) => count / here[area]!),
  };
}

function areaColumn(argument: string, column: ArrayLike<number>, areas: number): Float64Array {
  const numbers = countColumn("ratesByPlaceAndResidence", argument, column);
  const row = numbers.findIndex((area) => !Number.isInteger(area) || area >= areas);
  if (row < 0) return numbers;
  throw new InvalidInputError({
    functionName: "ratesByPlaceAndResidence",
    argument,
    row,
    value: numbers[row],
    advice: `Number the areas as in residents: whole numbers from 0 to ${areas - 1}.`,
  });
}
