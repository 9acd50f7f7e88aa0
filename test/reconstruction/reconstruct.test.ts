import {beforeAll, describe, expect, it} from "vitest";
import {areas} from "../../data-loaders/reconstruction/areas.js";
import {municipalities} from "../../data-loaders/reconstruction/municipalities.js";
import {areaRules, reconstruct} from "../../data-loaders/reconstruction/reconstruct.js";
import {check, solve, type AreaRule} from "../../data-loaders/reconstruction/solve.js";
import {demography, livingConditions} from "../../data-loaders/reconstruction/series.js";
import {start} from "../../data-loaders/reconstruction/start.js";
import {World, years} from "../../data-loaders/reconstruction/world.js";

const minute = 60_000;
let world: World;

beforeAll(() => {
  world = reconstruct();
}, 2 * minute);

/** Every series that is drawn, in its parts. */
const drawn = Object.keys({...demography, ...livingConditions});

describe("the areas", () => {
  const all = areas();
  const many = (is: (area: (typeof all)[number]) => boolean) => all.filter(is).length;

  it("are as many as the report counts", () => {
    expect(many(({mapped}) => mapped)).toBe(299);
    expect(many(({analysis}) => analysis)).toBe(99);
    expect(many(({summary}) => summary)).toBe(88);
    expect(many(({mapped, group}) => mapped && group === "oslo")).toBe(51);
    expect(new Set(all.map(({municipality}) => municipality)).size).toBe(26);
    expect(new Set(all.filter(({mapped}) => mapped).map(({district}) => district)).size).toBe(8 + 1);
  });

  it("hold everybody of their municipality, and 633 000 people where they are analysed", () => {
    for (const {name, thousands} of municipalities) {
      const people = all
        .filter(({municipality}) => municipality === name)
        .reduce((sum, {population}) => sum + population, 0);
      expect(Math.abs(people - thousands * 1000), name).toBeLessThan(60);
    }
    const analysed = all.filter(({analysis}) => analysis);
    expect(analysed.reduce((sum, {population}) => sum + population, 0)).toBe(633_000);
  });

  it("bear codes, never the name of a real area", () => {
    const names = municipalities.map(({name}) => name).join("|");
    for (const {code, district} of all) {
      expect(code).toMatch(new RegExp(`^(${names}) \\d{2,3}$`));
      expect(district ?? "Oslo A").toMatch(/^Oslo [A-O]$/);
    }
    expect(new Set(all.map(({code}) => code)).size).toBe(all.length);
  });
});

describe("the reconstruction", () => {
  it("meets every rule read from the report", () => {
    const broken = check(world, areaRules()).filter(({met}) => !met);
    expect(broken.map(({rule, achieved}) => `${rule.id}: ${achieved}`)).toEqual([]);
    expect(areaRules().length).toBeGreaterThan(250);
  });

  it("comes out as the report prints it, counted by hand", () => {
    const of = (series: string, year: 2008 | 2013 | 2018, is: "mapped" | "analysis") => {
      const values = world.values(series, year);
      return world.areas.flatMap((area, at) => (area[is] ? [values[at]!] : []));
    };
    const above = (values: readonly number[], cut: number) => values.filter((value) => value > cut).length;
    // Sections 3.3.1 and 3.3.5, tables 3.3 and 4.3.
    expect(above(of("child-low-income", 2018, "mapped"), 40)).toBe(17);
    expect(above(of("child-low-income", 2008, "mapped"), 40)).toBe(5);
    expect(above(of("child-low-income", 2018, "mapped"), 25)).toBe(67);
    expect(above(of("outside-work-young", 2018, "mapped"), 20)).toBe(22);
    expect(above(of("immigrant-background", 2018, "analysis"), 50)).toBe(10);
    expect(Math.max(...of("crowded-families", 2018, "analysis")).toFixed(1)).toBe("66.1");
    expect(Math.min(...of("low-income", 2018, "analysis")).toFixed(1)).toBe("8.0");
    const [rate, people] = [world.values("low-income", 2018), world.people("low-income", 2018)];
    const analysed = world.areas.flatMap(({analysis}, at) => (analysis ? [at] : []));
    const poor = analysed.reduce((sum, at) => sum + rate[at]! * people[at]!, 0);
    const ratio = poor / analysed.reduce((sum, at) => sum + people[at]!, 0) / 11.6;
    expect(ratio).toBeGreaterThan(1.665);
    expect(ratio).toBeLessThan(1.675);
  });

  it("has a value that can be for every series, area and year", () => {
    for (const series of [...drawn, "outside-work", "employment"])
      for (const year of years)
        for (const value of world.values(series, year)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(value, `${series} ${year}`).toBeGreaterThanOrEqual(0);
          if (World.plan(series).scale === "percent") expect(value).toBeLessThanOrEqual(100);
        }
  });

  it("has shares that whole people can make", () => {
    for (const series of drawn.filter((one) => !one.includes("mover")))
      for (const part of World.plan(series).scale === "percent" ? World.partsOf(series) : [])
        for (const year of years) {
          const people = world.people(part, year);
          world.values(part, year).forEach((percent, area) => {
            const count = (percent / 100) * people[area]!;
            expect(Math.abs(count - Math.round(count)), `${part} ${year} ${area}`).toBeLessThan(1e-6);
          });
        }
  });

  it(
    "is the same whenever it is made, and another one for another seed",
    () => {
      const [again, other] = [reconstruct(), reconstruct(2)];
      const same = (a: World, b: World) =>
        drawn.every((series) =>
          years.every((year) => String(a.values(series, year)) === String(b.values(series, year))),
        );
      expect(same(world, again)).toBe(true);
      expect(same(world, other)).toBe(false);
      expect(check(other, areaRules()).filter(({met}) => !met)).toEqual([]);
    },
    3 * minute,
  );

  it("names the rules that cannot hold together", () => {
    const base = areaRules().find(({id}) => id === "k-3.3.1-01")!;
    const contrary = {...base, id: "k-3.3.1-99", value: 3} as AreaRule;
    expect(() => solve(start(areas(), 1), {rules: [base, contrary], relations: []}, 1, 5)).toThrow(
      /After 5 sweeps 1 rules do not hold:\n {2}k-3\.3\.1-(01|99) \(count\)/,
    );
  });
});
