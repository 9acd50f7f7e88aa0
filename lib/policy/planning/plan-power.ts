import {checkChoice} from "../../checks.js";

/** What a land-use plan can settle of homes (section 14.2.2), by provision. */
export const planPowers2020 = {
  "number of dwellings": "allowed",
  "size of dwellings": "allowed",
  "type of building": "allowed",
  "owned or rented": "not allowed",
  "cooperative or condominium": "not allowed",
  "municipal homes": "not allowed",
  "student homes": "not allowed",
  "how homes are run": "not allowed",
  "who uses homes": "not allowed",
  "rental homes on land sold by the municipality": "by sale of land",
  "groups of tenants on land sold by the municipality": "by sale of land",
} as const;

/** A provision about homes. */
export type PlanProvision = keyof typeof planPowers2020;

/**
 * Whether a land-use plan can settle something about the homes to be built.
 *
 * @formula a table: number, size and type of building are allowed; tenure, ownership, running and users are not; a
 *   municipality that sells its own land can ask for rental homes and for groups of tenants
 * @param provision what the plan would settle, such as "size of dwellings" or "owned or rented"
 * @returns "allowed", "not allowed" or "by sale of land"
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.2.2 (the planning and building act, section 12-7)
 * @form printed
 * @methods m-14-plan-powers
 * @example
 * planPower("size of dwellings") // "allowed"
 * planPower("owned or rented") // "not allowed"
 */
export function planPower(provision: PlanProvision): "allowed" | "not allowed" | "by sale of land" {
  checkChoice("planPower", "provision", provision, Object.keys(planPowers2020));
  return planPowers2020[provision];
}
