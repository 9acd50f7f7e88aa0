import {checkSameLength, checkShare} from "../checks.js";
import {wholeColumn} from "../columns.js";
import {binomial, type RandomStream} from "../random.js";
import {checkWeights} from "../spatial/check-weights.js";
import type {SpatialWeights} from "../spatial/weights.js";

/** The pupils of each school. */
export interface SchoolsState {
  /** Pupils without immigrant background, or whatever the majority is, at each school. */
  readonly majority: readonly number[];
  /** Pupils with immigrant background, or whatever the minority is, at each school. */
  readonly minority: readonly number[];
}

/** Who lives where, and how parents respond. */
export interface SchoolChoiceParameters {
  /** Pupils who live in each school's catchment area, by group: whole counts. */
  readonly residents: SchoolsState;
  /** Which schools lie near each other. */
  readonly weights: SpatialWeights;
  /** The share of the minority at school above which parents may choose another, from 0 to 1. Assumed. */
  readonly limit: number;
  /** The chance that a pupil of each group then does, from 0 to 1. Assumed. */
  readonly leave: {readonly majority: number; readonly minority: number};
}

/**
 * One intake of pupils whose parents judge the local school by the pupils it had: above a limit in the share of the minority
 * some go to the neighbouring school with the lowest share.
 *
 * @formula with share sⱼ of the minority at school j in the last intake: of nⱼg residents of group g a binomial number with
 *   chance leaveg goes, where sⱼ > limit and some neighbour k has sₖ < sⱼ, to the neighbour with the smallest sₖ
 * @param state `{majority, minority}`: pupils per school in the last intake, whole counts
 * @param parameters.residents `{majority, minority}`: pupils who live in each catchment area, whole counts
 * @param parameters.weights which schools lie near each other; links of weight 0 do not count
 * @param parameters.limit the share of the minority above which parents may leave, from 0 to 1; no default
 * @param parameters.leave `{majority, minority}`: the chance that they do, from 0 to 1; no default
 * @param random the stream of chance, as `streamOfStep` gives it
 * @returns the pupils of the new intake: as many of each group as live in all areas together; where leave is 0 everybody
 *   attends the local school. Places are not limited; `supportRate` of pupils and residents shows which schools lose and
 *   draw pupils. A school without pupils has the share of its residents
 * @nan never
 * @source NOU 2020: 16, section 6.3.6.6 (parents judge the local school by its pupils), section 3.4.2.1 (one school draws
 *   pupils from the other, and the two differ more and more) and section 9.1.4; Schelling, T. C. (1971), "Dynamic models of
 *   segregation", Journal of Mathematical Sociology 1(2), pp. 143-186
 * @form reading: the report describes the response in words; the limit and the chances are assumptions of the caller
 * @methods m-6-school-sorting, m-3-contrast-pair, m-13-avoided-schools, m-9-local-school, m-9-parents-with-background
 * @example
 * const residents = {majority: [5, 8], minority: [5, 2]};
 * const parameters = {residents, weights: gridNeighbours(2, 1), limit: 0.4, leave: {majority: 1, minority: 0}};
 * schoolChoiceStep(residents, parameters, streamOfStep(1, 0)) // {majority: [0, 13], minority: [5, 2]}
 */
export function schoolChoiceStep(
  state: SchoolsState,
  parameters: SchoolChoiceParameters,
  random: RandomStream,
): SchoolsState {
  const name = "schoolChoiceStep";
  const {residents, weights, limit, leave} = parameters;
  const before = readSchools("state", state);
  const living = readSchools("residents", residents);
  const schools = living.majority.length;
  checkSameLength(name, "state.majority", before.majority.length, "residents.majority", schools);
  checkWeights(name, weights, schools);
  checkShare(name, "limit", limit);
  checkShare(name, "leave.majority", leave.majority);
  checkShare(name, "leave.minority", leave.minority);

  const shares = before.minority.map((members, school) => {
    const all = members + before.majority[school]!;
    return all > 0 ? members / all : shareOf(living, school);
  });
  const alternatives = Array.from(shares, (share, school) =>
    share > limit ? lowestNeighbour(shares, weights, school) : school,
  );
  const attending = (group: keyof SchoolsState) => {
    const pupils = new Float64Array(schools);
    alternatives.forEach((other, school) => {
      const all = living[group][school]!;
      const leaving = other === school ? 0 : binomial(random, all, leave[group]);
      pupils[school]! += all - leaving;
      pupils[other]! += leaving;
    });
    return Array.from(pupils);
  };
  return {majority: attending("majority"), minority: attending("minority")};
}

/** A neighbouring school with a lower share, or the school itself when there is none. */
function lowestNeighbour(
  shares: Float64Array,
  {offsets, neighbours, values}: SpatialWeights,
  school: number,
): number {
  let lowest = school;
  for (let at = offsets[school]!; at < offsets[school + 1]!; at++) {
    if (values[at]! > 0 && shares[neighbours[at]!]! < shares[lowest]!) lowest = neighbours[at]!;
  }
  return lowest;
}

function shareOf({majority, minority}: Record<keyof SchoolsState, Float64Array>, school: number): number {
  const all = majority[school]! + minority[school]!;
  return all > 0 ? minority[school]! / all : 0;
}

function readSchools(argument: string, given: SchoolsState): Record<keyof SchoolsState, Float64Array> {
  const majority = wholeColumn("schoolChoiceStep", `${argument}.majority`, given.majority);
  const minority = wholeColumn("schoolChoiceStep", `${argument}.minority`, given.minority);
  checkSameLength(
    "schoolChoiceStep",
    `${argument}.majority`,
    majority.length,
    `${argument}.minority`,
    minority.length,
  );
  return {majority, minority};
}
