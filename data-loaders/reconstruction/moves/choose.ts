/** Who moves: people, whole households as far as possible, of whom exactly what is wanted can be counted. */
import {adultAge, kindCount, kindOf} from "./kinds.js";
import {fit, type Counts, type Fitted} from "./fit.js";
import {nearestFraction} from "./nearest-fraction.js";
import type {Aims} from "./targets.js";
import {freedom, hasJustCome, type Town} from "./town.js";

export interface Choice {
  readonly town: Town;
  /** In the order in which they are to be taken: of them, who is `town.free`. */
  readonly homes: readonly number[];
  /** Taken already: they count. */
  readonly taken: readonly number[];
  readonly size: number;
  readonly aims: Aims;
}

/** Where no choice of the wanted size comes out, another size is tried: so many times as large. */
const sizes = [1, 0.88, 1.14, 0.75, 1.3, 0.62, 1.6, 0.5, 2, 0.35, 0.2];
const furtherSizes = [1, 1.03, 1.07, 1.15, 1.3];

/** Who may be taken: those at least so free, from an age on. */
interface May {
  readonly least: number;
  readonly age: number;
}

const whole: May = {least: freedom.full, age: 0};
/** Who moves alone, and who else where it does not come out otherwise. */
const alone: readonly May[] = [
  {least: freedom.full, age: adultAge},
  {least: freedom.full, age: 0},
  {least: freedom.last, age: 0},
];

/** Everybody who is taken, those who were before included. */
export function choose(choice: Choice): number[] {
  const {town, size, aims} = choice;
  const basket = new Basket(choice);
  const all = basket.with(whole);
  const quotas = bestFit(size, sizes, basket.with(whole, size), basket.counts, all, aims).counts;
  basket.take(whole, quotas, (person) => hasJustCome(town, person));
  basket.takeHomes(quotas);
  let best: (Fitted & {readonly may: May}) | null = null;
  for (const may of alone) {
    const most = basket.with(may);
    const fitted = bestFit(basket.chosen.length, furtherSizes, quotas, basket.counts, most, aims);
    if (best === null || fitted.missed < best.missed) best = {...fitted, may};
    if (best.missed === 0) break;
  }
  basket.take(best!.may, best!.counts);
  return basket.chosen;
}

/** The candidates of a choice with their kinds, and those of them who have been taken. */
class Basket {
  readonly chosen: number[];
  /** Of the chosen, by kind. */
  readonly counts: Counts = new Float64Array(kindCount);
  /** The candidates, household by household; the members of one end before the next begins. */
  private readonly persons: Int32Array;
  private readonly kinds: Uint8Array;
  private readonly ends: Int32Array;
  private readonly free: Uint8Array;
  private readonly age: Uint8Array;

  constructor({town, homes, taken, aims}: Choice) {
    const {first} = town.people.households;
    const {personalIncome, age} = town.people.persons;
    const kind = (person: number) => kindOf(town.traits[person]!, personalIncome[person]!, aims.income);
    [this.free, this.age] = [town.free, age];
    this.chosen = [...taken];
    for (const person of taken) this.counts[kind(person)]!++;
    const members = homes.reduce((sum, home) => sum + first[home + 1]! - first[home]!, 0);
    const [persons, kinds] = [new Int32Array(members), new Uint8Array(members)];
    let many = 0;
    this.ends = Int32Array.from(homes, (home) => {
      for (let person = first[home]!; person < first[home + 1]!; person++) {
        if (this.free[person] === freedom.none) continue;
        persons[many] = person;
        kinds[many++] = kind(person);
      }
      return many;
    });
    [this.persons, this.kinds] = [persons.subarray(0, many), kinds.subarray(0, many)];
  }

  private may(at: number, {least, age}: May): boolean {
    const person = this.persons[at]!;
    return this.free[person]! >= least && this.age[person]! >= age;
  }

  /** What the counts would be with everybody who may be taken, until so many are there. */
  with(who: May, limit = Infinity): Counts {
    const found = this.counts.slice();
    for (let at = 0, many = this.chosen.length; at < this.persons.length && many < limit; at++) {
      if (!this.may(at, who)) continue;
      found[this.kinds[at]!]!++;
      many++;
    }
    return found;
  }

  /** One by one, as long as there are fewer of their kind than there are to be. */
  take(who: May, quotas: Counts, wanted: (person: number) => boolean = () => true): void {
    for (let at = 0; at < this.persons.length; at++) {
      const kind = this.kinds[at]!;
      if (this.counts[kind]! < quotas[kind]! && this.may(at, who) && wanted(this.persons[at]!)) this.add(at);
    }
  }

  /** All members who are free, or none. */
  takeHomes(quotas: Counts): void {
    let begin = 0;
    for (const end of this.ends) {
      let fits = true;
      for (let at = begin; at < end; at++) {
        const kind = this.kinds[at]!;
        if (this.may(at, whole) && ++this.counts[kind]! > quotas[kind]!) fits = false;
      }
      for (let at = begin; at < end; at++) {
        if (!this.may(at, whole)) continue;
        this.counts[this.kinds[at]!]!--;
        if (fits) this.add(at);
      }
      begin = end;
    }
  }

  private add(at: number): void {
    const person = this.persons[at]!;
    this.free[person] = freedom.none;
    this.counts[this.kinds[at]!]!++;
    this.chosen.push(person);
  }
}

/** The first size at which it comes out, or the one that misses least. */
function bestFit(
  size: number,
  factors: readonly number[],
  usual: Counts,
  least: Counts,
  most: Counts,
  aims: Aims,
): Fitted {
  let best: Fitted | null = null;
  for (const factor of factors) {
    const fitted = fitOfSize(size * factor, usual, least, most, aims);
    if (best === null || fitted.missed < best.missed) best = fitted;
    if (best.missed === 0) break;
  }
  return best!;
}

function fitOfSize(size: number, usual: Counts, least: Counts, most: Counts, aims: Aims): Fitted {
  const sum = (counts: Counts, from: number, to: number) =>
    counts.subarray(from, to).reduce((all, count) => all + count, 0);
  const background = (counts: Counts) => sum(counts, 3, 6) + sum(counts, 9, 12) + sum(counts, 15, 18);
  const all = sum(usual, 0, kindCount);
  const everybody = nearestFraction(aims.background, Math.round(size), {
    part: background(least),
    rest: sum(least, 0, kindCount) - background(least),
  });
  const ofAge = Math.round((size * sum(usual, 6, kindCount)) / Math.max(1, all));
  const employed = nearestFraction(aims.employment, ofAge, {
    part: sum(least, 6, 12),
    rest: sum(least, 12, kindCount),
  });
  return fit(
    usual,
    {
      working: employed.part,
      notWorking: employed.whole - employed.part,
      withBackground: everybody.part,
      without: everybody.whole - everybody.part,
    },
    least,
    most,
  );
}
