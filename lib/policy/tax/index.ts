export {depreciationTaxSaved} from "./depreciation-tax-saved.js";
export {lettingTaxStatus} from "./letting-tax-status.js";
export {wealthTaxRelief} from "./wealth-tax-relief.js";
export {wealthTaxValue} from "./wealth-tax-value.js";
export type {LettingCase, LettingTaxRules} from "./letting-tax-status.js";
export type {WealthTaxAsset, WealthTaxRules} from "./wealth-tax-value.js";
