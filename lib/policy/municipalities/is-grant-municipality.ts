import {checkChoice} from "../../checks.js";

/** Municipalities by the state scheme that names them. */
export const grantMunicipalities = {
  /** The big-city grant (storbytilskudd), since 2011; section 12.3.2. */
  bigCity: ["Oslo", "Bergen", "Trondheim", "Stavanger", "Kristiansand", "Drammen"],
  /** Those that share in running the grant for voluntary integration work; section 16.2, footnote 2. */
  integration: [
    "Arendal",
    "Bergen",
    "Bodø",
    "Bærum",
    "Drammen",
    "Fredrikstad",
    "Gjøvik",
    "Hamar",
    "Kristiansand",
    "Oslo",
    "Sandefjord",
    "Sandnes",
    "Sarpsborg",
    "Lillestrøm",
    "Skien",
    "Stavanger",
    "Tromsø",
    "Trondheim",
    "Tønsberg",
    "Ålesund",
  ],
} as const satisfies Record<string, readonly string[]>;

/**
 * Whether a municipality is among those that a state grant for cities names.
 *
 * @formula the name is on the list
 * @param grant "bigCity" (storbytilskudd: six cities since 2011) or "integration" (the 20 municipalities that share in
 *   running the grant for voluntary integration work)
 * @param municipality the name as the report spells it
 * @returns whether it is on the list; a name spelt otherwise is not
 * @nan never
 * @source NOU 2020: 16 (2020), sections 12.3.2 and 16.2 (footnote 2)
 * @form printed
 * @methods m-12-big-city-grant, m-16-imdi-20-municipalities
 * @example
 * isGrantMunicipality("bigCity", "Drammen") // true
 * isGrantMunicipality("bigCity", "Tromsø") // false
 * isGrantMunicipality("integration", "Tromsø") // true
 */
export function isGrantMunicipality(grant: keyof typeof grantMunicipalities, municipality: string): boolean {
  checkChoice("isGrantMunicipality", "grant", grant, Object.keys(grantMunicipalities));
  const names: readonly string[] = grantMunicipalities[grant];
  return names.includes(municipality);
}
