import {checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** The shortest time-limited contracts, in years. */
export interface TenancyRules extends PrintedRules {
  /** By the tenancy act. */
  readonly ordinary: number;
  /** Of tenants who are not referred, in projects with referral agreements. */
  readonly notReferred: number;
  /** Of families with children whose rent is supported, as the committee proposes. */
  readonly supportedFamily: number;
}

/** The years as printed. */
export const tenancyRules2020: TenancyRules = {
  year: 2020,
  section: "14.4.2.1, 14.4.2.2 and 14.6.5",
  ordinary: 3,
  notReferred: 5,
  supportedFamily: 5,
};

/** A tenancy as the rules look at it. */
export interface TenancyCase {
  /** "supported" is with a guarantee or with social assistance for deposit or rent. */
  readonly letting: "ordinary" | "not referred" | "supported";
  readonly familyWithChildren: boolean;
}

/**
 * The shortest time-limited rental contract that rules or the committee's proposal allow, in years.
 *
 * @formula 3 years; 5 for tenants not referred in projects with referral agreements; 5 for families with supported rent
 * @param tenancy.letting "ordinary", "not referred" (in a project with a referral agreement) or "supported" (by guarantee
 *   or social assistance)
 * @param tenancy.familyWithChildren whether the tenant is a family with children, which matters for supported rent
 * @param options.rules years in place of the printed ones: ordinary 3, notReferred 5, supportedFamily 5 (a proposal, as
 *   far as possible)
 * @returns years
 * @nan never
 * @source NOU 2020: 16 (2020), sections 14.4.2.1 (tenancy act, section 9-3), 14.4.2.2, 14.6.5 and 9.2.1
 * @form printed
 * @methods m-14-tenancy-terms, m-9-lease-minimum
 * @example
 * shortestTenancy({letting: "ordinary", familyWithChildren: true}) // 3
 * shortestTenancy({letting: "supported", familyWithChildren: true}) // 5
 */
export function shortestTenancy(tenancy: TenancyCase, options: RuleOptions<TenancyRules> = {}): number {
  checkOptions("shortestTenancy", options, ["rules"]);
  checkCase("shortestTenancy", tenancy, {
    letting: ["ordinary", "not referred", "supported"],
    familyWithChildren: "boolean",
  });
  const rules = rulesOf("shortestTenancy", tenancyRules2020, options.rules);
  if (tenancy.letting === "not referred") return rules.notReferred;
  return tenancy.letting === "supported" && tenancy.familyWithChildren
    ? rules.supportedFamily
    : rules.ordinary;
}
