/** Numbers in the page on schools: what the invented pupils of its figure come to, over all samples. */
import {inWords, number} from "../components/format.js";
import {initial, outcomeOf, perArea, samples, type Settings} from "../exhibits/method-schools.js";

const two = (value: number): string => number(value, 2);

/** Settings that the page asks the reader to try. */
export const tried = {
  alike: {lower: 0, avoid: 0},
  onlyAvoid: {popular: 0, avoid: 6},
  even: {group: initial.group.map(() => 16)},
} satisfies Record<string, Partial<Settings>>;

export function meanOver(
  set: Partial<Settings>,
  of: (outcome: ReturnType<typeof outcomeOf>) => number,
): number {
  let sum = 0;
  for (let sample = 1; sample <= samples; sample++) sum += of(outcomeOf({...initial, ...set, sample}));
  return sum / samples;
}

const schoolD = (set: Partial<Settings>): string => two(meanOver(set, ({index}) => index.school));
/** How many grade points lie between the schools with the highest and the lowest mean. */
const range = (set: Partial<Settings>): string =>
  number(
    meanOver(set, ({means}) => Math.max(...means) - Math.min(...means)),
    0,
  );

export const derivedSchools: Readonly<Record<string, () => string>> = {
  "schools-samples": () => number(samples),
  "schools-places": () => number(perArea),
  "schools-homes": () => two(meanOver({}, ({index}) => index.residence)),
  "schools-chance": () => two(meanOver({}, ({chance}) => chance)),
  "schools-grades": () => schoolD({rule: "points"}),
  "schools-mixing": () => two(-meanOver({}, ({index}) => index.mixing)),
  "schools-selection": () => two(meanOver({}, ({index}) => index.selection)),
  "schools-lottery": () => schoolD({rule: "lottery"}),
  "schools-quota": () => schoolD({rule: "quota"}),
  "schools-grades-range": () => range({rule: "points"}),
  "schools-lottery-range": () => range({rule: "lottery"}),
  "schools-quota-range": () => range({rule: "quota"}),
  "schools-alike-grades": () => schoolD({...tried.alike, rule: "points"}),
  "schools-alike-lottery": () => schoolD({...tried.alike, rule: "lottery"}),
  "schools-alike-selection": () =>
    two(meanOver({...tried.alike, rule: "lottery"}, ({index}) => index.selection)),
  "schools-avoid-km": () => inWords(tried.onlyAvoid.avoid),
  "schools-avoid-lottery": () => schoolD({...tried.onlyAvoid, rule: "lottery"}),
  "schools-even-grades": () => schoolD({...tried.even, rule: "points"}),
  "schools-even-members": () => number(tried.even.group[0]!),
};
