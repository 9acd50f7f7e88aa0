export {arenaGrantRight} from "./arena-grant-right.js";
export {communityHouseAccess} from "./community-house-access.js";
export {grantEndLoss} from "./grant-end-loss.js";
export {leisureCardCost} from "./leisure-card-cost.js";
export {leisureParticipation} from "./leisure-participation.js";
export {lotteryGrantLimit} from "./lottery-grant-limit.js";
export {playerShare} from "./player-share.js";
export type {ArenaCase} from "./arena-grant-right.js";
export type {
  CommunityHouseOptions,
  CommunityHouseRules,
  CommunityHouseVisit,
} from "./community-house-access.js";
export type {LeisureCardRules} from "./leisure-card-cost.js";
export type {LeisureAimRules} from "./leisure-participation.js";
export type {LotteryGrantRules} from "./lottery-grant-limit.js";
