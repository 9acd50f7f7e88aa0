/** As many children leave lower secondary school in the year as there are in a year of birth. */
import {schoolLeavers} from "../world/people-counts.js";
import {adultAge, aged, type AreaDraw} from "./area-draw.js";

/** Age at the end of the year in which school is left. */
export const leavingAge = 16;

/** Whose birthday is moved so that the number comes out: those who are nearest to it. */
export function bringSchoolLeavers({persons, everybody}: Pick<AreaDraw, "persons" | "everybody">): void {
  const {age} = persons;
  const of = (years: number) => aged(persons, everybody, years, years);
  const children = aged(persons, everybody, 0, adultAge - 1).length;
  const leavers = of(leavingAge);
  const wanted = schoolLeavers(children);
  for (const person of leavers.slice(wanted)) age[person] = leavingAge - 1;
  // A child grown older by more than a year could be too old for its parents.
  const others = [...of(leavingAge + 1), ...of(leavingAge - 1)];
  for (const person of others.slice(0, Math.max(0, wanted - leavers.length))) age[person] = leavingAge;
}
