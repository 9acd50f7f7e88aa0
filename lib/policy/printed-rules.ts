import {afterSchoolDutyRules2020} from "./after-school-duty.js";
import {afterSchoolFeeRules2020, afterSchoolFeeRules2021} from "./after-school-fee.js";
import {areaGrantRules2021} from "./area-grant-total.js";
import {cashBenefitRules2020} from "./cash-benefit.js";
import {cashBenefitReforms2020} from "./cash-benefit-reform.js";
import {communityHouseRules2020} from "./community-house-access.js";
import {condominiumPurchaseRules2020} from "./condominium-purchases-left.js";
import {danishFamilyHomeRules2018} from "./danish-family-home-plan.js";
import {dataPlatformRules2020} from "./data-platform-cost.js";
import {earlyOutRules2020} from "./early-out-right.js";
import {exInRules2020} from "./ex-in-right.js";
import {extraSchoolYearRules2019, extraSchoolYearRules2020} from "./extra-school-year-cost.js";
import {fallingBehindRules2020} from "./pupils-falling-behind.js";
import {familyCounsellingRules2019} from "./family-counselling-cost.js";
import {freeCoreTimeRules2020} from "./free-core-time.js";
import {fullDaySchoolRules2020} from "./full-day-school-cost.js";
import {grantClockRules2020} from "./grant-clock.js";
import {grantWriteDownRules2020} from "./grant-to-repay.js";
import {allowanceRaiseRules2020} from "./housing-allowance-raise.js";
import {inclusionTargetRules2020} from "./inclusion-shortfall.js";
import {kindergartenFeeRules2020} from "./kindergarten-fee-rules.js";
import {kindergartenStaffCostRules2020} from "./kindergarten-staff-cost.js";
import {kindergartenStaffRules2020} from "./kindergarten-staff-norm.js";
import {leisureCardRules2020} from "./leisure-card-cost.js";
import {leisureAimRules2016} from "./leisure-participation.js";
import {lettingTaxRules2020} from "./letting-tax-status.js";
import {lotteryGrantRules2020} from "./lottery-grant-limit.js";
import {municipalIncomeRules2020} from "./municipal-income-shares.js";
import {navOperatingRules2020} from "./nav-operating-funds.js";
import {osloSchoolRules2017} from "./oslo-school-allocation.js";
import {penaltyZoneRules2018} from "./penalty-zone-allowed.js";
import {leverageRules2015} from "./private-investment-drawn.js";
import {programmeBenefitRules2010} from "./programme-benefit.js";
import {publicOwnershipRules2020} from "./public-ownership-cap.js";
import {referralRules2020} from "./referral-homes.js";
import type {PrintedRules} from "./rules.js";
import {settlementDeadlineRules2020} from "./settlement-deadline.js";
import {settlementRules2021} from "./settlement-rules.js";
import {tenancyRules2020} from "./shortest-tenancy.js";
import {socialHomesRules2020} from "./social-homes-quota.js";
import {teacherNormRules2019} from "./teacher-norm.js";
import {trainingRules2020} from "./training-rights.js";
import {wealthTaxRules2020, wealthTaxRules2021} from "./wealth-tax-value.js";
import {youthSanctionRules2014} from "./youth-sanctions.js";

const printed = {
  kindergartenFee2020: kindergartenFeeRules2020,
  freeCoreTime2020: freeCoreTimeRules2020,
  afterSchoolFee2020: afterSchoolFeeRules2020,
  afterSchoolFee2021: afterSchoolFeeRules2021,
  afterSchoolDuty2020: afterSchoolDutyRules2020,
  cashBenefit2020: cashBenefitRules2020,
  kindergartenStaff2020: kindergartenStaffRules2020,
  teacherNorm2019: teacherNormRules2019,
  osloSchools2017: osloSchoolRules2017,
  fallingBehind2020: fallingBehindRules2020,
  navOperatingFunds2020: navOperatingRules2020,
  municipalIncome2020: municipalIncomeRules2020,
  inclusionTarget2020: inclusionTargetRules2020,
  training2020: trainingRules2020,
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
