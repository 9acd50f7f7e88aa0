import {checkChoice, checkOptions} from "../../checks.js";
import {wholeColumn} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";
import {wholeHomes} from "./whole-homes.js";

/** How much of a housing association public bodies may own, as shares of its dwellings. */
export interface PublicOwnershipRules extends PrintedRules {
  /** In a cooperative (borettslag), without more in its statutes. */
  readonly cooperative: number;
  /** In a cooperative whose statutes allow more. */
  readonly cooperativeByStatutes: number;
  /** In a condominium (eierseksjonssameie) whose statutes limit ownership. */
  readonly condominiumByStatutes: number;
}

/** The shares as printed. */
export const publicOwnershipRules2020: PublicOwnershipRules = {
  year: 2020,
  section: "14.2.2",
  cooperative: 0.1,
  cooperativeByStatutes: 0.2,
  condominiumByStatutes: 0.1,
};

/** What the statutes say. */
export interface PublicOwnershipOptions extends RuleOptions<PublicOwnershipRules> {
  /** True when the statutes allow more (cooperative) or limit ownership (condominium). Default: false. */
  readonly statutes?: boolean | undefined;
}

/**
 * The most dwellings of a housing association that municipalities and other public bodies may own.
 *
 * @formula ⌊share · dwellings⌋: 10 percent in a cooperative, 20 percent when its statutes allow it; in a condominium all of
 *   them, or 10 percent whatever limit its statutes set
 * @param dwellings dwellings in each association: whole numbers, 0 or more
 * @param form "cooperative" (borettslag) or "condominium" (eierseksjonssameie)
 * @param options.statutes true when the statutes allow more in a cooperative, or limit ownership in a condominium; default
 *   false
 * @param options.rules shares in place of the printed ones: cooperative 0.1, cooperativeByStatutes 0.2,
 *   condominiumByStatutes 0.1
 * @returns dwellings per association, rounded down. Section 14.6.3 names a 10 percent rule for both forms, which fits a
 *   condominium only when its statutes set a limit
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.2.2 (burettslagslova sections 4-2 and 4-3, eierseksjonsloven section 24); 20
 *   percent are taken as the whole limit, not on top of 10
 * @form printed, except the rounding
 * @methods m-14-public-ownership-caps
 * @example
 * publicOwnershipCap([9, 10, 55], "cooperative") // [0, 1, 5]
 * publicOwnershipCap([55], "cooperative", {statutes: true}) // [11]
 * publicOwnershipCap([55], "condominium") // [55]
 */
export function publicOwnershipCap(
  dwellings: ArrayLike<number>,
  form: "cooperative" | "condominium",
  options: PublicOwnershipOptions = {},
): Float64Array {
  const name = "publicOwnershipCap";
  checkOptions(name, options, ["statutes", "rules"]);
  checkChoice(name, "form", form, ["cooperative", "condominium"]);
  const rules = rulesOf(name, publicOwnershipRules2020, options.rules, {
    shares: ["cooperative", "cooperativeByStatutes", "condominiumByStatutes"],
  });
  const {statutes = false} = options;
  const inCooperative = statutes ? rules.cooperativeByStatutes : rules.cooperative;
  const inCondominium = statutes ? rules.condominiumByStatutes : 1;
  const share = form === "cooperative" ? inCooperative : inCondominium;
  return wholeColumn(name, "dwellings", dwellings).map((homes) => wholeHomes(share, homes));
}
