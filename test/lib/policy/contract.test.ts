import {describe, expect, it} from "vitest";
import {InvalidInputError} from "../../../lib/invalid-input-error.js";
import * as policy from "../../../lib/policy/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

type Table = Readonly<Record<string, ArrayLike<number>>>;

interface ColumnFunction {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  /** Columns that may be negative. */
  readonly signed?: readonly string[];
  readonly call: (columns: Table, options?: object) => unknown;
  /** Of a function without options. */
  readonly plain?: true;
}

const limits = {ownPayment: 1, incomeShare: 0.2, covered: 0.7};
const loan = {interest: 0.05, years: 20, debtToIncome: 5};
const at = (columns: Table, name: string) => columns[name]!;
const pots = {reducedCapacity: 10, jobseekers: 10, sickLeaveDays: 10, landArea: 10};

/** Every public function that takes columns, with valid ones. */
const ofColumns: Readonly<Record<string, ColumnFunction>> = {
  kindergartenFee: {
    columns: {income: [300000, 0, 900000], children: [1, 2, 0]},
    call: (c, options) => policy.kindergartenFee(at(c, "income"), at(c, "children"), options),
  },
  kindergartenPlaceFee: {
    columns: {income: [300000, 0, 900000], order: [1, 2, 3]},
    call: (c, options) => policy.kindergartenPlaceFee(at(c, "income"), at(c, "order"), options),
  },
  effectiveMarginalRate: {
    columns: {income: [300000, 0, 900000]},
    call: (c, options) => policy.effectiveMarginalRate((y) => y.map((x) => x / 4), at(c, "income"), options),
  },
  freeCoreTime: {
    columns: {income: [300000, 0, 900000], age: [3, 2, 5], postponed: [0, 1, 0]},
    call: (c, options) =>
      policy.freeCoreTime(at(c, "income"), at(c, "age"), {postponed: at(c, "postponed"), ...options}),
  },
  feeAfterFreeHours: {
    columns: {fee: [3000, 0, 2000], freeHours: [20, 20, 0]},
    call: (c) => policy.feeAfterFreeHours(at(c, "fee"), at(c, "freeHours"), 40),
    plain: true,
  },
  afterSchoolFee: {
    columns: {
      income: [300000, 0, 900000],
      localFee: [2500, 2500, 2000],
      grade: [1, 2, 6],
      specialNeeds: [0, 0, 1],
    },
    call: (c, options) =>
      policy.afterSchoolFee(at(c, "income"), at(c, "localFee"), at(c, "grade"), 11, {
        specialNeeds: at(c, "specialNeeds"),
        ...options,
      }),
  },
  afterSchoolDuty: {
    columns: {grade: [1, 5, 8], specialNeeds: [0, 1, 1]},
    call: (c, options) =>
      policy.afterSchoolDuty(at(c, "grade"), {specialNeeds: at(c, "specialNeeds"), ...options}),
  },
  jointFeeCap: {
    columns: {income: [300000, 0, 900000], kindergarten: [30000, 0, 30000], afterSchool: [0, 0, 20000]},
    call: (c) => policy.jointFeeCap(at(c, "income"), at(c, "kindergarten"), at(c, "afterSchool"), 0.06),
    plain: true,
  },
  cashBenefit: {
    columns: {days: [0, 3, 5]},
    call: (c, options) => policy.cashBenefit(at(c, "days"), options),
  },
  kindergartenRight: {
    columns: {birthday: [1, 9, 12]},
    call: (c) => policy.kindergartenRight(at(c, "birthday")),
    plain: true,
  },
  waitingBenefitMonths: {
    columns: {ageAtRejection: [10, 13, 20], ageAtRight: [19, 15, 18]},
    call: (c, options) => policy.waitingBenefitMonths(at(c, "ageAtRejection"), at(c, "ageAtRight"), options),
  },
  kindergartenStaffNorm: {
    columns: {underThree: [9, 0, 12], overThree: [18, 6, 0]},
    call: (c, options) => policy.kindergartenStaffNorm(at(c, "underThree"), at(c, "overThree"), options),
  },
  targetingAccuracy: {
    columns: {benefit: [100, 0, 50], need: [1, 1, 0], weights: [1, 2, 3]},
    call: (c, options) =>
      policy.targetingAccuracy(at(c, "benefit"), at(c, "need"), {weights: at(c, "weights"), ...options}),
  },
  teacherNorm: {
    columns: {pupils: [60, 100, 0], teachers: [3, 5, 1]},
    call: (c, options) => {
      const [pupils, teachers] = [at(c, "pupils"), at(c, "teachers")];
      return policy.teacherNorm([pupils, pupils, pupils], [teachers, teachers, teachers], options);
    },
  },
  teachersMoved: {
    columns: {pupils: [150, 150, 60], teachers: [14, 7, 5]},
    call: (c) => policy.teachersMoved(at(c, "pupils"), at(c, "teachers"), 15),
    plain: true,
  },
  shareByNeed: {
    columns: {size: [100, 200, 50], need: [1, 2, 0]},
    call: (c) => policy.shareByNeed(90, at(c, "size"), at(c, "need")),
    plain: true,
  },
  socioeconomicTeacherNorm: {
    columns: {pupils: [150, 100, 0], disadvantage: [1, -1, 0]},
    signed: ["disadvantage"],
    call: (c) => policy.socioeconomicTeacherNorm(at(c, "pupils"), at(c, "disadvantage"), 0.1, 15),
    plain: true,
  },
  osloSchoolAllocation: {
    columns: {
      pupils: [300, 400, 100],
      socioDemographic: [1, 0, 2],
      language: [20, 0, 10],
      mobility: [5, 1, 3],
    },
    call: (c, options) =>
      policy.osloSchoolAllocation(
        1000,
        {
          pupils: at(c, "pupils"),
          socioDemographic: at(c, "socioDemographic"),
          language: at(c, "language"),
          mobility: at(c, "mobility"),
        },
        options,
      ),
  },
  pupilsFallingBehind: {
    columns: {average: [2, 3, 5]},
    call: (c, options) => policy.pupilsFallingBehind(at(c, "average"), options),
  },
  extraWeightedCount: {
    columns: {people: [100, 50, 10], group: [40, 0, 10]},
    call: (c) => policy.extraWeightedCount(at(c, "people"), [{group: at(c, "group"), extra: 0.25}]),
    plain: true,
  },
  navOperatingFunds: {
    columns: {
      reducedCapacity: [100, 50, 20],
      reducedCapacityImmigrants: [40, 0, 10],
      jobseekers: [30, 30, 30],
      jobseekersImmigrants: [10, 20, 0],
      sickLeaveDays: [500, 300, 100],
      landArea: [5, 10, 1],
    },
    call: (c, options) =>
      policy.navOperatingFunds(
        {
          reducedCapacity: at(c, "reducedCapacity"),
          reducedCapacityImmigrants: at(c, "reducedCapacityImmigrants"),
          jobseekers: at(c, "jobseekers"),
          jobseekersImmigrants: at(c, "jobseekersImmigrants"),
          sickLeaveDays: at(c, "sickLeaveDays"),
          landArea: at(c, "landArea"),
        },
        pots,
        options,
      ),
  },
  expenditureNeedIndex: {
    columns: {criteria: [20, 10, 0], population: [100, 100, 50]},
    call: (c) => policy.expenditureNeedIndex([at(c, "criteria")], [1], at(c, "population")),
    plain: true,
  },
  expenditureEqualisation: {
    columns: {needIndex: [2, 1, 0], population: [100, 200, 50]},
    call: (c) => policy.expenditureEqualisation(at(c, "needIndex"), at(c, "population"), 1000),
    plain: true,
  },
  taxEqualisation: {
    columns: {tax: [40, 20, 0], population: [1, 1, 2]},
    call: (c) => policy.taxEqualisation(at(c, "tax"), at(c, "population"), 0.6),
    plain: true,
  },
  correctedFreeIncome: {
    columns: {freeIncome: [110, 90, 50], population: [1, 1, 1], needIndex: [1, 2, 1]},
    call: (c) => policy.correctedFreeIncome(at(c, "freeIncome"), at(c, "population"), at(c, "needIndex")),
    plain: true,
  },
  uncoveredCost: {
    columns: {cost: [100, 40, 10], compensations: [70, 30, 20]},
    call: (c) => policy.uncoveredCost(at(c, "cost"), [at(c, "compensations")]),
    plain: true,
  },
  passThrough: {
    columns: {weight: [3, 1, 0]},
    call: (c) => policy.passThrough(100, 0.5, at(c, "weight")),
    plain: true,
  },
  inclusionShortfall: {
    columns: {included: [10, 0, 5], hired: [200, 100, 50]},
    call: (c, options) => policy.inclusionShortfall(at(c, "included"), at(c, "hired"), options),
  },
  danishFamilyHomePlan: {
    columns: {familyHomes: [60, 30, 10], dwellings: [100, 100, 20], years: [4, 5, 0]},
    call: (c, options) =>
      policy.danishFamilyHomePlan(at(c, "familyHomes"), at(c, "dwellings"), at(c, "years"), options),
  },
  wealthTaxValue: {
    columns: {marketValue: [4000000, 20000000, 0]},
    call: (c, options) => policy.wealthTaxValue(at(c, "marketValue"), "main home", options),
  },
  wealthTaxRelief: {
    columns: {marketValue: [4000000, 20000000, 0]},
    call: (c, options) => policy.wealthTaxRelief(at(c, "marketValue"), "main home", 0.01, options),
  },
  publicOwnershipCap: {
    columns: {dwellings: [9, 10, 55]},
    call: (c, options) => policy.publicOwnershipCap(at(c, "dwellings"), "cooperative", options),
  },
  condominiumPurchasesLeft: {
    columns: {held: [0, 2, 3]},
    call: (c, options) => policy.condominiumPurchasesLeft(at(c, "held"), options),
  },
  residualLandValue: {
    columns: {sales: [100, 80, 60], cost: [60, 60, 60], contribution: [0, 5, 0], otherUse: [1, 2, 0]},
    call: (c, options) =>
      policy.residualLandValue(at(c, "sales"), at(c, "cost"), 0.2, {
        contribution: at(c, "contribution"),
        otherUse: at(c, "otherUse"),
        ...options,
      }),
  },
  landValueCapture: {
    columns: {before: [100, 100, 0], after: [150, 90, 10]},
    call: (c) => policy.landValueCapture(at(c, "before"), at(c, "after"), 0.4),
    plain: true,
  },
  remainingShares: {
    columns: {kept: [1, 1, 0]},
    call: (c) => policy.remainingShares(at(c, "kept")),
    plain: true,
  },
  rentalHomeGrant: {
    columns: {size: [50, 120, 0]},
    call: (c) => policy.rentalHomeGrant(at(c, "size"), 10000, 80),
    plain: true,
  },
  grantPriceShare: {
    columns: {price: [2000000, 4000000, 1000000], grant: [800000, 800000, 0]},
    call: (c) => policy.grantPriceShare(at(c, "price"), at(c, "grant")),
    plain: true,
  },
  grantToRepay: {
    columns: {grant: [900000, 900000, 0], elapsed: [10, 40, 1]},
    call: (c, options) => policy.grantToRepay(at(c, "grant"), at(c, "elapsed"), options),
  },
  homesBought: {
    columns: {money: [12, 12, 0], price: [3, 6, 2]},
    call: (c, options) => policy.homesBought(at(c, "money"), at(c, "price"), options),
  },
  socialHomesQuota: {
    columns: {homes: [100, 7, 0]},
    call: (c, options) => policy.socialHomesQuota(at(c, "homes"), options),
  },
  referralHomes: {
    columns: {homes: [50, 50, 10], need: [30, 10, 0], elapsed: [0, 20, 3]},
    call: (c, options) => policy.referralHomes(at(c, "homes"), at(c, "need"), at(c, "elapsed"), options),
  },
  largestLoan: {
    columns: {income: [500000, 300000, 0], payment: [100000, 0, 50000]},
    call: (c) => policy.largestLoan(at(c, "income"), at(c, "payment"), loan),
    plain: true,
  },
  sharedOwnershipPath: {
    columns: {ability: [0, 0, 0, 100, 0]},
    call: (c, options) => policy.sharedOwnershipPath(1000, 0.5, at(c, "ability"), options),
  },
  indexedResalePrice: {
    columns: {index: [100, 102, 105]},
    call: (c) => policy.indexedResalePrice(2000, at(c, "index")),
    plain: true,
  },
  housingAllowance: {
    columns: {income: [100, 200, 0], costs: [120, 50, 80], ceiling: [80, 80, 80]},
    call: (c) => policy.housingAllowance(at(c, "income"), at(c, "costs"), at(c, "ceiling"), limits),
    plain: true,
  },
  carTrafficGrowth: {
    columns: {before: [200, 100, 10], after: [190, 110, 0]},
    call: (c) => policy.carTrafficGrowth(at(c, "before"), at(c, "after")),
    plain: true,
  },
  grantEndLoss: {
    columns: {grant: [100, 0, 20]},
    call: (c) => policy.grantEndLoss(at(c, "grant"), 1.5),
    plain: true,
  },
  privateInvestmentDrawn: {
    columns: {support: [10, 0, 3]},
    call: (c, options) => policy.privateInvestmentDrawn(at(c, "support"), options),
  },
  moneyIntensity: {
    columns: {part: [50, 0, 10], whole: [1000, 10, 20]},
    call: (c) => policy.moneyIntensity(at(c, "part"), at(c, "whole")),
    plain: true,
  },
  shareGap: {
    columns: {grants: [80, 20, 0], problems: [50, 40, 10]},
    call: (c) => policy.shareGap(at(c, "grants"), at(c, "problems")),
    plain: true,
  },
  lotteryGrantLimit: {
    columns: {costs: [900, 600, 300], limit: [500, 100, 500], inPlan: [1, 1, 0]},
    call: (c, options) => policy.lotteryGrantLimit(at(c, "costs"), at(c, "limit"), at(c, "inPlan"), options),
  },
  leisureParticipation: {
    columns: {activities: [0, 1, 2]},
    call: (c, options) => policy.leisureParticipation(at(c, "activities"), options),
  },
  playerShare: {
    columns: {stake: [200, 50, 0]},
    call: (c) => policy.playerShare(at(c, "stake"), 0.1),
    plain: true,
  },
  settlementScore: {
    columns: {results: [1, 0, 2], capacity: [0, 1, 2]},
    call: (c, options) => policy.settlementScore(at(c, "results"), at(c, "capacity"), options),
  },
  settlementAreaAllowed: {
    columns: {immigrants: [0, 1, 0]},
    call: (c, options) => policy.settlementAreaAllowed(at(c, "immigrants"), options),
  },
  settlementRequests: {
    columns: {weight: [4, 2, 1], allowed: [1, 1, 0]},
    call: (c, options) => policy.settlementRequests(60, at(c, "weight"), at(c, "allowed"), options),
  },
  settledInTime: {
    columns: {months: [1, 3, 4]},
    call: (c, options) => policy.settledInTime(at(c, "months"), "familiesWithChildren", options),
  },
  costShifting: {
    columns: {municipal: [100, 20, 0], state: [50, 10, 30]},
    call: (c) => policy.costShifting([at(c, "municipal")], [at(c, "state")]),
    plain: true,
  },
  recordedCrime: {
    columns: {offences: [100, 120, 0], discovery: [1, 0, 1]},
    call: (c) => policy.recordedCrime(at(c, "offences"), at(c, "discovery")),
    plain: true,
  },
  offencesWhileWaiting: {
    columns: {rate: [1, 0, 2], waiting: [2, 12, 3]},
    call: (c) => policy.offencesWhileWaiting(at(c, "rate"), at(c, "waiting")),
    plain: true,
  },
  movingOutGain: {
    columns: {
      municipalRent: [100, 90, 80],
      privateRent: [100, 120, 80],
      stateBefore: [30, 20, 10],
      stateAfter: [30, 40, 20],
      municipalAllowance: [20, 0, 5],
    },
    call: (c) =>
      policy.movingOutGain({
        municipalRent: at(c, "municipalRent"),
        privateRent: at(c, "privateRent"),
        stateBefore: at(c, "stateBefore"),
        stateAfter: at(c, "stateAfter"),
        municipalAllowance: at(c, "municipalAllowance"),
      }),
    plain: true,
  },
  bestPlacement: {
    columns: {suitability: [1, 0, 2]},
    call: (c) => policy.bestPlacement([at(c, "suitability")], [2]),
    plain: true,
  },
  settlementGrants: {
    columns: {settled: [10, 5, 0], learners: [6, 0, 1], minors: [1, 0, 0], extraordinary: [500, 0, 10]},
    call: (c) =>
      policy.settlementGrants(
        {
          settled: at(c, "settled"),
          learners: at(c, "learners"),
          minors: at(c, "minors"),
          extraordinary: at(c, "extraordinary"),
        },
        {settled: 100, learners: 50, minors: 1000},
      ),
    plain: true,
  },
  programmeScorecard: {
    columns: {
      start: [20, 50, 1],
      end: [15, 52, 1],
      comparisonStart: [10, 70, 1],
      comparisonEnd: [9, 75, 2],
      moreIsBetter: [0, 1, 1],
    },
    signed: ["start", "end", "comparisonStart", "comparisonEnd"],
    call: (c) =>
      policy.programmeScorecard({
        start: at(c, "start"),
        end: at(c, "end"),
        comparisonStart: at(c, "comparisonStart"),
        comparisonEnd: at(c, "comparisonEnd"),
        moreIsBetter: at(c, "moreIsBetter"),
      }),
    plain: true,
  },
  worstOffPersistence: {
    columns: {before: [9, 8, 3], after: [8, 2, 7], initiative: [1, 1, 0]},
    signed: ["before", "after"],
    call: (c) => policy.worstOffPersistence(at(c, "before"), at(c, "after"), at(c, "initiative"), 2),
    plain: true,
  },
  proposalSupport: {
    columns: {against: [1, 0, 1]},
    call: (c, options) => policy.proposalSupport([at(c, "against")], options),
  },
  dwellingsElsewhere: {
    columns: {settled: [60, 40, 20], avoided: [1, 0, 1]},
    call: (c) => policy.dwellingsElsewhere(at(c, "settled"), at(c, "avoided"), 2),
    plain: true,
  },
};

