import * as integration from "../../../../lib/policy/integration/index.js";
import {at, describeFolder} from "../describe-folder.js";

describeFolder(integration, {
  columns: {
    settlementScore: {
      columns: {results: [1, 0, 2], capacity: [0, 1, 2]},
      call: (c, options) => integration.settlementScore(at(c, "results"), at(c, "capacity"), options),
    },
    settlementAreaAllowed: {
      columns: {immigrants: [0, 1, 0]},
      call: (c, options) => integration.settlementAreaAllowed(at(c, "immigrants"), options),
    },
    settlementRequests: {
      columns: {weight: [4, 2, 1], allowed: [1, 1, 0]},
      call: (c, options) => integration.settlementRequests(60, at(c, "weight"), at(c, "allowed"), options),
    },
    settledInTime: {
      columns: {months: [1, 3, 4]},
      call: (c, options) => integration.settledInTime(at(c, "months"), "familiesWithChildren", options),
    },
    bestPlacement: {
      columns: {suitability: [1, 0, 2]},
      call: (c) => integration.bestPlacement([at(c, "suitability")], [2]),
      plain: true,
    },
    settlementGrants: {
      columns: {settled: [10, 5, 0], learners: [6, 0, 1], minors: [1, 0, 0], extraordinary: [500, 0, 10]},
      call: (c) =>
        integration.settlementGrants(
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
    dwellingsElsewhere: {
      columns: {settled: [60, 40, 20], avoided: [1, 0, 1]},
      call: (c) => integration.dwellingsElsewhere(at(c, "settled"), at(c, "avoided"), 2),
      plain: true,
    },
  },
  numbers: {
    settlementDeadline: {
      call: (options) => integration.settlementDeadline("familiesWithChildren", options),
      bad: [() => integration.settlementDeadline("section" as "familiesWithChildren")],
    },
  },
  cases: {
    votingRight: {
      call: integration.votingRight,
      valid: {citizenship: "Nordic", yearsResident: 1, residentByJune: true},
    },
    trainingRights: {call: integration.trainingRights, valid: {ground: "labour", age: 40}},
    swedishAllowanceAtRisk: {
      call: integration.swedishAllowanceAtRisk,
      valid: {toReportedArea: true, livedThereBefore: false, date: "2020-09-01"},
    },
  },
});
