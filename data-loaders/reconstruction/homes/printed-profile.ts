/** What table 3.1 prints of Oslo, as the rules have it. */
import {constraints, type Constraint} from "../../report/constraints.js";

type ProfileRule = Extract<Constraint, {kind: "profile"}>;

/** Whose D-index it is: of adults with low income, or of those of working age with high income. */
export type Group = ProfileRule["group"];
export const groups: readonly Group[] = ["low-income", "high-income"];

/** One number for each size of the neighbourhood, from the smallest to the largest. */
export type PerSize = readonly number[];
export type PerGroup<Value> = Readonly<Record<Group, Value>>;

export const perGroup = <Value>(of: (group: Group) => Value): PerGroup<Value> => ({
  "low-income": of("low-income"),
  "high-income": of("high-income"),
});

/** The place that the table is about, and the year that it is taken for. */
export const printed = {municipality: "Oslo", year: 2018} as const;

export interface PrintedProfile {
  readonly rules: readonly ProfileRule[];
  readonly ks: PerSize;
  /** D in percent. */
  readonly wanted: PerSize;
}

let known: PerGroup<PrintedProfile> | undefined;

export function printedProfile(): PerGroup<PrintedProfile> {
  const all = known ? [] : constraints();
  known ??= perGroup((group) => {
    const rules = all
      .filter((rule): rule is ProfileRule => rule.kind === "profile" && rule.used && rule.group === group)
      .sort((a, b) => a.k - b.k);
    return {rules, ks: rules.map(({k}) => k), wanted: rules.map(({value}) => value!)};
  });
  return known;
}

/**
 * Neighbourhoods of the first so many sizes are smaller than an area, and uneven because of how people live within it;
 * the others are larger, and uneven because of how areas differ and where they lie.
 */
export const smallSizes = 2;