for (const [name, {columns, signed = [], call, plain}] of Object.entries(ofColumns)) {
  describeContract(name, {
    columns,
    notNegative: Object.keys(columns).filter((column) => !signed.includes(column)),
    call: (given) => call(given),
  });
  if (plain) continue;

  describe(`${name} and its options`, () => {
    it("refuses a misspelt option, which would otherwise be ignored", () => {
      expectRefusal(() => call(columns, {rulse: {}}), {
        functionName: name,
        argument: "rulse",
        row: undefined,
        value: {},
      });
    });
  });
}

const person = {needsFollowUp: true, suitable: true, youthConsents: true, guardianConsents: true};

/** Every public function of single numbers and cases. `rules` names one amount of its rule. */
const ofNumbers: Readonly<
  Record<string, {readonly call: (options?: object) => unknown; readonly bad: readonly (() => unknown)[]}>
> = {
  kindergartenIncomeLimit: {call: policy.kindergartenIncomeLimit, bad: []},
  dominatedIncomeRange: {
    call: () => policy.dominatedIncomeRange(1, 1, 0.5),
    bad: [() => policy.dominatedIncomeRange(1, 1, 1.5), () => policy.dominatedIncomeRange(1, -1, 0.5)],
  },
  freeKindergartenCost: {
    call: (options) => policy.freeKindergartenCost(1, options),
    bad: [() => policy.freeKindergartenCost(-1)],
  },
  classPlaces: {call: (options) => policy.classPlaces(1, options), bad: [() => policy.classPlaces(NaN)]},
  municipalIncomeShares: {call: policy.municipalIncomeShares, bad: []},
  constantGrowth: {
    call: () => policy.constantGrowth(1, 2, 3),
    bad: [() => policy.constantGrowth(0, 2, 3), () => policy.constantGrowth(1, 2, 2.5)],
  },
  overlapBounds: {
    call: (options) => policy.overlapBounds(1, 2, options),
    bad: [() => policy.overlapBounds(-1, 2)],
  },
  dataPlatformCost: {
    call: (options) => policy.dataPlatformCost(1, options),
    bad: [() => policy.dataPlatformCost(-1)],
  },
  depreciationTaxSaved: {
    call: () => policy.depreciationTaxSaved(1, 0.1, 0.2, 1),
    bad: [() => policy.depreciationTaxSaved(1, 1.1, 0.2, 1), () => policy.depreciationTaxSaved(-1, 0, 0, 1)],
  },
  grantClock: {
    call: (options) => policy.grantClock(2021, "innovation", options),
    bad: [
      () => policy.grantClock(2021.5, "innovation"),
      () => policy.grantClock(2021, "other" as "innovation"),
    ],
  },
  areaGrantTotal: {
    call: (options) => policy.areaGrantTotal(0, options),
    bad: [() => policy.areaGrantTotal(2)],
  },
  programmeBenefit: {
    call: (options) => policy.programmeBenefit(1, options),
    bad: [() => policy.programmeBenefit(-1)],
  },
  breakEvenNumber: {
    call: (options) => policy.breakEvenNumber(1, 1, options),
    bad: [() => policy.breakEvenNumber(1, 0), () => policy.breakEvenNumber(-1, 1)],
  },
  leisureCardCost: {
    call: (options) => policy.leisureCardCost(1, 1, options),
    bad: [() => policy.leisureCardCost(1, 2)],
  },
  settlementDeadline: {
    call: (options) => policy.settlementDeadline("familiesWithChildren", options),
    bad: [() => policy.settlementDeadline("section" as "familiesWithChildren")],
  },
  cashBenefitReform: {
    call: (options) => policy.cashBenefitReform("abolish", options),
    bad: [() => policy.cashBenefitReform("abolish", {newPlaces: -1})],
  },
  fullDaySchoolCost: {
    call: (options) => policy.fullDaySchoolCost(2, 7, options),
    bad: [() => policy.fullDaySchoolCost(2, -7)],
  },
  kindergartenStaffCost: {
    call: (options) => policy.kindergartenStaffCost(1, options),
    bad: [() => policy.kindergartenStaffCost(Infinity)],
  },
  extraSchoolYearCost: {
    call: (options) => policy.extraSchoolYearCost(1, options),
    bad: [() => policy.extraSchoolYearCost(1, {rules: {completion: 0}})],
  },
  moneyPerPlace: {call: () => policy.moneyPerPlace(1, 1), bad: [() => policy.moneyPerPlace(1, 0)]},
  familyCounsellingCost: {
    call: (options) => policy.familyCounsellingCost(1, options),
    bad: [() => policy.familyCounsellingCost(-1)],
  },
  fallingOutsideCost: {
    call: () => policy.fallingOutsideCost(1, "deficient education, refugees"),
    bad: [() => policy.fallingOutsideCost(1, "other" as "deficient education, refugees")],
  },
  housingAllowanceRaise: {
    call: policy.housingAllowanceRaise,
    bad: [() => policy.housingAllowanceRaise({rules: {before: 0}})],
  },
  isGrantMunicipality: {
    call: () => policy.isGrantMunicipality("bigCity", "Oslo"),
    bad: [() => policy.isGrantMunicipality("other" as "bigCity", "Oslo")],
  },
  lettingRight: {
    call: () => policy.lettingRight("cooperative"),
    bad: [() => policy.lettingRight("other" as "cooperative")],
  },
  planPower: {
    call: () => policy.planPower("owned or rented"),
    bad: [() => policy.planPower("toString" as "owned or rented")],
  },
  developerMayContribute: {
    call: () => policy.developerMayContribute("roads"),
    bad: [() => policy.developerMayContribute("other" as "roads")],
  },
  areaGrantMayPay: {
    call: () => policy.areaGrantMayPay("upkeep of property"),
    bad: [() => policy.areaGrantMayPay("other" as "upkeep of property")],
  },
  printedRules: {call: policy.printedRules, bad: []},
};

