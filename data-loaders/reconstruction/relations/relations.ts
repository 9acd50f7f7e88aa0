/** Every relation between the values of one area that holds whatever the report says. */
import {background} from "./background.js";
import {lowIncome} from "./low-income.js";
import type {Relation} from "./relation.js";
import {socialAssistance} from "./social-assistance.js";
import {tenantHouseholds, tenants} from "./tenants.js";

/** Those that others rest on come first. */
export const relations: readonly Relation[] = [
  background,
  lowIncome,
  tenants,
  tenantHouseholds,
  socialAssistance,
];
