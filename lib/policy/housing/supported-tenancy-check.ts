import {checkOptions} from "../../checks.js";
import {checkCase} from "../arguments.js";
import type {RuleOptions} from "../rules.js";
import {shortestTenancy, type TenancyRules} from "./shortest-tenancy.js";
import {verdictOf, type Verdict} from "../verdict.js";

/** A tenancy for which rent support is asked. */
export interface SupportedTenancyCase {
  /** Whether the space is approved for living under the planning and building act. */
  readonly approvedSpace: boolean;
  /** Whether the contract follows the tenancy act. */
  readonly lawfulContract: boolean;
  readonly familyWithChildren: boolean;
  /** Length of the contract in years; Infinity when it is not limited in time. */
  readonly contractYears: number;
}

/**
 * Whether a tenancy passes the check that municipalities are to make before they accept rent support.
 *
 * @formula all of: space approved for living, contract in line with the tenancy act, and long enough: 3 years, or 5 for a
 *   family with children
 * @param tenancy.approvedSpace whether the space is approved for living; a storage room is not a bedroom
 * @param tenancy.lawfulContract whether the contract follows the tenancy act otherwise
 * @param tenancy.familyWithChildren whether the tenant is a family with children
 * @param tenancy.contractYears length of the contract in years, 0 or more; Infinity when it is not limited in time
 * @param options.rules years in place of the printed ones, as of shortestTenancy: ordinary 3, supportedFamily 5
 * @returns whether the tenancy passes, and what it fails; five years for families are asked for as far as possible
 * @nan never
 * @source NOU 2020: 16 (2020), sections 14.6.5 and 14.4.2.1
 * @form printed in words
 * @methods m-14-supported-tenancy-check, m-14-approved-area, m-14-tenancy-terms
 * @example
 * const tenancy = {approvedSpace: true, lawfulContract: true, familyWithChildren: true, contractYears: 3};
 * supportedTenancyCheck(tenancy) // {met: false, unmet: ["contract long enough"]}
 */
export function supportedTenancyCheck(
  tenancy: SupportedTenancyCase,
  options: RuleOptions<TenancyRules> = {},
): Verdict {
  checkOptions("supportedTenancyCheck", options, ["rules"]);
  checkCase("supportedTenancyCheck", tenancy, {
    approvedSpace: "boolean",
    lawfulContract: "boolean",
    familyWithChildren: "boolean",
    contractYears: "time",
  });
  const {familyWithChildren} = tenancy;
  return verdictOf({
    "space approved for living": tenancy.approvedSpace,
    "contract in line with the tenancy act": tenancy.lawfulContract,
    "contract long enough":
      tenancy.contractYears >= shortestTenancy({letting: "supported", familyWithChildren}, options),
  });
}
