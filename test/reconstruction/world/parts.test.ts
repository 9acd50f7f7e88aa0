import {describe, expect, it} from "vitest";
import {
  isAssembled,
  linkOf,
  partsOf,
  planOf,
  sourcesOf,
  wholeOf,
} from "../../../data-loaders/reconstruction/world/parts.js";

describe("the parts of a series", () => {
  it("are itself, where it is drawn as it is", () => {
    expect(partsOf("tenants")).toEqual(["tenants"]);
    expect(isAssembled("tenants")).toBe(false);
    expect(wholeOf("turnout/sex=female")).toBe("turnout");
  });

  it("are the cells that a breakdown takes in", () => {
    expect(partsOf("outside-work-adult/sex=male")).toEqual([
      "outside-work-adult/sex=male,background=with",
      "outside-work-adult/sex=male,background=without",
    ]);
    expect(partsOf("outside-work")).toHaveLength(5);
    expect(isAssembled("outside-work")).toBe(true);
  });

  it("are those of everybody outside work and of who studies, for who is at work", () => {
    expect(isAssembled("employment")).toBe(true);
    expect(sourcesOf("employment")).toEqual([...partsOf("outside-work"), "studying"]);
  });

  it("move on the scale of their plan", () => {
    expect(planOf("outside-work-adult/sex=male").people).toBe("aged 30-59");
    expect(linkOf("price").to(100)).toBe(Math.log(100));
    expect(linkOf("population").to(100)).toBe(Math.log(100));
    expect(linkOf("tenants").to(50)).toBe(0);
  });

  it("are refused by name where nothing is drawn", () => {
    expect(() => planOf("happiness")).toThrow('The reconstruction draws no "happiness".');
    expect(() => partsOf("tenants/sex=male")).toThrow('The reconstruction draws no "tenants/sex=male".');
  });
});
