import * as areas from "../../../../lib/policy/areas/index.js";
import {at, describeFolder} from "../describe-folder.js";

describeFolder(areas, {
  columns: {
    privateInvestmentDrawn: {
      columns: {support: [10, 0, 3]},
      call: (c, options) => areas.privateInvestmentDrawn(at(c, "support"), options),
    },
    moneyIntensity: {
      columns: {part: [50, 0, 10], whole: [1000, 10, 20]},
      call: (c) => areas.moneyIntensity(at(c, "part"), at(c, "whole")),
      plain: true,
    },
    shareGap: {
      columns: {grants: [80, 20, 0], problems: [50, 40, 10]},
      call: (c) => areas.shareGap(at(c, "grants"), at(c, "problems")),
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
        areas.programmeScorecard({
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
      call: (c) => areas.worstOffPersistence(at(c, "before"), at(c, "after"), at(c, "initiative"), 2),
      plain: true,
    },
  },
  numbers: {
    constantGrowth: {
      call: () => areas.constantGrowth(1, 2, 3),
      bad: [() => areas.constantGrowth(0, 2, 3), () => areas.constantGrowth(1, 2, 2.5)],
      plain: true,
    },
    overlapBounds: {
      call: (options) => areas.overlapBounds(1, 2, options),
      bad: [() => areas.overlapBounds(-1, 2)],
    },
    grantClock: {
      call: (options) => areas.grantClock(2021, "innovation", options),
      bad: [
        () => areas.grantClock(2021.5, "innovation"),
        () => areas.grantClock(2021, "other" as "innovation"),
      ],
    },
    areaGrantTotal: {
      call: (options) => areas.areaGrantTotal(0, options),
      bad: [() => areas.areaGrantTotal(2)],
    },
    programmeBenefit: {
      call: (options) => areas.programmeBenefit(1, options),
      bad: [() => areas.programmeBenefit(-1)],
    },
    areaGrantMayPay: {
      call: () => areas.areaGrantMayPay("upkeep of property"),
      bad: [() => areas.areaGrantMayPay("other" as "upkeep of property")],
      plain: true,
    },
  },
  cases: {
    innovationGrantGate: {
      call: areas.innovationGrantGate,
      valid: {testPlan: true, evaluationPlan: true, operationPlan: true},
    },
    neighbourhoodGrantReasons: {
      call: areas.neighbourhoodGrantReasons,
      valid: {
        lowOrFallingPrices: true,
        lacksUpkeep: true,
        lacksNetworksAndActivities: true,
        crowded: true,
        needsSharedSpace: true,
      },
    },
  },
});
