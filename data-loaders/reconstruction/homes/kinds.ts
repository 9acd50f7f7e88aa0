/** Households by the income of their members, and whom table 3.1 counts in each. */
import type {Households, People} from "../people/people.js";
import {groups, perGroup, type PerGroup} from "./printed-profile.js";

export interface Incomes {
  /** 1 for each household with low income. */
  readonly lowIncome: Uint8Array;
  /** The personal income, NOK, above which somebody is in the country's top tenth. */
  readonly highIncomeFrom: number;
}

/**
 * For each household how many of its members each comparison counts: for low income those aged 25 or more, for high
 * income those aged 25 to 64. The k nearest people are k of these, since the comparison is among them.
 */
export interface Kinds {
  readonly households: Households;
  /** 0 for a household with low income, 1 for any other with somebody who has high income, 2 for all others. */
  readonly kind: Uint8Array;
  readonly total: PerGroup<Uint8Array>;
  readonly group: PerGroup<Uint8Array>;
}

/** The kind behind those of the two groups. */
export const others = groups.length;

const ages = {from: 25, to: 64};

export function kindsOf({households, persons}: People, {lowIncome, highIncomeFrom}: Incomes): Kinds {
  const column = () => new Uint8Array(households.count);
  const [kind, total, group] = [column(), perGroup(column), perGroup(column)];
  for (let household = 0; household < households.count; household++) {
    let [adults, ofWorkingAge, high] = [0, 0, 0];
    for (let one = households.first[household]!; one < households.first[household + 1]!; one++) {
      const age = persons.age[one]!;
      if (age < ages.from) continue;
      adults++;
      if (age > ages.to) continue;
      ofWorkingAge++;
      if (persons.personalIncome[one]! > highIncomeFrom) high++;
    }
    const isLow = lowIncome[household] === 1;
    total["low-income"][household] = adults;
    group["low-income"][household] = isLow ? adults : 0;
    total["high-income"][household] = ofWorkingAge;
    group["high-income"][household] = high;
    kind[household] = isLow ? 0 : high ? 1 : others;
  }
  return {households, kind, total, group};
}
