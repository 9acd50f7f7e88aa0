import {describe, expect, it} from "vitest";
import {initialState, type AnyState} from "../../src/components/controls.js";
import type {Row} from "../../src/exhibits/exhibit.js";
import policy, {courseOf, printed} from "../../src/exhibits/method-policy.js";
import {derivedPolicy} from "../../src/markdown/derived-policy.js";

/** What the page on rules and amounts says of its figure. */
const start = initialState(policy.controls);
const rowsWith = (set: AnyState): readonly Row[] => policy.derive!([], {...start, ...set});
const saidWith = (set: AnyState): string => policy.describe(rowsWith(set), {...start, ...set});
const column = (rows: readonly Row[], key: string): number[] => rows.map((row) => row[key] as number);
const limit = 566_100;

/** What is left of an income, tax aside, by the printed rules in plain arithmetic; half of the hours are free. */
function left(income: number, children: 1 | 2 | 3): number {
  const places = {1: 1, 2: 1.7, 3: 2.2}[children];
  const first = Math.min(3135, (0.06 * income) / 11);
  return income - 11 * places * first * (income < limit ? 0.5 : 1);
}

describe("rules and amounts", () => {
  it("starts with what the report prints", () => {
    expect(printed).toMatchObject({freeHours: 20, incomeShare: 6, highest: 3135});
    expect(courseOf(printed).kink).toBeCloseTo(574_750, 6);
  });

  it.each([1, 2, 3] as const)(
    "the shaded incomes leave less than one just below the limit (%i)",
    (children) => {
      const {keepsLessTo, jump} = courseOf({...printed, children});
      const best = left(limit - 1e-6, children);
      for (let income = limit; income < keepsLessTo - 1; income += 500)
        expect(left(income, children)).toBeLessThan(best);
      expect(left(keepsLessTo, children)).toBeCloseTo(best, 4);
      expect(left(keepsLessTo + 100, children)).toBeGreaterThan(best);
      expect(best - left(limit, children)).toBeCloseTo(jump, 4);
    },
  );

  it("a short way back ends before the full price", () => {
    // One free hour: what is lost is earned again while the fee still rises.
    const {keepsLessTo, kink, jump, slopeAbove} = courseOf({...printed, children: 1, freeHours: 1});
    expect(keepsLessTo).toBeLessThan(kink);
    expect(slopeAbove).toBeCloseTo(0.06, 9);
    expect((keepsLessTo - limit) * (1 - 0.06)).toBeCloseTo(jump, 6);
  });

  it("the fee never falls as income rises, whatever is moved", () => {
    for (const set of [
      {},
      {freeHours: 40},
      {freeHours: 0},
      {highest: [900]},
      {incomeShare: 10, children: "3"},
    ]) {
      const fees = column(rowsWith(set), "fee");
      for (let i = 1; i < fees.length; i++) expect(fees[i]!).toBeGreaterThanOrEqual(fees[i - 1]!);
    }
  });

  it("the same jump is a smaller part of a larger raise", () => {
    const rate = (raise: string): number =>
      column(rowsWith({raise}), "rate")[column(rowsWith({raise}), "income").indexOf(limit - 1)]!;
    expect(rate("1000")).toBeGreaterThan(5 * rate("10000"));
    expect(rate("10000")).toBeGreaterThan(100);
    expect(rate("50000")).toBeLessThan(100);
  });

  it("without free hours there is a slope and no jump", () => {
    const text = saidWith({freeHours: 0});
    expect(text).not.toContain("leave less");
    expect(policy.title(rowsWith({freeHours: 0}))).toMatch(/10\.2 øre .* up to NOK\s574\s750, and nothing/);
  });

  it("another highest price moves the end of the slope and not the slope", () => {
    const [low, high] = [1500, 3900].map((highest) => courseOf({...printed, freeHours: 0, highest}));
    expect(low!.slope).toBeCloseTo(high!.slope, 12);
    expect(low!.kink).toBeLessThan(high!.kink);
  });

  it("the handles set what they show", () => {
    const rows = rowsWith({});
    const size = {width: 720, height: 500};
    const [family, highest] = policy.handles!(rows, start, size);
    expect(policy.derive!([], {...start, ...(family!.set(400_000) as AnyState)})[0]!.family).toBe(400_000);
    expect(policy.derive!([], {...start, ...(highest!.set(1500) as AnyState)})[0]!.highest).toBe(1500);
    expect(family!.at(0, 0)).toBeLessThan(family!.at(700, 0));
    expect(highest!.at(0, 50)).toBeGreaterThan(highest!.at(0, 250));
  });
});

describe("numbers in the page", () => {
  const value = (name: string): number => Number(derivedPolicy[name]!().replaceAll(/\s/g, ""));

  it.each(Object.keys(derivedPolicy))("%s is one", (name) => {
    expect(derivedPolicy[name]!()).toMatch(/^(?:[\d. \u00a0]+|[a-z]+)$/);
  });

  it("are what the text takes them for", () => {
    expect(value("policy-slope-free")).toBeCloseTo(value("policy-slope") / 2, 9);
    expect(value("policy-two-schemes")).toBe(12);
    expect(value("policy-extra-pupils")).toBeLessThan(2500);
    expect(value("policy-rule-sets")).toBeLessThan(value("policy-functions"));
  });
});
