import {checkCase} from "../arguments.js";
import {verdictOf, type Verdict} from "../verdict.js";

/** A person as the qualification programme looks at it. */
export interface QualificationProgrammeCase {
  readonly reducedWorkCapacity: boolean;
  readonly reducedEarningCapacity: boolean;
  readonly needsCloseFollowUp: boolean;
}

/**
 * Whether a person is in the target group of the municipal qualification programme (kvalifiseringsprogrammet).
 *
 * @formula all of: considerably reduced capacity to work, and to earn, and a need of close follow-up
 * @param person.reducedWorkCapacity whether the capacity to work is considerably reduced
 * @param person.reducedEarningCapacity whether the capacity to earn is considerably reduced
 * @param person.needsCloseFollowUp whether close follow-up is needed
 * @returns whether all hold, and those that do not
 * @nan never
 * @source NOU 2020: 16 (2020), section 12.2.1.1; the Act on social services in NAV has the conditions in full
 * @form printed
 * @methods m-12-kvp
 * @example
 * const person = {reducedWorkCapacity: true, reducedEarningCapacity: true, needsCloseFollowUp: false};
 * qualificationProgrammeRight(person) // {met: false, unmet: ["needs close follow-up"]}
 */
export function qualificationProgrammeRight(person: QualificationProgrammeCase): Verdict {
  checkCase("qualificationProgrammeRight", person, {
    reducedWorkCapacity: "boolean",
    reducedEarningCapacity: "boolean",
    needsCloseFollowUp: "boolean",
  });
  return verdictOf({
    "considerably reduced capacity to work": person.reducedWorkCapacity,
    "considerably reduced capacity to earn": person.reducedEarningCapacity,
    "needs close follow-up": person.needsCloseFollowUp,
  });
}
