/** Which households have a low income: so many children with and without background live in them, and so many people. */
import {adultAge, aimedAt, anyIn, countIn, sizeOf, withBackground, type AreaDraw} from "./area-draw.js";
import {chooseExactly, inRandomOrder} from "./order.js";
import {isInWork, isOutsideWork} from "./work.js";

/** How much likelier it is with one adult only, and with each one who is outside work or old. */
const heavier = {alone: 1.6, outside: 1.8, old: 0.3, worker: 0.45};
const pension = 67;

export interface Families {
  /** Homes where a child lives, by the background of the children, and the other homes. */
  readonly with: readonly number[];
  readonly without: readonly number[];
  readonly childless: readonly number[];
}

/** Children of a home have one background: the first child tells. */
export function familiesOf({persons, households, homes}: AreaDraw): Families {
  const found = {with: [] as number[], without: [] as number[], childless: [] as number[]};
  for (const home of homes) {
    const isOfChild = (person: number) => persons.age[person]! < adultAge;
    if (!anyIn(households, home, isOfChild)) found.childless.push(home);
    else if (anyIn(households, home, (person) => isOfChild(person) && withBackground(persons, person)))
      found.with.push(home);
    else found.without.push(home);
  }
  return found;
}

/** The homes with a low income. */
export function drawLowIncome(draw: AreaDraw, families: Families): Set<number> {
  const {persons, households, stream, everybody} = draw;
  const {age, activity} = persons;
  const isChild = (person: number) => age[person]! < adultAge;
  const weight = (home: number) => {
    const adults = countIn(households, home, (person) => !isChild(person));
    const outside = countIn(
      households,
      home,
      (person) => isOutsideWork(activity[person]!) && age[person]! < pension,
    );
    const workers = countIn(households, home, (person) => isInWork(activity[person]!));
    const old = countIn(households, home, (person) => age[person]! >= pension);
    return (
      (adults === 1 ? heavier.alone : 1) *
      heavier.outside ** outside *
      heavier.worker ** workers *
      heavier.old ** Math.min(1, old)
    );
  };
  const size = (home: number) => sizeOf(households, home);
  const childrenIn = (home: number) => countIn(households, home, isChild);
  const poor: number[] = [];
  for (const background of ["with", "without"] as const) {
    const children = everybody.filter(
      (person) => isChild(person) && withBackground(persons, person) === (background === "with"),
    ).length;
    const wanted = aimedAt(draw, `child-low-income/background=${background}`, children);
    poor.push(
      ...chooseExactly(inRandomOrder(stream, families[background], weight), childrenIn, wanted).chosen,
    );
  }
  const inFamilies = poor.reduce((sum, home) => sum + size(home), 0);
  const wanted = aimedAt(draw, "low-income", everybody.length) - inFamilies;
  poor.push(...chooseExactly(inRandomOrder(stream, families.childless, weight), size, wanted).chosen);
  return new Set(poor);
}
