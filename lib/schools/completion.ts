import {checkNotNegative} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** A cohort that started upper secondary school in one year, five years later. */
export interface Cohort {
  /** Pupils who started: a count, 0 or more. */
  readonly started: number;
  /** Those with a full qualification for higher study or for a trade after five years. */
  readonly qualified: number;
  /** Those without it who are still at school. */
  readonly stillAtSchool: number;
}

/** What became of them, as shares of those who started; together 1. */
export interface Completion {
  readonly completed: number;
  readonly stillAtSchool: number;
  readonly droppedOut: number;
}

/**
 * Who has completed upper secondary school, who is still there and who has dropped out, five years after the start.
 *
 * @formula completed = q / n, stillAtSchool = s / n, droppedOut = (n − q − s) / n
 * @param cohort `{started, qualified, stillAtSchool}`: counts of pupils, 0 or more; the last two are parts of the first
 * @returns `{completed, stillAtSchool, droppedOut}`: shares from 0 to 1 that add up to 1; who is still at school has neither
 *   completed nor dropped out. Section 6.3.6.9 uses another measure: the share of people aged 21-29 in an area
 * @nan when nobody started
 * @source NOU 2020: 16, section 6.3.3 (completion within five years) and section 6.3.4 (dropout of those who started in 2013)
 * @form printed
 * @methods m-6-vgs-completion, m-6-dropout-definition
 * @example
 * completion({started: 200, qualified: 156, stillAtSchool: 10}) // {completed: 0.78, stillAtSchool: 0.05, droppedOut: 0.17}
 */
export function completion(cohort: Cohort): Completion {
  const {started, qualified, stillAtSchool} = cohort;
  for (const [name, value] of Object.entries({started, qualified, stillAtSchool}))
    checkNotNegative("completion", name, value);
  if (qualified + stillAtSchool > started) {
    throw new InvalidInputError({
      functionName: "completion",
      argument: "started",
      value: started,
      advice: `${qualified} completed and ${stillAtSchool} are still at school: those who started include both.`,
    });
  }
  return {
    completed: qualified / started,
    stillAtSchool: stillAtSchool / started,
    droppedOut: (started - qualified - stillAtSchool) / started,
  };
}
