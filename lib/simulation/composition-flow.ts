import {checkNotNegative, checkShare} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** So many people, and the share of a group among them. */
export interface People {
  readonly people: number;
  /** The group's share of them, from 0 to 1. */
  readonly share: number;
}

/** Who lives in an area and who comes and goes in a period. */
export interface Flows {
  readonly residents: People;
  readonly arrivals: People;
  readonly leavers: People;
  /** Those who move into new homes. Leave it out where nothing is built. */
  readonly newHomes?: People | undefined;
}

/**
 * What coming, going and new building make of the share of a group in an area.
 *
 * @formula N' = N + A − L + B and N' s' = N s + A sA − L sL + B sB, for N residents, A arrivals, L leavers and B people in new
 *   homes with shares s, sA, sL and sB
 * @param flows `{residents, arrivals, leavers, newHomes}`, each `{people, share}`: counts, 0 or more, and the group's share of
 *   them from 0 to 1; new homes may be left out
 * @returns `{people, share}` at the end of the period. The share moves only if those who come or go differ from those who
 *   stay; where nothing is built, as many come as go
 * @nan the share when nobody is left
 * @source NOU 2020: 16, section 9.1.1, which describes it in words
 * @form reading: plain bookkeeping of what section 9.1.1 describes
 * @methods m-9-composition-flow, m-9-flow-balance, m-9-filtering
 * @example
 * compositionFlow({
 *   residents: {people: 100, share: 0.25},
 *   arrivals: {people: 20, share: 0.5},
 *   leavers: {people: 20, share: 0.25},
 * }) // {people: 100, share: 0.3}
 */
export function compositionFlow(flows: Flows): People {
  const {residents, arrivals, leavers, newHomes = {people: 0, share: 0}} = flows;
  for (const [name, part] of Object.entries({residents, arrivals, leavers, newHomes})) {
    checkNotNegative("compositionFlow", `${name}.people`, part.people);
    checkShare("compositionFlow", `${name}.share`, part.share);
  }
  const group = ({people, share}: People) => people * share;
  const people = residents.people + arrivals.people - leavers.people + newHomes.people;
  const members = group(residents) + group(arrivals) - group(leavers) + group(newHomes);
  const smallest = -1e-9 * (residents.people + 1);
  if (people < smallest || members < smallest || members - people > -smallest) {
    throw new InvalidInputError({
      functionName: "compositionFlow",
      argument: "leavers.people",
      value: leavers.people,
      advice: "More people of the group, or of the others, leave than there are.",
    });
  }
  return {people, share: members / people};
}
