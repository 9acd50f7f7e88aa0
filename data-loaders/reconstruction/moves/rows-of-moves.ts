/** What has been decided about moves as rows of the table. */
import {empty, type Moves} from "../people/people.js";
import type {Pseudonyms} from "./pseudonyms.js";
import {areaOf, residents, type Town} from "./town.js";

/** Part of the residents who left for places outside all areas: nobody knows more of them than that they did. */
const goneOutside = 0.04;

/** A row for everybody who moved in or between areas, then one for everybody who went outside. */
export function rowsOfMoves(town: Town, pseudonyms: Pseudonyms): Moves {
  const {moved, origin, people, areas} = town;
  const gone = areas.map((_, area) => Math.round(goneOutside * residents(town, area)));
  const count = moved.reduce((sum, has) => sum + has, 0) + gone.reduce((sum, many) => sum + many, 0);
  const made = {person: new Int32Array(count), from: new Int16Array(count), to: new Int16Array(count)};
  let row = 0;
  const add = (person: number, from: number, to: number) => {
    [made.person[row], made.from[row], made.to[row]] = [person, from, to];
    row++;
  };
  moved.forEach((has, person) => {
    if (has) add(people.persons.person[person]!, origin[person]!, areaOf(town, person));
  });
  gone.forEach((many, area) => {
    for (let one = 0; one < many; one++) add(pseudonyms.next(), area, empty);
  });
  return made;
}
