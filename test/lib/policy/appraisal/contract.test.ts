import * as appraisal from "../../../../lib/policy/appraisal/index.js";
import {at, describeFolder} from "../describe-folder.js";

describeFolder(appraisal, {
  columns: {
    effectiveMarginalRate: {
      columns: {income: [300000, 0, 900000]},
      call: (c, options) =>
        appraisal.effectiveMarginalRate((y) => y.map((x) => x / 4), at(c, "income"), options),
    },
    targetingAccuracy: {
      columns: {benefit: [100, 0, 50], need: [1, 1, 0], weights: [1, 2, 3]},
      call: (c, options) =>
        appraisal.targetingAccuracy(at(c, "benefit"), at(c, "need"), {weights: at(c, "weights"), ...options}),
    },
    proposalSupport: {
      columns: {against: [1, 0, 1]},
      call: (c, options) => appraisal.proposalSupport([at(c, "against")], options),
    },
  },
  numbers: {
    dominatedIncomeRange: {
      call: () => appraisal.dominatedIncomeRange(1, 1, 0.5),
      bad: [
        () => appraisal.dominatedIncomeRange(1, 1, 1.5),
        () => appraisal.dominatedIncomeRange(1, -1, 0.5),
      ],
      plain: true,
    },
    dataPlatformCost: {
      call: (options) => appraisal.dataPlatformCost(1, options),
      bad: [() => appraisal.dataPlatformCost(-1)],
    },
    breakEvenNumber: {
      call: (options) => appraisal.breakEvenNumber(1, 1, options),
      bad: [() => appraisal.breakEvenNumber(1, 0), () => appraisal.breakEvenNumber(-1, 1)],
    },
    moneyPerPlace: {
      call: () => appraisal.moneyPerPlace(1, 1),
      bad: [() => appraisal.moneyPerPlace(1, 0)],
      plain: true,
    },
    familyCounsellingCost: {
      call: (options) => appraisal.familyCounsellingCost(1, options),
      bad: [() => appraisal.familyCounsellingCost(-1)],
    },
    fallingOutsideCost: {
      call: () => appraisal.fallingOutsideCost(1, "deficient education, refugees"),
      bad: [() => appraisal.fallingOutsideCost(1, "other" as "deficient education, refugees")],
      plain: true,
    },
  },
});
