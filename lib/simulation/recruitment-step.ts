import {checkNotNegative, checkShare} from "../checks.js";

/** Young people by what part crime has in their lives; together they stay as many. */
export interface RecruitmentState {
  readonly atRisk: number;
  /** Those who live off crime now, and recruit others. */
  readonly active: number;
  /** Those who are convicted and serve a sentence. */
  readonly convicted: number;
  /** Those who have left crime. */
  readonly out: number;
}

/** What happens in a step. None of these is given by the report. */
export interface RecruitmentRates {
  /** How many each active person recruits while everybody else is at risk, 0 or more. */
  readonly recruited: number;
  /** The share of the active who are convicted, from 0 to 1. */
  readonly convicted: number;
  /** The share of the convicted who are released, from 0 to 1. */
  readonly released: number;
  /** The share of the released who leave crime; the rest are active again. From 0 to 1. */
  readonly leaving: number;
  /** The share of the active who leave crime without a sentence, from 0 to 1; with `convicted` at most 1. */
  readonly leavingActive: number;
}

/**
 * One period of recruitment to crime: active offenders recruit young people at risk, are convicted, and come back or leave.
 *
 * @formula new = R (1 − exp(−recruited · A / N)) of R at risk, A active and N in all; A' = A + new − (convicted + leavingActive) A
 *   + (1 − leaving) released C; C' = C + convicted A − released C; out' = out + leavingActive A + leaving · released C
 * @param state `{atRisk, active, convicted, out}`: numbers of people, 0 or more, fractions being expected numbers
 * @param rates `{recruited, convicted, released, leaving, leavingActive}`: no defaults
 * @returns the new state, with as many people in all; fewer active, or a larger share that leaves, never means more recruits
 *   in the next step; without active offenders nobody is recruited
 * @nan never
 * @source NOU 2020: 16, section 18.4.1 (fewer active, fewer recruiters), section 7.2.2 and section 11.8 (youth crime raises the
 *   risk that more are recruited); Kermack, W. O. & McKendrick, A. G. (1927), "A contribution to the mathematical theory of
 *   epidemics", Proceedings of the Royal Society A 115, pp. 700-721, for the form
 * @form reading: the report names the states and directions and no rates
 * @methods m-18-recruiter-model, m-7-recruitment-spiral, m-11-crime-contagion
 * @example
 * const none = {recruited: 0, convicted: 0, released: 0, leaving: 0, leavingActive: 0};
 * const start = {atRisk: 90, active: 10, convicted: 0, out: 0};
 * recruitmentStep(start, {...none, convicted: 0.5}) // {atRisk: 90, active: 5, convicted: 5, out: 0}
 */
export function recruitmentStep(state: RecruitmentState, rates: RecruitmentRates): RecruitmentState {
  const {atRisk, active, convicted, out} = state;
  for (const [name, people] of Object.entries({atRisk, active, convicted, out}))
    checkNotNegative("recruitmentStep", `state.${name}`, people);
  checkNotNegative("recruitmentStep", "recruited", rates.recruited);
  for (const name of ["convicted", "released", "leaving", "leavingActive"] as const)
    checkShare("recruitmentStep", name, rates[name]);
  checkShare("recruitmentStep", "convicted + leavingActive", rates.convicted + rates.leavingActive);

  const all = atRisk + active + convicted + out;
  const recruits = all === 0 ? 0 : -atRisk * Math.expm1((-rates.recruited * active) / all);
  const sentenced = rates.convicted * active;
  const stopping = rates.leavingActive * active;
  const released = rates.released * convicted;
  const reformed = rates.leaving * released;
  return {
    atRisk: atRisk - recruits,
    active: active + recruits - sentenced - stopping + (released - reformed),
    convicted: convicted + sentenced - released,
    out: out + stopping + reformed,
  };
}
