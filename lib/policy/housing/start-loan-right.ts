import {checkCase} from "../arguments.js";
import {verdictOf, type Verdict} from "../verdict.js";

/** An applicant for a start loan (startlån). */
export interface StartLoanCase {
  /** Trouble with financing a home for a long time. */
  readonly longTermTrouble: boolean;
  /** Able to save towards a home and not done with it, as young people who could borrow after some years of saving. */
  readonly canStillSave: boolean;
  readonly canRepay: boolean;
  readonly ordinaryBankLends: boolean;
  /** A family with children that needs a better home soon, which can be excepted from saving first. */
  readonly familyInNeed: boolean;
}

/**
 * Whether a start loan (startlån) can be given, and what stands in the way.
 *
 * @formula all of: long-term trouble with financing a home; chances to save used, or a family with children that needs a
 *   better home soon; able to pay the loan back; no loan from an ordinary bank
 * @param applicant.longTermTrouble whether financing a home has long been a problem
 * @param applicant.canStillSave whether there are chances to save that have not been used
 * @param applicant.canRepay whether the loan can be paid back; largestLoan says how much
 * @param applicant.ordinaryBankLends whether an ordinary bank would lend
 * @param applicant.familyInNeed whether a family with children needs a better home soon
 * @returns whether all hold, and those that do not
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.3.3.1
 * @form printed
 * @methods m-14-startlan
 * @example
 * const young = {longTermTrouble: true, canStillSave: true, canRepay: true, ordinaryBankLends: false};
 * startLoanRight({...young, familyInNeed: false}) // {met: false, unmet: ["chances to save used"]}
 * startLoanRight({...young, familyInNeed: true}).met // true
 */
export function startLoanRight(applicant: StartLoanCase): Verdict {
  checkCase("startLoanRight", applicant, {
    longTermTrouble: "boolean",
    canStillSave: "boolean",
    canRepay: "boolean",
    ordinaryBankLends: "boolean",
    familyInNeed: "boolean",
  });
  return verdictOf({
    "long-term trouble with financing a home": applicant.longTermTrouble,
    "chances to save used": !applicant.canStillSave || applicant.familyInNeed,
    "able to pay back": applicant.canRepay,
    "no loan from an ordinary bank": !applicant.ordinaryBankLends,
  });
}
