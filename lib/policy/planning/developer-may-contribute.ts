import {checkChoice} from "../../checks.js";

/** What development agreements may ask developers to pay for (section 14.1.3). */
export const developerContributions2020 = {
  roads: true,
  water: true,
  sewage: true,
  schools: false,
  kindergartens: false,
  "nursing homes": false,
} as const;

/**
 * Whether a development agreement (utbyggingsavtale) may ask the developer for money towards infrastructure.
 *
 * @formula technical infrastructure: yes; social infrastructure: no
 * @param infrastructure "roads", "water" or "sewage", which are technical, or "schools", "kindergartens" or "nursing
 *   homes", which are social
 * @returns whether a contribution may be asked for
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.1.3, which names these as examples of the two kinds
 * @form printed
 * @methods m-14-technical-vs-social-infrastructure
 * @example
 * developerMayContribute("roads") // true
 * developerMayContribute("schools") // false
 */
export function developerMayContribute(infrastructure: keyof typeof developerContributions2020): boolean {
  checkChoice(
    "developerMayContribute",
    "infrastructure",
    infrastructure,
    Object.keys(developerContributions2020),
  );
  return developerContributions2020[infrastructure];
}
