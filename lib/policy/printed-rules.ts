import {dataPlatformRules2020} from "./appraisal/data-platform-cost.js";
import {familyCounsellingRules2019} from "./appraisal/family-counselling-cost.js";
import {areaGrantRules2021} from "./areas/area-grant-total.js";
import {grantClockRules2020} from "./areas/grant-clock.js";
import {leverageRules2015} from "./areas/private-investment-drawn.js";
import {programmeBenefitRules2010} from "./areas/programme-benefit.js";
import {afterSchoolDutyRules2020} from "./childcare/after-school-duty.js";
import {afterSchoolFeeRules2020, afterSchoolFeeRules2021} from "./childcare/after-school-fee.js";
import {cashBenefitReforms2020} from "./childcare/cash-benefit-reform.js";
import {cashBenefitRules2020} from "./childcare/cash-benefit.js";
import {freeCoreTimeRules2020} from "./childcare/free-core-time.js";
import {kindergartenFeeRules2020} from "./childcare/kindergarten-fee-rules.js";
import {kindergartenStaffCostRules2020} from "./childcare/kindergarten-staff-cost.js";
import {kindergartenStaffRules2020} from "./childcare/kindergarten-staff-norm.js";
import {swedishAfterSchoolRules2020} from "./childcare/swedish-after-school-offer.js";
import {condominiumPurchaseRules2020} from "./housing/condominium-purchases-left.js";
import {danishFamilyHomeRules2018} from "./housing/danish-family-home-plan.js";
import {grantWriteDownRules2020} from "./housing/grant-to-repay.js";
import {allowanceRaiseRules2020} from "./housing/housing-allowance-raise.js";
import {publicOwnershipRules2020} from "./housing/public-ownership-cap.js";
import {referralRules2020} from "./housing/referral-homes.js";
import {tenancyRules2020} from "./housing/shortest-tenancy.js";
import {socialHomesRules2020} from "./housing/social-homes-quota.js";
import {settlementDeadlineRules2020} from "./integration/settlement-deadline.js";
import {settlementRules2021} from "./integration/settlement-rules.js";
import {trainingRules2020} from "./integration/training-rights.js";
import {votingRules2020} from "./integration/voting-right.js";
import {earlyOutRules2020} from "./justice/early-out-right.js";
import {exInRules2020} from "./justice/ex-in-right.js";
import {penaltyZoneRules2018} from "./justice/penalty-zone-allowed.js";
import {youthSanctionRules2014} from "./justice/youth-sanctions.js";
import {communityHouseRules2020} from "./leisure/community-house-access.js";
import {leisureCardRules2020} from "./leisure/leisure-card-cost.js";
import {leisureAimRules2016} from "./leisure/leisure-participation.js";
import {lotteryGrantRules2020} from "./leisure/lottery-grant-limit.js";
import {municipalIncomeRules2020} from "./municipalities/municipal-income-shares.js";
import {extraSchoolYearRules2019, extraSchoolYearRules2020} from "./schools/extra-school-year-cost.js";
import {fullDaySchoolRules2020} from "./schools/full-day-school-cost.js";
import {osloSchoolRules2017} from "./schools/oslo-school-allocation.js";
import {fallingBehindRules2020} from "./schools/pupils-falling-behind.js";
import {teacherNormRules2019} from "./schools/teacher-norm.js";
import {lettingTaxRules2020} from "./tax/letting-tax-status.js";
import {wealthTaxRules2020, wealthTaxRules2021} from "./tax/wealth-tax-value.js";
import {inclusionTargetRules2020} from "./work/inclusion-shortfall.js";
import {navOperatingRules2020} from "./work/nav-operating-funds.js";
import type {PrintedRules} from "./rules.js";

const printed = {
  kindergartenFee2020: kindergartenFeeRules2020,
  freeCoreTime2020: freeCoreTimeRules2020,
  afterSchoolFee2020: afterSchoolFeeRules2020,
  afterSchoolFee2021: afterSchoolFeeRules2021,
  afterSchoolDuty2020: afterSchoolDutyRules2020,
  swedishAfterSchool2020: swedishAfterSchoolRules2020,
  cashBenefit2020: cashBenefitRules2020,
  kindergartenStaff2020: kindergartenStaffRules2020,
  teacherNorm2019: teacherNormRules2019,
  osloSchools2017: osloSchoolRules2017,
  fallingBehind2020: fallingBehindRules2020,
  navOperatingFunds2020: navOperatingRules2020,
  municipalIncome2020: municipalIncomeRules2020,
  inclusionTarget2020: inclusionTargetRules2020,
  training2020: trainingRules2020,
  voting2020: votingRules2020,
  danishFamilyHomes2018: danishFamilyHomeRules2018,
  socialHomes2020: socialHomesRules2020,
  wealthTax2020: wealthTaxRules2020,
  wealthTax2021: wealthTaxRules2021,
  lettingTax2020: lettingTaxRules2020,
  publicOwnership2020: publicOwnershipRules2020,
  condominiumPurchase2020: condominiumPurchaseRules2020,
  grantWriteDown2020: grantWriteDownRules2020,
  referral2020: referralRules2020,
  tenancy2020: tenancyRules2020,
  grantClock2020: grantClockRules2020,
  areaGrants2021: areaGrantRules2021,
  leverage2015: leverageRules2015,
  programmeBenefit2010: programmeBenefitRules2010,
  leisureCard2020: leisureCardRules2020,
  leisureAim2016: leisureAimRules2016,
  lotteryGrant2020: lotteryGrantRules2020,
  communityHouse2020: communityHouseRules2020,
  settlement2021: settlementRules2021,
  settlementDeadline2020: settlementDeadlineRules2020,
  youthSanctions2014: youthSanctionRules2014,
  earlyOut2020: earlyOutRules2020,
  exIn2020: exInRules2020,
  penaltyZone2018: penaltyZoneRules2018,
  cashBenefitAbolished2020: cashBenefitReforms2020.abolish,
  waitingBenefit2020: cashBenefitReforms2020["waiting benefit"],
  fullDaySchool2020: fullDaySchoolRules2020,
  kindergartenStaffCost2020: kindergartenStaffCostRules2020,
  extraSchoolYear2019: extraSchoolYearRules2019,
  extraSchoolYear2020: extraSchoolYearRules2020,
  familyCounselling2019: familyCounsellingRules2019,
  allowanceRaise2020: allowanceRaiseRules2020,
  dataPlatform2020: dataPlatformRules2020,
} as const satisfies Record<string, PrintedRules>;

/**
 * The amounts, shares and limits of all rules as the report prints them, each with its year and section: what the functions
 * take when no other `rules` are given.
 *
 * @formula a table by name and year
 * @returns the rules by name, a copy; those of a later year, such as `wealthTax2021`, are proposals and can be given as `rules`
 * @nan never
 * @source NOU 2020: 16 (2020), the section that each entry names
 * @example
 * printedRules().kindergartenFee2020.maximum // 3135
 * wealthTaxValue([20000000], "main home", {rules: printedRules().wealthTax2021}) // [6250000]
 */
export function printedRules(): typeof printed {
  return copied(printed);
}

/** All the way down, without what only browsers and Node have. */
function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part as unknown)])) as T;
}
