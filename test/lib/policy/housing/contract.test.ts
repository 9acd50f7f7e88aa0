import * as housing from "../../../../lib/policy/housing/index.js";
import {at, describeFolder} from "../describe-folder.js";

const limits = {ownPayment: 1, incomeShare: 0.2, covered: 0.7};
const loan = {interest: 0.05, years: 20, debtToIncome: 5};

describeFolder(housing, {
  columns: {
    danishFamilyHomePlan: {
      columns: {familyHomes: [60, 30, 10], dwellings: [100, 100, 20], years: [4, 5, 0]},
      call: (c, options) =>
        housing.danishFamilyHomePlan(at(c, "familyHomes"), at(c, "dwellings"), at(c, "years"), options),
    },
    publicOwnershipCap: {
      columns: {dwellings: [9, 10, 55]},
      call: (c, options) => housing.publicOwnershipCap(at(c, "dwellings"), "cooperative", options),
    },
    condominiumPurchasesLeft: {
      columns: {held: [0, 2, 3]},
      call: (c, options) => housing.condominiumPurchasesLeft(at(c, "held"), options),
    },
    rentalHomeGrant: {
      columns: {size: [50, 120, 0]},
      call: (c) => housing.rentalHomeGrant(at(c, "size"), 10000, 80),
      plain: true,
    },
    grantPriceShare: {
      columns: {price: [2000000, 4000000, 1000000], grant: [800000, 800000, 0]},
      call: (c) => housing.grantPriceShare(at(c, "price"), at(c, "grant")),
      plain: true,
    },
    grantToRepay: {
      columns: {grant: [900000, 900000, 0], elapsed: [10, 40, 1]},
      call: (c, options) => housing.grantToRepay(at(c, "grant"), at(c, "elapsed"), options),
    },
    homesBought: {
      columns: {money: [12, 12, 0], price: [3, 6, 2]},
      call: (c, options) => housing.homesBought(at(c, "money"), at(c, "price"), options),
    },
    socialHomesQuota: {
      columns: {homes: [100, 7, 0]},
      call: (c, options) => housing.socialHomesQuota(at(c, "homes"), options),
    },
    referralHomes: {
      columns: {homes: [50, 50, 10], need: [30, 10, 0], elapsed: [0, 20, 3]},
      call: (c, options) => housing.referralHomes(at(c, "homes"), at(c, "need"), at(c, "elapsed"), options),
    },
    largestLoan: {
      columns: {income: [500000, 300000, 0], payment: [100000, 0, 50000]},
      call: (c) => housing.largestLoan(at(c, "income"), at(c, "payment"), loan),
      plain: true,
    },
    sharedOwnershipPath: {
      columns: {ability: [0, 0, 0, 100, 0]},
      call: (c, options) => housing.sharedOwnershipPath(1000, 0.5, at(c, "ability"), options),
    },
    indexedResalePrice: {
      columns: {index: [100, 102, 105]},
      call: (c) => housing.indexedResalePrice(2000, at(c, "index")),
      plain: true,
    },
    housingAllowance: {
      columns: {income: [100, 200, 0], costs: [120, 50, 80], ceiling: [80, 80, 80]},
      call: (c) => housing.housingAllowance(at(c, "income"), at(c, "costs"), at(c, "ceiling"), limits),
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
        housing.movingOutGain({
          municipalRent: at(c, "municipalRent"),
          privateRent: at(c, "privateRent"),
          stateBefore: at(c, "stateBefore"),
          stateAfter: at(c, "stateAfter"),
          municipalAllowance: at(c, "municipalAllowance"),
        }),
      plain: true,
    },
  },
  numbers: {
    housingAllowanceRaise: {
      call: housing.housingAllowanceRaise,
      bad: [() => housing.housingAllowanceRaise({rules: {before: 0}})],
    },
    lettingRight: {
      call: () => housing.lettingRight("cooperative"),
      bad: [() => housing.lettingRight("other" as "cooperative")],
      plain: true,
    },
  },
  cases: {
    shortestTenancy: {call: housing.shortestTenancy, valid: {letting: "ordinary", familyWithChildren: true}},
    supportedTenancyCheck: {
      call: housing.supportedTenancyCheck,
      valid: {approvedSpace: true, lawfulContract: true, familyWithChildren: true, contractYears: 5},
    },
    startLoanRight: {
      call: housing.startLoanRight,
      valid: {
        longTermTrouble: true,
        canStillSave: false,
        canRepay: true,
        ordinaryBankLends: false,
        familyInNeed: false,
      },
    },
  },
});
