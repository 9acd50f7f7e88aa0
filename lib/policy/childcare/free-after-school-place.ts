import {checkCase} from "../arguments.js";

/** The districts of Oslo with free part-time places in grades 2 to 4 (section 6.3.5). */
export const freeAfterSchoolDistricts2020: readonly string[] = [
  "Alna",
  "Bjerke",
  "Gamle Oslo",
  "Grorud",
  "Grünerløkka",
  "Sagene",
  "Stovner",
  "Søndre Nordstrand",
];

/** A pupil as the offers look at it. */
export interface AfterSchoolPlaceCase {
  readonly city: "Oslo" | "Stavanger";
  /** The city district of the school, which counts in Oslo only. */
  readonly district: string;
  /** School grade, from 1. */
  readonly grade: number;
}

/**
 * Whether a pupil in Oslo or Stavanger has a free place in after-school care (in Oslo part-time, Aktivitetsskolen).
 *
 * @formula grade 1 in both cities; in Oslo also grades 2 to 4 at schools in eight districts
 * @param pupil.city "Oslo" or "Stavanger"
 * @param pupil.district the city district of the school, as the report spells it; any text outside Oslo
 * @param pupil.grade school grade, from 1
 * @returns whether the place is free
 * @nan never
 * @source NOU 2020: 16 (2020), section 6.3.5
 * @form printed
 * @methods m-6-aks-oslo
 * @example
 * freeAfterSchoolPlace({city: "Oslo", district: "Stovner", grade: 3}) // true
 * freeAfterSchoolPlace({city: "Oslo", district: "Frogner", grade: 3}) // false
 */
export function freeAfterSchoolPlace(pupil: AfterSchoolPlaceCase): boolean {
  checkCase("freeAfterSchoolPlace", pupil, {city: ["Oslo", "Stavanger"], district: "text", grade: "number"});
  if (pupil.grade === 1) return true;
  const isLaterGrade = pupil.grade >= 2 && pupil.grade <= 4;
  return pupil.city === "Oslo" && isLaterGrade && freeAfterSchoolDistricts2020.includes(pupil.district);
}
