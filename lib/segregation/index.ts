export {dissimilarity} from "./dissimilarity.js";
export {entropyIndex} from "./entropy-index.js";
export {interaction} from "./interaction.js";
export {isolation} from "./isolation.js";
export {segregationCurve} from "./segregation-curve.js";
export {segregationGini} from "./segregation-gini.js";
export {InvalidInputError} from "../invalid-input-error.js";
export type {CurvePoint} from "../curve-point.js";
