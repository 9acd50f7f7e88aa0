import * as childcare from "../../../../lib/policy/childcare/index.js";
import {at, describeFolder} from "../describe-folder.js";

describeFolder(childcare, {
  columns: {
    kindergartenFee: {
      columns: {income: [300000, 0, 900000], children: [1, 2, 0]},
      call: (c, options) => childcare.kindergartenFee(at(c, "income"), at(c, "children"), options),
    },
    kindergartenPlaceFee: {
      columns: {income: [300000, 0, 900000], order: [1, 2, 3]},
      call: (c, options) => childcare.kindergartenPlaceFee(at(c, "income"), at(c, "order"), options),
    },
    freeCoreTime: {
      columns: {income: [300000, 0, 900000], age: [3, 2, 5], postponed: [0, 1, 0]},
      call: (c, options) =>
        childcare.freeCoreTime(at(c, "income"), at(c, "age"), {postponed: at(c, "postponed"), ...options}),
    },
    feeAfterFreeHours: {
      columns: {fee: [3000, 0, 2000], freeHours: [20, 20, 0]},
      call: (c) => childcare.feeAfterFreeHours(at(c, "fee"), at(c, "freeHours"), 40),
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
        childcare.afterSchoolFee(at(c, "income"), at(c, "localFee"), at(c, "grade"), 11, {
          specialNeeds: at(c, "specialNeeds"),
          ...options,
        }),
    },
    afterSchoolDuty: {
      columns: {grade: [1, 5, 8], specialNeeds: [0, 1, 1]},
      call: (c, options) =>
        childcare.afterSchoolDuty(at(c, "grade"), {specialNeeds: at(c, "specialNeeds"), ...options}),
    },
    jointFeeCap: {
      columns: {income: [300000, 0, 900000], kindergarten: [30000, 0, 30000], afterSchool: [0, 0, 20000]},
      call: (c) => childcare.jointFeeCap(at(c, "income"), at(c, "kindergarten"), at(c, "afterSchool"), 0.06),
      plain: true,
    },
    cashBenefit: {
      columns: {days: [0, 3, 5]},
      call: (c, options) => childcare.cashBenefit(at(c, "days"), options),
    },
    kindergartenRight: {
      columns: {birthday: [1, 9, 12]},
      call: (c) => childcare.kindergartenRight(at(c, "birthday")),
      plain: true,
    },
    waitingBenefitMonths: {
      columns: {ageAtRejection: [10, 13, 20], ageAtRight: [19, 15, 18]},
      call: (c, options) =>
        childcare.waitingBenefitMonths(at(c, "ageAtRejection"), at(c, "ageAtRight"), options),
    },
    kindergartenStaffNorm: {
      columns: {underThree: [9, 0, 12], overThree: [18, 6, 0]},
      call: (c, options) => childcare.kindergartenStaffNorm(at(c, "underThree"), at(c, "overThree"), options),
    },
  },
  numbers: {
    swedishAfterSchoolOffer: {
      call: (options) => childcare.swedishAfterSchoolOffer(8, options),
      bad: [() => childcare.swedishAfterSchoolOffer(-1), () => childcare.swedishAfterSchoolOffer(NaN)],
    },
    kindergartenIncomeLimit: {call: childcare.kindergartenIncomeLimit, bad: []},
    freeKindergartenCost: {
      call: (options) => childcare.freeKindergartenCost(1, options),
      bad: [() => childcare.freeKindergartenCost(-1)],
    },
    cashBenefitReform: {
      call: (options) => childcare.cashBenefitReform("abolish", options),
      bad: [() => childcare.cashBenefitReform("abolish", {newPlaces: -1})],
    },
    kindergartenStaffCost: {
      call: (options) => childcare.kindergartenStaffCost(1, options),
      bad: [() => childcare.kindergartenStaffCost(Infinity)],
    },
  },
  cases: {
    cashBenefitRight: {
      call: childcare.cashBenefitRight,
      valid: {ageInMonths: 14, fullTimePlace: false, immigrant: false, yearsInNorway: 0},
    },
    kindergartenLeaderQualified: {
      call: childcare.kindergartenLeaderQualified,
      valid: {
        post: "head",
        kindergartenTeacher: true,
        otherPedagogicalDegree: false,
        otherDegreeYears: 0,
        furtherKindergartenPedagogy: false,
      },
    },
    freeAfterSchoolPlace: {
      call: childcare.freeAfterSchoolPlace,
      valid: {city: "Oslo", district: "Stovner", grade: 2},
    },
  },
});
