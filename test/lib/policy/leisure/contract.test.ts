import * as leisure from "../../../../lib/policy/leisure/index.js";
import {at, describeFolder} from "../describe-folder.js";

describeFolder(leisure, {
  columns: {
    grantEndLoss: {
      columns: {grant: [100, 0, 20]},
      call: (c) => leisure.grantEndLoss(at(c, "grant"), 1.5),
      plain: true,
    },
    lotteryGrantLimit: {
      columns: {costs: [900, 600, 300], limit: [500, 100, 500], inPlan: [1, 1, 0]},
      call: (c, options) =>
        leisure.lotteryGrantLimit(at(c, "costs"), at(c, "limit"), at(c, "inPlan"), options),
    },
    leisureParticipation: {
      columns: {activities: [0, 1, 2]},
      call: (c, options) => leisure.leisureParticipation(at(c, "activities"), options),
    },
    playerShare: {
      columns: {stake: [200, 50, 0]},
      call: (c) => leisure.playerShare(at(c, "stake"), 0.1),
      plain: true,
    },
  },
  numbers: {
    leisureCardCost: {
      call: (options) => leisure.leisureCardCost(1, 1, options),
      bad: [() => leisure.leisureCardCost(1, 2)],
    },
  },
  cases: {
    communityHouseAccess: {
      call: leisure.communityHouseAccess,
      valid: {age: 20, accessCard: true, hour: 8},
    },
    arenaGrantRight: {
      call: leisure.arenaGrantRight,
      valid: {
        vulnerableArea: true,
        lacksMeetingPlaces: true,
        openAfternoonAndEvening: true,
        staffedWithAdults: true,
      },
    },
  },
});
