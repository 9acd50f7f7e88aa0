/** Households: who lives together in an area, with everybody's sex, age and background. */
import {uniform, wholeBelow, type RandomStream} from "../../../lib/random.js";
import {ageClasses, groups, type AreaCounts} from "../world/area-counts.js";
import {male, other} from "./area-draw.js";
import {code, type Households, type Persons} from "./people.js";

const [without, female] = [code("background", "none"), code("sex", "female")];
const [, , young, grown] = ageClasses.keys();

/** How often a family of so many children has one more, at first and then. */
const oneMore = [0, 1, 0.35, 0.25, 0.2, 0.1];
const mostChildren = oneMore.length;

/** Part of the families that have two parents, if the number of homes agrees; part of the parents who are under 30. */
const [twoParents, youngParents] = [{usual: 0.78, least: 0.35, most: 0.96}, 0.14];

/** People in a home without children, on average: no fewer and no more than this. */
const alone = {least: 1.03, most: 1.85};

/** Parts of those without children who, when others move in with them, are joined by one and by more. */
const sharing = [0, 1, 0.25, 0.3, 0.2];

/** Part of the couples who have the same background, and part of the parents who have that of their children. */
const alike = 0.93;
const littleApart = 18;

interface Adult {
  readonly ageClass: number;
  readonly group: number;
}

/** Adults that have no home yet, by age class and group. */
class Pool {
  private readonly counts: number[][];
  left: number;

  constructor(
    adults: readonly (readonly number[])[],
    private readonly stream: RandomStream,
  ) {
    this.counts = adults.map((row) => [...row]);
    this.left = adults.flat().reduce((sum, count) => sum + count, 0);
  }

  /** How many there are of an age class. */
  ofClass = (ageClass: number): number => this.counts[ageClass]!.reduce((sum, count) => sum + count, 0);

  /** The nearest to what is wanted: background gives way first, then age, then sex. */
  take(classes: readonly number[], group: number): Adult {
    for (const wanted of [group, group ^ 1, group ^ 2, group ^ 3])
      for (const ageClass of classes)
        if (this.counts[ageClass]![wanted]! > 0) return this.out(ageClass, wanted);
    return this.any();
  }

  /** Anybody: each is equally likely. */
  any(): Adult {
    let at = wholeBelow(this.stream, this.left);
    for (const [ageClass, row] of this.counts.entries())
      for (const [group, count] of row.entries()) {
        if (at < count) return this.out(ageClass, group);
        at -= count;
      }
    throw new Error("nobody is left");
  }

  private out(ageClass: number, group: number): Adult {
    this.counts[ageClass]![group]!--;
    this.left--;
    return {ageClass, group};
  }
}

/** Where the next area of a year begins in the columns. */
export interface Start {
  readonly person: number;
  readonly household: number;
}

