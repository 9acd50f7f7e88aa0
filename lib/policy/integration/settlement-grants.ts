import {checkNotNegative, checkOptions} from "../../checks.js";
import {amountColumn, columnsOf} from "../../columns.js";

/** One entry per municipality in each column. */
export interface SettledRefugees {
  /** Refugees settled, everybody. */
  readonly settled: ArrayLike<number>;
  /** Adults in training in Norwegian and social studies. */
  readonly learners: ArrayLike<number>;
  /** Unaccompanied minors among the settled. */
  readonly minors: ArrayLike<number>;
  /** Extraordinary costs of impairments or behavioural difficulties that are covered on application, in NOK a year. */
  readonly extraordinary: ArrayLike<number>;
}

/** NOK a year for one person. The report prints no rates. */
export interface SettlementGrantRates {
  /** Integreringstilskuddet. */
  readonly settled: number;
  /** Norsktilskuddet. */
  readonly learners: number;
  /** The further grant for unaccompanied minors. */
  readonly minors: number;
}

/**
 * What a municipality gets from the state for the refugees it settles.
 *
 * @formula settled · rate + learners · rate + minors · rate + extraordinary
 * @param refugees.settled refugees settled per municipality, 0 or more
 * @param refugees.learners adults in training in Norwegian and social studies
 * @param refugees.minors unaccompanied minors among the settled, for whom the further grant comes in addition
 * @param refugees.extraordinary extraordinary costs covered on application, in NOK a year
 * @param rates NOK a year for one person, 0 or more: settled (integreringstilskudd), learners (norsktilskudd) and minors; none is
 *   printed, and in law they fall with years since settlement, which is left out
 * @returns NOK a year per municipality
 * @nan never
 * @source NOU 2020: 16 (2020), section 17.1
 * @form printed in words; the rates are arguments
 * @methods m-17-grants
 * @example
 * const refugees = {settled: [10], learners: [6], minors: [1], extraordinary: [500]};
 * settlementGrants(refugees, {settled: 100, learners: 50, minors: 1000}) // [2800]
 */
export function settlementGrants(refugees: SettledRefugees, rates: SettlementGrantRates): Float64Array {
  const name = "settlementGrants";
  checkOptions(name, refugees, ["settled", "learners", "minors", "extraordinary"]);
  checkOptions(name, rates, ["settled", "learners", "minors"]);
  for (const kind of ["settled", "learners", "minors"] as const) checkNotNegative(name, kind, rates[kind]);
  const {settled, learners, minors, extraordinary} = columnsOf(name, amountColumn, {
    settled: refugees.settled,
    learners: refugees.learners,
    minors: refugees.minors,
    extraordinary: refugees.extraordinary,
  });
  return settled.map(
    (count, row) =>
      count * rates.settled +
      learners[row]! * rates.learners +
      minors[row]! * rates.minors +
      extraordinary[row]!,
  );
}
