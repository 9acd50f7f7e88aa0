export {InvalidInputError} from "../invalid-input-error.js";

/** Fees, benefits and staff before school and after it. */
export * from "./childcare/index.js";
/** Teachers and money of schools. */
export * from "./schools/index.js";
/** Help into work. */
export * from "./work/index.js";
/** Where refugees settle; training and the vote. */
export * from "./integration/index.js";
/** What municipalities get and what it has to cover. */
export * from "./municipalities/index.js";
/** Grants and programmes for areas, and what became of them. */
export * from "./areas/index.js";
/** Land, plans and where things are put. */
export * from "./planning/index.js";
/** Buying, owning, letting and renting a home. */
export * from "./housing/index.js";
/** Tax on homes. */
export * from "./tax/index.js";
/** Culture, sports and meeting places. */
export * from "./leisure/index.js";
/** Crime and sanctions. */
export * from "./justice/index.js";
/** What any measure costs and gives, whom it reaches and who is for it. */
export * from "./appraisal/index.js";

/** What all of them share: amounts as printed, and verdicts on a case. */
export {printedRules} from "./printed-rules.js";
export type {PrintedRules, RuleOptions} from "./rules.js";
export type {Verdict} from "./verdict.js";
