import {checkChoice} from "../../checks.js";

/**
 * Whether an owner may let the dwelling freely, by form of ownership.
 *
 * @formula cooperative: with the board's consent; condominium: free
 * @param form "cooperative" (borettslag, where the shareholder is to live in the dwelling) or "condominium"
 *   (eierseksjonssameie, where the owner may let to a household, to people who share or room by room)
 * @returns "with consent" or "free", as a main rule
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.2.3 (burettslagslova section 5-3, eierseksjonsloven section 24)
 * @form printed
 * @methods m-14-owner-occupation-principle
 * @example
 * lettingRight("cooperative") // "with consent"
 */
export function lettingRight(form: "cooperative" | "condominium"): "free" | "with consent" {
  checkChoice("lettingRight", "form", form, ["cooperative", "condominium"]);
  return form === "condominium" ? "free" : "with consent";
}
