import {checkChoice} from "../../checks.js";

/** What state grants for area-based initiatives may pay for (section 15.2.2). */
export const areaGrantPurposes2020 = {
  "new ways of working": true,
  "investment in shared space": true,
  "ordinary running costs": false,
  "upkeep of property": false,
} as const;

/**
 * Whether a state grant for an area-based initiative may pay for something.
 *
 * @formula new ways of working and investment in shared space: yes; ordinary running costs and upkeep of property: no
 * @param purpose what the money is for
 * @returns whether it may; what counts as investment has been disputed in Groruddalen
 * @nan never
 * @source NOU 2020: 16 (2020), section 15.2.2
 * @form printed
 * @methods m-15-grant-rules
 * @example
 * areaGrantMayPay("investment in shared space") // true
 * areaGrantMayPay("upkeep of property") // false
 */
export function areaGrantMayPay(purpose: keyof typeof areaGrantPurposes2020): boolean {
  checkChoice("areaGrantMayPay", "purpose", purpose, Object.keys(areaGrantPurposes2020));
  return areaGrantPurposes2020[purpose];
}
