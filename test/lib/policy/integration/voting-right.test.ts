import {describe, expect, it} from "vitest";
import {votingRight} from "../../../../lib/policy/index.js";

describe("the right to vote", () => {
  const newcomer = {yearsResident: 0, residentByJune: false};
  it("in local elections follows residence, and in those to parliament citizenship", () => {
    const other = (yearsResident: number) =>
      votingRight({citizenship: "other", yearsResident, residentByJune: true});
    expect([2.99, 3, Infinity].map((years) => other(years).local)).toEqual([false, true, true]);
    expect(other(Infinity).parliament).toBe(false);
    expect(votingRight({citizenship: "Norwegian", ...newcomer})).toEqual({local: true, parliament: true});
  });

  it("is had sooner by citizens of the other Nordic countries, or after as many years as others", () => {
    const nordic = (change: Partial<typeof newcomer>) =>
      votingRight({citizenship: "Nordic", ...newcomer, ...change});
    expect(nordic({})).toEqual({local: false, parliament: false});
    expect(nordic({residentByJune: true})).toEqual({local: true, parliament: false});
    expect(nordic({yearsResident: 3}).local).toBe(true);
  });

  it("moves with its rule", () => {
    const person = {citizenship: "other", yearsResident: 3, residentByJune: true} as const;
    expect(votingRight(person, {rules: {years: 4}}).local).toBe(false);
  });
});
