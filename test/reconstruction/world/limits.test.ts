import {describe, expect, it} from "vitest";
import {Limits} from "../../../data-loaders/reconstruction/world/limits.js";

describe("limits", () => {
  it("become narrower with every rule, and let the nearest value through", () => {
    const limits = new Limits(2);
    expect(limits.within("tenants", 2018, 0, 120)).toBe(120);
    limits.set("tenants", 2018, 0, 10, 50);
    limits.set("tenants", 2018, 0, 20, 60);
    expect([5, 30, 55].map((value) => limits.within("tenants", 2018, 0, value))).toEqual([20, 30, 50]);
    expect(limits.within("tenants", 2018, 1, 5)).toBe(5);
    expect(limits.within("tenants", 2013, 0, 5)).toBe(5);
  });

  it("hold an area, and the parts of what is held, where they meet", () => {
    const limits = new Limits(1);
    limits.set("turnout", 2018, 0, 40, 50);
    expect(limits.isHeld("turnout", 2018, 0)).toBe(false);
    limits.set("turnout", 2018, 0, 45, 45);
    limits.set("turnout", 2018, 0, 45, 45);
    expect(limits.isHeld("turnout", 2018, 0)).toBe(true);
    expect(limits.isHeld("turnout/sex=male", 2018, 0)).toBe(true);
    expect(limits.isHeld("population", 2018, 0)).toBe(true);
  });

  it("hold the people of an area that holds a share of them, and only in that year", () => {
    const limits = new Limits(2);
    limits.set("low-income", 2018, 0, 38.7, 38.7);
    const isHeld = (year: 2013 | 2018, area: number) => limits.isHeld("children", year, area);
    expect([isHeld(2018, 0), isHeld(2018, 1), isHeld(2013, 0)]).toEqual([true, false, false]);
    expect(limits.isHeld("tenants", 2018, 0)).toBe(false);
  });

  it("pin a whole of which one part is held", () => {
    const limits = new Limits(1);
    limits.set("turnout/sex=male", 2018, 0, 45, 45);
    expect(limits.isHeld("turnout", 2018, 0)).toBe(false);
    expect(limits.isPinned("turnout", 2018, 0)).toBe(true);
    expect(limits.isPinned("turnout/sex=female", 2018, 0)).toBe(false);
  });
});