/** Every public function that judges a case, with a valid case. */
const ofCases: Readonly<Record<string, {readonly call: (given: never) => unknown; readonly valid: object}>> =
  {
    cashBenefitRight: {
      call: policy.cashBenefitRight,
      valid: {ageInMonths: 14, fullTimePlace: false, immigrant: false, yearsInNorway: 0},
    },
    kindergartenLeaderQualified: {
      call: policy.kindergartenLeaderQualified,
      valid: {
        post: "head",
        kindergartenTeacher: true,
        otherPedagogicalDegree: false,
        otherDegreeYears: 0,
        furtherKindergartenPedagogy: false,
      },
    },
    freeAfterSchoolPlace: {
      call: policy.freeAfterSchoolPlace,
      valid: {city: "Oslo", district: "Stovner", grade: 2},
    },
    trainingRights: {call: policy.trainingRights, valid: {ground: "labour", age: 40}},
    labourMeasurePriority: {
      call: policy.labourMeasurePriority,
      valid: {young: true, fromOutsideEea: false, longUnemployed: false},
    },
    qualificationProgrammeRight: {
      call: policy.qualificationProgrammeRight,
      valid: {reducedWorkCapacity: true, reducedEarningCapacity: true, needsCloseFollowUp: true},
    },
    lettingTaxStatus: {call: policy.lettingTaxStatus, valid: {home: "own", ownUse: 0.5, units: 1}},
    shortestTenancy: {call: policy.shortestTenancy, valid: {letting: "ordinary", familyWithChildren: true}},
    supportedTenancyCheck: {
      call: policy.supportedTenancyCheck,
      valid: {approvedSpace: true, lawfulContract: true, familyWithChildren: true, contractYears: 5},
    },
    startLoanRight: {
      call: policy.startLoanRight,
      valid: {
        longTermTrouble: true,
        canStillSave: false,
        canRepay: true,
        ordinaryBankLends: false,
        familyInNeed: false,
      },
    },
    stateWorkplacePlacement: {
      call: policy.stateWorkplacePlacement,
      valid: {inCentralOsloArea: true, specialReasons: true, inSimilarArea: true},
    },
    earmarkingReasons: {
      call: policy.earmarkingReasons,
      valid: {buildsUpService: true, concernsFewPlaces: false, limitedTrial: false},
    },
    innovationGrantGate: {
      call: policy.innovationGrantGate,
      valid: {testPlan: true, evaluationPlan: true, operationPlan: true},
    },
    communityHouseAccess: {
      call: policy.communityHouseAccess,
      valid: {age: 20, accessCard: true, hour: 8},
    },
    neighbourhoodGrantReasons: {
      call: policy.neighbourhoodGrantReasons,
      valid: {
        lowOrFallingPrices: true,
        lacksUpkeep: true,
        lacksNetworksAndActivities: true,
        crowded: true,
        needsSharedSpace: true,
      },
    },
    arenaGrantRight: {
      call: policy.arenaGrantRight,
      valid: {
        vulnerableArea: true,
        lacksMeetingPlaces: true,
        openAfternoonAndEvening: true,
        staffedWithAdults: true,
      },
    },
    swedishAllowanceAtRisk: {
      call: policy.swedishAllowanceAtRisk,
      valid: {toReportedArea: true, livedThereBefore: false, date: "2020-09-01"},
    },
    youthSanctions: {call: policy.youthSanctions, valid: {age: 16, crime: "single", ...person}},
    earlyOutRight: {
      call: policy.earlyOutRight,
      valid: {age: 16, drugRelated: true, admits: true, wishesAlternative: true, newCrimeInTrial: false},
    },
    exInRight: {call: policy.exInRight, valid: {age: 20, sentenceServed: true, wishes: true}},
    penaltyZoneAllowed: {
      call: policy.penaltyZoneAllowed,
      valid: {
        extraordinaryCrime: true,
        residentsUnsafe: true,
        suitable: true,
        monthsInForce: 0,
        situationPersists: false,
      },
    },
  };

