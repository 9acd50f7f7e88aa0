export {impliedLevel} from "./implied-level.js";
export {mixtureShare} from "./mixture-share.js";
