export {condominiumPurchasesLeft} from "./condominium-purchases-left.js";
export {danishFamilyHomePlan} from "./danish-family-home-plan.js";
export {grantPriceShare} from "./grant-price-share.js";
export {grantToRepay} from "./grant-to-repay.js";
export {homesBought} from "./homes-bought.js";
export {housingAllowanceRaise} from "./housing-allowance-raise.js";
export {housingAllowance} from "./housing-allowance.js";
export {indexedResalePrice} from "./indexed-resale-price.js";
export {largestLoan} from "./largest-loan.js";
export {lettingRight} from "./letting-right.js";
export {movingOutGain} from "./moving-out-gain.js";
export {publicOwnershipCap} from "./public-ownership-cap.js";
export {referralHomes} from "./referral-homes.js";
export {rentalHomeGrant} from "./rental-home-grant.js";
export {sharedOwnershipPath} from "./shared-ownership-path.js";
export {shortestTenancy} from "./shortest-tenancy.js";
export {socialHomesQuota} from "./social-homes-quota.js";
export {startLoanRight} from "./start-loan-right.js";
export {supportedTenancyCheck} from "./supported-tenancy-check.js";
export type {CondominiumPurchaseRules} from "./condominium-purchases-left.js";
export type {
  DanishFamilyHomeOptions,
  DanishFamilyHomePlan,
  DanishFamilyHomeRules,
} from "./danish-family-home-plan.js";
export type {GrantRepaymentOptions, GrantWriteDownRules} from "./grant-to-repay.js";
export type {HomesBoughtOptions} from "./homes-bought.js";
export type {AllowanceRaiseRules} from "./housing-allowance-raise.js";
export type {HousingAllowanceLimits} from "./housing-allowance.js";
export type {LoanLimits} from "./largest-loan.js";
export type {MovingOutCase} from "./moving-out-gain.js";
export type {PublicOwnershipOptions, PublicOwnershipRules} from "./public-ownership-cap.js";
export type {ReferralRules} from "./referral-homes.js";
export type {SharedOwnershipOptions} from "./shared-ownership-path.js";
export type {TenancyCase, TenancyRules} from "./shortest-tenancy.js";
export type {SocialHomesRules} from "./social-homes-quota.js";
export type {StartLoanCase} from "./start-loan-right.js";
export type {SupportedTenancyCase} from "./supported-tenancy-check.js";