describe.each(Object.entries(ofNumbers))("%s", (name, {call, bad}) => {
  it("has a result for valid input", () => {
    expect(call()).toBeDefined();
  });
  it.each(bad.map((refused, index) => [index, refused] as const))("refuses bad input %d", (_, refused) => {
    expect(refused).toThrow(InvalidInputError);
    expect(refused).toThrow(name);
  });
  if (call.length > 0 || /Limit$|Shares$|Raise$/.test(name)) {
    it("refuses a misspelt option, which would otherwise be ignored", () => {
      expect(() => call({rulse: {}})).toThrow(/rulse/);
    });
  }
});

describe.each(Object.entries(ofCases))("%s", (name, {call, valid}) => {
  const judge = call as (given: unknown) => unknown;
  it("has a verdict on a valid case", () => {
    expect(judge(valid)).toBeDefined();
  });
  it.each(Object.keys(valid))("asks for %s", (trait) => {
    const without = Object.fromEntries(Object.entries(valid).filter(([key]) => key !== trait));
    expectRefusal(() => judge(without), {
      functionName: name,
      argument: trait,
      row: undefined,
      value: undefined,
    });
  });
  it.each(Object.keys(valid))("refuses what cannot be %s", (trait) => {
    const refusal = {functionName: name, argument: trait, row: undefined, value: NaN};
    expectRefusal(() => judge({...valid, [trait]: NaN}), refusal);
  });
  it("refuses a trait that it does not look at", () => {
    expect(() => judge({...valid, colour: "red"})).toThrow(/colour/);
  });
  it("refuses what is no case", () => {
    expect(() => judge(null)).toThrow(InvalidInputError);
    expect(() => judge("text")).toThrow(InvalidInputError);
  });
});

