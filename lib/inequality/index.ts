export {gini} from "./gini.js";
export {lorenz} from "./lorenz.js";
export {lowIncomeRate, type LowIncomeRateOptions} from "./low-income-rate.js";
export {lowIncomeThreshold, type LowIncomeOptions} from "./low-income-threshold.js";
export {quantile} from "./quantile.js";
export {InvalidInputError} from "../invalid-input-error.js";
export type {CurvePoint} from "../curve-point.js";
export type {WeightOptions} from "./weighted-values.js";
