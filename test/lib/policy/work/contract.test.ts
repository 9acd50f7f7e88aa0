import * as work from "../../../../lib/policy/work/index.js";
import {at, describeFolder} from "../describe-folder.js";

const pots = {reducedCapacity: 10, jobseekers: 10, sickLeaveDays: 10, landArea: 10};

describeFolder(work, {
  columns: {
    extraWeightedCount: {
      columns: {people: [100, 50, 10], group: [40, 0, 10]},
      call: (c) => work.extraWeightedCount(at(c, "people"), [{group: at(c, "group"), extra: 0.25}]),
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
        work.navOperatingFunds(
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
    inclusionShortfall: {
      columns: {included: [10, 0, 5], hired: [200, 100, 50]},
      call: (c, options) => work.inclusionShortfall(at(c, "included"), at(c, "hired"), options),
    },
  },
  cases: {
    labourMeasurePriority: {
      call: work.labourMeasurePriority,
      valid: {young: true, fromOutsideEea: false, longUnemployed: false},
    },
    qualificationProgrammeRight: {
      call: work.qualificationProgrammeRight,
      valid: {reducedWorkCapacity: true, reducedEarningCapacity: true, needsCloseFollowUp: true},
    },
  },
});