describe("the tables of this file", () => {
  it("hold every public function of the folder", () => {
    const tested = [...Object.keys(ofColumns), ...Object.keys(ofNumbers), ...Object.keys(ofCases)];
    const all = Object.keys(policy).filter((name) => name !== "InvalidInputError");
    expect(tested.sort()).toEqual(all.sort());
  });
});

describe("amounts of rules", () => {
  const fee = (rules: object) => () => policy.kindergartenFee([100], [1], {rules});
  it("refuses an amount that the rule does not have", () => {
    expectRefusal(fee({maximumFee: 1}), {
      functionName: "kindergartenFee",
      argument: "maximumFee",
      row: undefined,
      value: 1,
    });
  });
  it.each([
    ["maximum", -1],
    ["maximum", NaN],
    ["maximum", Infinity],
    ["maximum", "3135"],
    ["incomeShare", 6],
    ["months", 0],
  ])("refuses %s = %j", (argument, value) => {
    expectRefusal(fee({[argument]: value}), {
      functionName: "kindergartenFee",
      argument,
      row: undefined,
      value,
    });
  });
  it("keeps the printed amount where none or undefined is given", () => {
    expect(fee({maximum: undefined})()).toEqual(policy.kindergartenFee([100], [1]));
    expect(fee({})()).toEqual(policy.kindergartenFee([100], [1]));
  });
  it("takes lists of amounts, each of them a share", () => {
    const benefit = (shares: number[]) => () => policy.cashBenefit([1], {rules: {shares}});
    expect(benefit([1, 0.5])()).toEqual(Float64Array.of(3750));
    expect(benefit([1, 1.5])).toThrow(/shares/);
  });
  it("cannot be changed for everybody by one caller", () => {
    const rules = policy.printedRules() as unknown as {kindergartenFee2020: {maximum: number}};
    rules.kindergartenFee2020.maximum = 0;
    expect(policy.printedRules().kindergartenFee2020.maximum).toBe(3135);
    expect(policy.kindergartenFee([1e6], [1])).toEqual(Float64Array.of(3135));
  });
});
