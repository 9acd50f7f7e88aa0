/** How many people of each kind an area has: whole numbers that add up, from the percentages of the world. */
import {dividedPlaces} from "../../../lib/schools/seats.js";
import type {World, Year} from "../world.js";
import {groups} from "./area-draw.js";

/** Ages that the indicators tell apart among adults, with their part of everybody; the last one has the rest. */
export const ageClasses = [
  {first: 18, last: 19, part: 0.022},
  {first: 20, last: 20, part: 0.015},
  {first: 21, last: 29, part: 0.14},
  {first: 30, last: 59, part: 0.42},
  {first: 60, last: 95, part: 0},
] as const;

/** Of those aged 18 and 19 there are no more than this part of what the other classes leave. */
const oldestShare = 0.6;

export interface AreaCounts {
  readonly persons: number;
  readonly children: number;
  /** Of the children, with immigrant background. */
  readonly childrenWith: number;
  readonly families: number;
  /** Families among them. */
  readonly households: number;
  /** By age class and then by group of sex and background. */
  readonly adults: readonly (readonly number[])[];
}

export function countsOf(world: World, year: Year, area: number): AreaCounts {
  const people = (series: string) => Math.round(world.people(series, year)[area]!);
  const percent = (series: string, of: number) => Math.round((world.values(series, year)[area]! / 100) * of);
  const persons = people("immigrant-background");
  const children = percent("children", persons);
  const childrenWith = percent("child-immigrant-background", children);
  const adults = persons - children;
  const adultsWith = percent("immigrant-background", persons) - childrenWith;
  const classes = ageClasses.map(({part}) => Math.round(part * persons));
  const rest = adults - classes.reduce((sum, count) => sum + count, 0) + classes[0]!;
  classes[0] = Math.min(classes[0]!, Math.round((1 - oldestShare) * rest));
  classes[classes.length - 1] = rest - classes[0];
  const withBackground = dividedPlaces(
    adultsWith,
    classes.map((count) => count / adults),
  );
  return {
    persons,
    children,
    childrenWith,
    families: Math.min(children, people("tenant-families")),
    households: people("tenant-households"),
    adults: classes.map((count, at) => divided(count, withBackground[at]!)),
  };
}

/** As many women as men, as nearly as whole people allow, with and without background. */
function divided(people: number, withBackground: number): number[] {
  const [womenWith, women] = [Math.ceil(withBackground / 2), Math.floor(people / 2)];
  const all = {
    female: {with: womenWith, without: women - womenWith},
    male: {with: withBackground - womenWith, without: people - women - (withBackground - womenWith)},
  };
  return groups.map(({sex, background}) => all[sex][background]);
}
