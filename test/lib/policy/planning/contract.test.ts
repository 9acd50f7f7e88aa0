import * as planning from "../../../../lib/policy/planning/index.js";
import {at, describeFolder} from "../describe-folder.js";

describeFolder(planning, {
  columns: {
    residualLandValue: {
      columns: {sales: [100, 80, 60], cost: [60, 60, 60], contribution: [0, 5, 0], otherUse: [1, 2, 0]},
      call: (c, options) =>
        planning.residualLandValue(at(c, "sales"), at(c, "cost"), 0.2, {
          contribution: at(c, "contribution"),
          otherUse: at(c, "otherUse"),
          ...options,
        }),
    },
    landValueCapture: {
      columns: {before: [100, 100, 0], after: [150, 90, 10]},
      call: (c) => planning.landValueCapture(at(c, "before"), at(c, "after"), 0.4),
      plain: true,
    },
    remainingShares: {
      columns: {kept: [1, 1, 0]},
      call: (c) => planning.remainingShares(at(c, "kept")),
      plain: true,
    },
    carTrafficGrowth: {
      columns: {before: [200, 100, 10], after: [190, 110, 0]},
      call: (c) => planning.carTrafficGrowth(at(c, "before"), at(c, "after")),
      plain: true,
    },
  },
  numbers: {
    planPower: {
      call: () => planning.planPower("owned or rented"),
      bad: [() => planning.planPower("toString" as "owned or rented")],
      plain: true,
    },
    developerMayContribute: {
      call: () => planning.developerMayContribute("roads"),
      bad: [() => planning.developerMayContribute("other" as "roads")],
      plain: true,
    },
  },
  cases: {
    stateWorkplacePlacement: {
      call: planning.stateWorkplacePlacement,
      valid: {inCentralOsloArea: true, specialReasons: true, inSimilarArea: true},
    },
  },
});
