import {checkCase} from "../arguments.js";
import {verdictOf, type Verdict} from "../verdict.js";

/** A project that applies for the proposed innovation grant. */
export interface InnovationProject {
  /** A clear plan for testing new ways of working or cooperating. */
  readonly testPlan: boolean;
  /** A realistic plan for evaluation. */
  readonly evaluationPlan: boolean;
  /** A realistic plan for ordinary operation if the trial works. */
  readonly operationPlan: boolean;
}

/**
 * Whether a project can get the proposed grant for innovation in vulnerable areas.
 *
 * @formula all of: a plan for the test, for its evaluation and for ordinary operation
 * @param project.testPlan whether there is a clear plan for testing new ways of working or cooperating
 * @param project.evaluationPlan whether there is a realistic plan for evaluation
 * @param project.operationPlan whether there is a realistic plan for ordinary operation if the trial works
 * @returns whether all are there, and those that are not
 * @nan never
 * @source NOU 2020: 16 (2020), section 15.5.1.2
 * @form printed
 * @methods m-15-innovation-gate
 * @example
 * innovationGrantGate({testPlan: true, evaluationPlan: false, operationPlan: true}) // {met: false, unmet: ["plan for evaluation"]}
 */
export function innovationGrantGate(project: InnovationProject): Verdict {
  checkCase("innovationGrantGate", project, {
    testPlan: "boolean",
    evaluationPlan: "boolean",
    operationPlan: "boolean",
  });
  return verdictOf({
    "plan for the test": project.testPlan,
    "plan for evaluation": project.evaluationPlan,
    "plan for ordinary operation": project.operationPlan,
  });
}
