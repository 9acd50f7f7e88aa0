/**
 * What the indicators of movers tell apart: whether someone works, among those whom employment is counted of; whether
 * they have an immigrant background; and whether their income lies below a median or not, among adults who have one.
 */
import {code, empty, type People} from "../people/people.js";

/** As register/indicators/definitions/moving.ts has them. */
const workingAge = {first: 20, last: 59};
export const adultAge = 18;

const [work, other] = [code("activity", "work"), code("background", "other")];

/** How many kinds of people there are: three of work by two of background by three of income. */
export const kindCount = 18;

export const workOf = (kind: number): 0 | 1 | 2 => Math.floor(kind / 6) as 0 | 1 | 2;
export const backgroundOf = (kind: number): 0 | 1 => (Math.floor(kind / 3) % 2) as 0 | 1;
export const sideOf = (kind: number): 0 | 1 | 2 => (kind % 3) as 0 | 1 | 2;

/** The kind of everybody but for the side of the median, which differs from area to area. */
export function traitsOf({persons}: People): Uint8Array {
  const {age, activity, background, personalIncome} = persons;
  const traits = new Uint8Array(persons.count);
  for (let person = 0; person < traits.length; person++) {
    const years = age[person]!;
    const isCounted = years >= workingAge.first && years <= workingAge.last && activity[person] !== 0;
    const atWork = isCounted ? (activity[person] === work ? 1 : 2) : 0;
    const hasIncome = years >= adultAge && personalIncome[person] !== empty;
    traits[person] = 6 * atWork + 3 * Number(background[person] === other) + Number(hasIncome);
  }
  return traits;
}

/** The kind of someone with these traits and this income where the median is to be so much. */
export const kindOf = (traits: number, income: number, median: number): number =>
  traits % 3 === 1 && income >= median ? traits + 1 : traits;