/** Fills the columns of one area: households, and of persons age, sex and background ("eu" is not told apart yet). */
export function compose(
  counts: AreaCounts,
  area: number,
  start: Start,
  stream: RandomStream,
  {persons, households}: {persons: Persons; households: Households},
): void {
  const pool = new Pool(counts.adults, stream);
  let [person, home] = [start.person, start.household];
  const open = () => {
    households.area[home] = area;
    households.first[home] = person;
    home++;
  };
  const add = (age: number, sex: number, background: number) => {
    persons.age[person] = age;
    persons.sex[person] = sex;
    persons.background[person] = background;
    persons.household[person] = home - 1;
    person++;
  };
  const addAdult = (adult: Adult, age = ageIn(adult.ageClass, stream)) => {
    const {sex, background} = groups[adult.group]!;
    add(age, sex === "male" ? male : female, background === "with" ? other : without);
    return age;
  };

  const homes = counts.households - counts.families;
  const couples = parentsFor(counts, homes);
  for (const family of familiesOf(counts, stream)) {
    open();
    const parents = uniform(stream) < couples.two ? 2 : 1;
    const classes = uniform(stream) < youngParents ? [young!, grown!] : [grown!, young!];
    const group = Number(family.isWith) ^ Number(uniform(stream) > alike);
    const first = pool.take(classes, parents === 1 && uniform(stream) < 0.18 ? group + 2 : group);
    const oldest = addAdult(first) - littleApart;
    if (parents === 2) addAdult(pool.take([first.ageClass, ...classes], first.group ^ 2));
    const most = Math.max(1, Math.min(17, oldest));
    for (let child = 0; child < family.children; child++)
      add(wholeBelow(stream, most + 1), wholeBelow(stream, 2), family.isWith ? other : without);
    if (uniform(stream) < couples.grownChild && pool.ofClass(0) > 0 && pool.left > homes)
      addAdult(pool.take([0], Number(family.isWith) + 2 * wholeBelow(stream, 2)));
  }
  for (const size of sizesOf(homes, pool.left, sharing, stream)) {
    open();
    const first = pool.any();
    addAdult(first);
    for (let more = 1; more < size; more++) {
      const group = first.group ^ 2 ^ Number(uniform(stream) > alike);
      addAdult(more === 1 ? pool.take([first.ageClass], group) : pool.any());
    }
  }
  households.first[home] = person;
}

/** How many parents live with their children, so that the other adults fill the other homes. */
function parentsFor({families, persons, children}: AreaCounts, homes: number) {
  const adults = persons - children;
  const twoFor = (perHome: number) => (adults - perHome * homes) / families - 1;
  const [atMost, atLeast] = [twoFor(alone.least), twoFor(alone.most)];
  const wanted = Math.min(atMost, Math.max(atLeast, twoParents.usual));
  const two = Math.min(twoParents.most, Math.max(twoParents.least, wanted));
  // Where homes are few, grown children stay with their parents.
  return {two, grownChild: wanted > two || atMost > two + 0.1 ? 0.12 : 0};
}

function familiesOf({families, children, childrenWith}: AreaCounts, stream: RandomStream) {
  const childrenWithout = children - childrenWith;
  // Families with background have somewhat more children.
  const fair = Math.round(
    (families * childrenWith) / 1.1 / Math.max(1, childrenWith / 1.1 + childrenWithout),
  );
  const least = Math.max(Math.ceil(childrenWith / mostChildren), families - childrenWithout);
  const most = Math.min(childrenWith, families - Math.ceil(childrenWithout / mostChildren));
  const familiesWith = Math.min(most, Math.max(least, fair));
  const sized = (isWith: boolean, homes: number, all: number) =>
    Array.from(sizesOf(homes, all, oneMore, stream), (size) => ({isWith, children: size}));
  return [
    ...sized(true, familiesWith, childrenWith),
    ...sized(false, families - familiesWith, childrenWithout),
  ];
}

/** So many homes for so many people, everybody's at least of one: the chance of another falls with their number. */
function sizesOf(
  homes: number,
  people: number,
  chances: readonly number[],
  stream: RandomStream,
): Uint8Array {
  const sizes = new Uint8Array(homes).fill(1);
  if (people < homes || (homes === 0 && people > 0))
    throw new Error(`${people} people cannot live in ${homes} homes.`);
  for (let left = people - homes, tries = 0; left > 0; tries++) {
    const at = wholeBelow(stream, homes);
    // After many tries the sizes have to be larger than usual.
    const chance = chances[sizes[at]!] ?? (tries > 40 * people ? 0.05 : 0);
    if (uniform(stream) >= chance) continue;
    sizes[at]!++;
    left--;
  }
  return sizes;
}

/** Every age of a class is as likely, but for the last, in which the old are fewer. */
function ageIn(ageClass: number, stream: RandomStream): number {
  const {first, last} = ageClasses[ageClass]!;
  const at = ageClass === ageClasses.length - 1 ? uniform(stream) ** 1.7 : uniform(stream);
  return first + Math.floor(at * (last - first + 1));
}
