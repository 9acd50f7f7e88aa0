export {
  admission,
  type Admission,
  type AdmissionOptions,
  type AdmissionRule,
  type Ranking,
} from "./admission.js";
export {admissionScore, type ScorePart} from "./admission-score.js";
export {balancedAdmission, type BalancedAdmission, type BalanceLimits} from "./balanced-admission.js";
export {completion, type Cohort, type Completion} from "./completion.js";
export {contrastPairs, type ContrastPair, type ContrastPairsOptions} from "./contrast-pairs.js";
export {localSchoolShare} from "./local-school-share.js";
export {otherHoursShare} from "./other-hours-share.js";
export {pupilsBySchool, type PupilsBySchool} from "./pupils-by-school.js";
export {schoolContribution} from "./school-contribution.js";
export {schoolInformation, type SchoolInformation} from "./school-information.js";
export {schoolMeans} from "./school-means.js";
export {schoolsByShare, type SchoolsByShare, type SchoolsByShareOptions} from "./schools-by-share.js";
export {schoolSegregation, type SchoolSegregation} from "./school-segregation.js";
export {supportGroups, type SupportGroupsOptions} from "./support-groups.js";
export {supportRate} from "./support-rate.js";
export {teacherQuality} from "./teacher-quality.js";
export {wishesWithin, type WishesWithinOptions} from "./wishes-within.js";
export {InvalidInputError} from "../invalid-input-error.js";
export type {BaseOptions} from "../segregation/log-base.js";
export type {GroupsIndex, TwoGroupColumns, TwoGroupIndex} from "../segregation/counted-groups.js";
export type {Key} from "../keys.js";
export type {SpatialWeights} from "../spatial/weights.js";
export type {Applicants} from "./applicants.js";
