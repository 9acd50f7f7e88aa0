export {correlation, type CorrelationOptions} from "./correlation.js";
export {InvalidInputError} from "../invalid-input-error.js";
