import {checkShare} from "../checks.js";

/** How a group's share of the cases compares with its share of the people. */
export interface OverRepresentation {
  /** Share of the cases over share of the people: above 1 is over-represented. */
  readonly ratio: number;
  /** How many times as common cases are among members as among everybody else. */
  readonly relativeRisk: number;
}

/**
 * How far a group is over- or under-represented among cases: persons charged, offences, elected representatives.
 *
 * @formula ratio = s / p; relative risk = (s / p) / ((1 − s) / (1 − p)), with s the group's share of the cases and p its
 *   share of the people
 * @param ofCases the group's share of the cases, from 0 to 1
 * @param ofPeople the group's share of the people, or of all cases if one kind of case is looked at, from 0 to 1
 * @returns `{ratio, relativeRisk}`, both 1 where the shares agree. The ratio cannot exceed 1 / p, so large groups look less
 *   over-represented by it; the relative risk has no such limit. Of a share of offences and a share of offenders the relative risk is offences per head; both must be of the same ages and place (sections 7.1.1 and 7.2.2 print 15 percent of the one, nationally, and 21 of the other, in Oslo). Neither takes age or sex into account: see
 *   `indirectStandardization`
 * @nan both when the group has neither people nor cases; the relative risk when everybody is a member or has all cases
 * @source Definition; NOU 2020: 16, section 7.1.3 (in words), section 7.1.1 (girls: 30 and 3 percent against 15), section
 *   7.2.2 (19 percent of offences by 4 percent of the children registered), section 9.1.3, section 11.5 and section 11.8
 * @form printed: section 7.1.3 defines over-representation by the two shares; the relative risk is the standard form
 * @methods m-7-overrepresentation, m-7-girls-representation, m-7-offence-concentration,
 *   m-7-overrepresentation-direction, m-9-household-size-east-west, m-11-representation-index, m-11-crime-trend,
 *   m-7-girls-share-young-offenders, m-6-substance-gradient, m-14-overrepresentation-ratio, m-17-representative-mix
 * @example
 * overRepresentation(0.30, 0.15).ratio // 2
 * overRepresentation(0.19, 0.04).ratio // 4.75
 * overRepresentation(0.19, 0.04).relativeRisk // ≈ 5.63
 */
export function overRepresentation(ofCases: number, ofPeople: number): OverRepresentation {
  checkShare("overRepresentation", "ofCases", ofCases);
  checkShare("overRepresentation", "ofPeople", ofPeople);
  const ratio = ofCases / ofPeople;
  return {ratio, relativeRisk: (ofCases * (1 - ofPeople)) / (ofPeople * (1 - ofCases))};
}
