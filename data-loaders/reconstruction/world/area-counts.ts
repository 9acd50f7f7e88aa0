/** How many people of each kind an area has: whole numbers that add up, from its percentages. */
import {dividedPlaces} from "../../../lib/schools/seats.js";
import {childrenPerFamily, homesPerPerson} from "./homes.js";

/** Ages that the indicators tell apart among adults, with their part of everybody; the last one has the rest. */
export const ageClasses = [
  {first: 18, last: 19, part: 0.022},
  {first: 20, last: 20, part: 0.015},
  {first: 21, last: 29, part: 0.14},
  {first: 30, last: 59, part: 0.42},
  {first: 60, last: 95, part: 0},
] as const;

/** Sex and background, as the breakdowns of the indicators have them. */
export const groups = [
  {sex: "female", background: "without"},
  {sex: "female", background: "with"},
  {sex: "male", background: "without"},
  {sex: "male", background: "with"},
] as const;

/** Of what the other classes leave, those aged 18 and 19 are no more than this part. */
const mostOfTheRest = 0.4;

/** What an area is like that its people follow from; shares in percent. */
export interface AreaShares {
  readonly population: number;
  readonly children: number;
  readonly immigrantBackground: number;
  /** Of the children. */
  readonly childImmigrantBackground: number;
}

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

export function areaCounts(shares: AreaShares): AreaCounts {
  const persons = Math.round(shares.population);
  const percent = (share: number, of: number) => Math.round((share / 100) * of);
  const children = percent(shares.children, persons);
  const childrenWith = percent(shares.childImmigrantBackground, children);
  const adults = persons - children;
  // While areas are still being moved about, their shares need not go together yet.
  const adultsWith = Math.min(
    adults,
    Math.max(0, percent(shares.immigrantBackground, persons) - childrenWith),
  );
  const classes = ageClasses.map(({part}) => Math.round(part * persons));
  const rest = Math.max(0, adults - classes.reduce((sum, count) => sum + count, 0) + classes[0]!);
  classes[0] = Math.min(classes[0]!, Math.round(mostOfTheRest * rest));
  classes[classes.length - 1] = rest - classes[0];
  const withBackground = dividedPlaces(
    adultsWith,
    classes.map((count) => count / adults),
  );
  return {
    persons,
    children,
    childrenWith,
    families: Math.min(children, Math.round(children / childrenPerFamily)),
    households: Math.round(homesPerPerson * persons),
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
