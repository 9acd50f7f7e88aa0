import * as municipalities from "../../../../lib/policy/municipalities/index.js";
import {at, describeFolder} from "../describe-folder.js";

describeFolder(municipalities, {
  columns: {
    shareByNeed: {
      columns: {size: [100, 200, 50], need: [1, 2, 0]},
      call: (c) => municipalities.shareByNeed(90, at(c, "size"), at(c, "need")),
      plain: true,
    },
    expenditureNeedIndex: {
      columns: {criteria: [20, 10, 0], population: [100, 100, 50]},
      call: (c) => municipalities.expenditureNeedIndex([at(c, "criteria")], [1], at(c, "population")),
      plain: true,
    },
    expenditureEqualisation: {
      columns: {needIndex: [2, 1, 0], population: [100, 200, 50]},
      call: (c) => municipalities.expenditureEqualisation(at(c, "needIndex"), at(c, "population"), 1000),
      plain: true,
    },
    taxEqualisation: {
      columns: {tax: [40, 20, 0], population: [1, 1, 2]},
      call: (c) => municipalities.taxEqualisation(at(c, "tax"), at(c, "population"), 0.6),
      plain: true,
    },
    correctedFreeIncome: {
      columns: {freeIncome: [110, 90, 50], population: [1, 1, 1], needIndex: [1, 2, 1]},
      call: (c) =>
        municipalities.correctedFreeIncome(at(c, "freeIncome"), at(c, "population"), at(c, "needIndex")),
      plain: true,
    },
    uncoveredCost: {
      columns: {cost: [100, 40, 10], compensations: [70, 30, 20]},
      call: (c) => municipalities.uncoveredCost(at(c, "cost"), [at(c, "compensations")]),
      plain: true,
    },
    passThrough: {
      columns: {weight: [3, 1, 0]},
      call: (c) => municipalities.passThrough(100, 0.5, at(c, "weight")),
      plain: true,
    },
    costShifting: {
      columns: {municipal: [100, 20, 0], state: [50, 10, 30]},
      call: (c) => municipalities.costShifting([at(c, "municipal")], [at(c, "state")]),
      plain: true,
    },
  },
  numbers: {
    municipalIncomeShares: {call: municipalities.municipalIncomeShares, bad: []},
    isGrantMunicipality: {
      call: () => municipalities.isGrantMunicipality("bigCity", "Oslo"),
      bad: [() => municipalities.isGrantMunicipality("other" as "bigCity", "Oslo")],
      plain: true,
    },
  },
  cases: {
    earmarkingReasons: {
      call: municipalities.earmarkingReasons,
      valid: {buildsUpService: true, concernsFewPlaces: false, limitedTrial: false},
    },
  },
});
