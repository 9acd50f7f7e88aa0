import {describe, expect, it} from "vitest";
import {initialState, type AnyState} from "../../src/components/controls.js";
import schools, {
  initial,
  outcomeOf,
  perArea,
  samples,
  type Rule,
  type Settings,
} from "../../src/exhibits/method-schools.js";
import {derivedSchools, meanOver, tried} from "../../src/markdown/derived-schools.js";
import {dissimilarity} from "../../lib/segregation/index.js";

/** What the page on schools and admission says of its figure. */
const everySample = Array.from({length: samples}, (_, i) => i + 1);
const rules: readonly Rule[] = ["nearest", "points", "lottery", "mixed", "quota"];
const start = initialState(schools.controls);
const rowsWith = (set: AnyState) => schools.derive!([], {...start, ...set});
const titleWith = (set: AnyState): string => schools.title(rowsWith(set));
const derivedNumber = (name: string): number => Number(derivedSchools[name]!());
const schoolD = (set: Partial<Settings>): number => meanOver(set, ({index}) => index.school);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const full = initial.group.map(() => perArea);

describe("pupils and schools", () => {
  it("places everybody, and divides the difference between homes and schools without a rest", () => {
    for (const rule of rules)
      for (const sample of everySample) {
        const {members, index} = outcomeOf({...initial, rule, sample});
        expect(sum(members)).toBe(sum(initial.group));
        expect(Math.max(...members)).toBeLessThanOrEqual(perArea);
        expect(index.residence).toBeCloseTo(dissimilarity(initial.group, full), 12);
        expect(index.school).toBeCloseTo(dissimilarity(members, full), 12);
        expect(index.residence + index.mixing + index.selection).toBeCloseTo(index.school, 12);
        expect(index.mixing).toBeLessThanOrEqual(1e-12);
      }
  });

  it("by the nearest home, schools are the areas, whatever is moved", () => {
    for (const set of [{}, {popular: 8}, {lower: 12}, {avoid: 8}, {group: [50, 0, 9, 9, 0, 1]}]) {
      const settings = {...initial, ...set, rule: "nearest"} as const;
      const {members, local} = outcomeOf(settings);
      expect(members).toEqual([...settings.group]);
      expect(local).toBe(1);
    }
    // Most would rather be elsewhere, which the rule does not ask.
    expect(outcomeOf({...initial, popular: 8, rule: "nearest"}).firstWish).toBeLessThan(0.5);
  });

  it("any rule leaves everybody at home where nothing is worth the way", () => {
    for (const rule of rules)
      for (const sample of everySample)
        expect(outcomeOf({...initial, popular: 0, avoid: 0, rule, sample}).local).toBe(1);
  });

  it("grades hide two large terms in a small difference", () => {
    const difference = derivedNumber("schools-grades") - derivedNumber("schools-homes");
    expect(Math.abs(difference)).toBeLessThan(0.06);
    expect(derivedNumber("schools-mixing")).toBeGreaterThan(0.15);
    expect(derivedNumber("schools-selection")).toBeGreaterThan(0.15);
  });

  it("grades divide most, then both, then lots, then the quota", () => {
    const order = (["points", "mixed", "lottery", "quota"] as const).map((rule) => schoolD({rule}));
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  it("lots part the grades least, and a quota for the group leaves them apart", () => {
    expect(derivedNumber("schools-lottery-range")).toBeLessThan(6);
    expect(derivedNumber("schools-quota-range")).toBeGreaterThan(2 * derivedNumber("schools-lottery-range"));
    expect(derivedNumber("schools-grades-range")).toBeGreaterThan(derivedNumber("schools-quota-range"));
  });

  it("the quota keeps at least the group’s share for it where the group asks for it", () => {
    const {members} = outcomeOf({...initial, popular: 8, avoid: 0, rule: "quota"});
    const even = sum(initial.group) / initial.group.length;
    for (const count of members.slice(0, 3)) expect(count).toBeGreaterThanOrEqual(Math.floor(even));
  });

  it("grades and lots are the same to a group with the same grades and wishes", () => {
    for (const sample of everySample) {
      const [points, lottery] = (["points", "lottery"] as const).map(
        (rule) => outcomeOf({...initial, ...tried.alike, rule, sample}).index.school,
      );
      expect(Math.abs(points! - lottery!)).toBeLessThan(0.12);
    }
    expect(
      Math.abs(derivedNumber("schools-alike-grades") - derivedNumber("schools-alike-lottery")),
    ).toBeLessThan(0.02);
  });

  it("avoidance alone divides schools more than homes, by lottery, in every sample", () => {
    for (const sample of everySample) {
      const {index} = outcomeOf({...initial, ...tried.onlyAvoid, rule: "lottery", sample});
      expect(index.school).toBeGreaterThan(index.residence);
    }
  });

  it("grades and lots alike come out above homes or below, as wishes and grades are", () => {
    const homes = derivedNumber("schools-homes");
    for (const rule of ["points", "lottery"] as const) {
      expect(schoolD({...tried.alike, rule})).toBeLessThan(homes - 0.1);
      expect(schoolD({...tried.onlyAvoid, rule})).toBeGreaterThan(homes + 0.05);
    }
  });

  it("an even town has nothing to mix, and grades divide its schools", () => {
    const {index, chance} = outcomeOf({...initial, ...tried.even});
    expect(index.residence).toBe(0);
    expect(index.mixing).toBeCloseTo(0, 12);
    expect(index.school).toBeGreaterThan(chance);
  });

  it("says in its title which way both terms go", () => {
    expect(titleWith({rule: "nearest"})).toContain("exactly as divided as the town: D 0.40");
    expect(titleWith({popular: 0, avoid: 0})).toContain("Everybody wants the nearest school");
    expect(titleWith({rule: "lottery"})).toMatch(/less divided .* takes 0\.\d\d off, who goes .* back$/);
    expect(titleWith({rule: "quota"})).toMatch(/less divided .* takes 0\.\d\d off, who goes where takes/);
    expect(titleWith({lower: 12})).toMatch(/more divided .* who goes where adds 0\.\d\d$/);
    expect(titleWith({group: tried.even.group})).toMatch(/D 0\.00 to 0\.\d\d: who goes where adds/);
    for (const rule of rules)
      for (const nobody of [0, perArea])
        expect(titleWith({rule, group: initial.group.map(() => nobody)})).toContain("D has no value");
  });

  it("moves the homes that are pulled", () => {
    const rows = rowsWith({});
    for (const size of [
      {width: 720, height: schools.height.wide},
      {width: 350, height: schools.height.narrow},
    ]) {
      const [first] = schools.handles!(rows, start, size);
      expect(first!.at(0, size.height / 2)).toBeLessThan(10);
      expect(first!.set(9)).toEqual({group: initial.group.with(0, 9)});
    }
  });
});
