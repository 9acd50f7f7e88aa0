/** Where those who moved had lived before: in another area, or outside all of them. */
import type {RandomStream} from "../../../lib/random.js";
import {choose} from "./choose.js";
import {chooseFamilies, type FamilyCounts} from "./families.js";
import {Queues} from "./queues.js";
import {setMedian} from "./set-median.js";
import type {Aims, Targets} from "./targets.js";
import {areaOf, freedom, hasJustCome, hasSmallJustCome, residents, smallAge, type Town} from "./town.js";

/** Part of the residents who left for another area, and how many times as many as the members of families at the least. */
const [usual, timesFamilies] = [0.07, 1.7];

/** How many times as many people are looked at as leave, so that it can come out. */
const [families, others] = [3, 4];
const perFamily = 4;

/** Fills `town.origin` of those who came from another area, in-movers as `town.moved` has them. */
export function chooseOrigins(
  town: Town,
  familyCounts: readonly FamilyCounts[],
  {into, outOf}: Targets,
  highIncomeFrom: number,
  stream: RandomStream,
): void {
  const {areas, people, origin, pinned} = town;
  const {personalIncome} = people.persons;
  freeMovers(town);
  const homes = homesWithMovers(town);
  const ofFamilies = new Queues(town, homes.families, stream);
  const ofOthers = new Queues(town, homes.others, stream);

  /** No income is set to a median of leavers that would then lie on the other side of another line. */
  const maySet = (median: number) => (person: number) => {
    const income = personalIncome[person]!;
    const isSame = (line: number) => income >= line === median >= line;
    return isSame(highIncomeFrom) && isSame(into[areaOf(town, person)]!.income) && !pinned[person];
  };

  const leave = (area: number, aims: Aims, leaving: number) => {
    const candidates = ofFamilies.from(area, families * perFamily * leaving);
    const inFamilies = chooseFamilies(town, candidates, leaving, aims);
    const size = Math.max(
      Math.round(usual * residents(town, area)),
      Math.round(timesFamilies * inFamilies.length),
    );
    const leavers = choose({
      town,
      homes: ofOthers.from(area, others * size),
      taken: inFamilies,
      size,
      aims,
    });
    for (const person of leavers) origin[person] = area;
    setMedian(town, leavers, aims.income, maySet(aims.income));
  };
  areas.forEach((_, area) => {
    leave(area, outOf[area]!, familyCounts[area]!.outOf);
  });
}

/**
 * Whoever moved can have come from another area, but for those who came to Norway in the year; families whose small
 * child did have come with it.
 */
function freeMovers(town: Town): void {
  const {people, free, moved, hasSmall} = town;
  const {first, count} = people.households;
  for (let home = 0; home < count; home++) {
    const isFromOutside = hasSmall[home] === 1 && hasSmallJustCome(town, home);
    for (let person = first[home]!; person < first[home + 1]!; person++)
      free[person] =
        moved[person] && !isFromOutside && !hasJustCome(town, person) ? freedom.full : freedom.none;
  }
}

/** Households whose small children have moved from somewhere inside, and others of whom somebody has. */
function homesWithMovers({people, free}: Town): Record<"families" | "others", number[]> {
  const {households, persons} = people;
  const [families, others]: [number[], number[]] = [[], []];
  for (let home = 0; home < households.count; home++) {
    let [any, small] = [false, false];
    for (let person = households.first[home]!; person < households.first[home + 1]!; person++) {
      if (free[person] === freedom.none) continue;
      any = true;
      small ||= persons.age[person]! <= smallAge;
    }
    if (any) (small ? families : others).push(home);
  }
  return {families, others};
}
