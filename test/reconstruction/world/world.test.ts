import {beforeEach, describe, expect, it} from "vitest";
import {areas} from "../../../data-loaders/reconstruction/areas.js";
import {start} from "../../../data-loaders/reconstruction/start.js";
import {World} from "../../../data-loaders/reconstruction/world.js";

let world: World;
beforeEach(() => {
  world = start(areas(1), 1);
});

/** The mean of the parts, by hand. */
function together(series: string, area: number): number {
  const parts = World.partsOf(series);
  const sizes = parts.map((part) => world.people(part, 2018)[area]!);
  const sum = parts.reduce((all, part, at) => all + world.values(part, 2018)[area]! * sizes[at]!, 0);
  return sum / sizes.reduce((all, size) => all + size, 0);
}

describe("a value that is put together from parts", () => {
  it("is their mean, and follows each of them", () => {
    const wholes = ["outside-work", "outside-work-adult", "outside-work-adult/sex=male"];
    for (const series of wholes) expect(world.values(series, 2018)[7]).toBeCloseTo(together(series, 7), 9);
    const before = wholes.map((series) => world.values(series, 2018)[7]!);
    world.set("outside-work-adult/sex=male,background=without", 2018, 7, 80);
    for (const [at, series] of wholes.entries()) {
      expect(world.values(series, 2018)[7]).toBeGreaterThan(before[at]!);
      expect(world.values(series, 2018)[7]).toBeCloseTo(together(series, 7), 9);
    }
  });

  it("is at work who is neither outside nor studies, after either of them moves", () => {
    const rest = () => 100 - world.values("outside-work", 2018)[7]! - world.values("studying", 2018)[7]!;
    expect(world.values("employment", 2018)[7]).toBe(rest());
    world.set("outside-work-young", 2018, 7, 60);
    expect(world.values("employment", 2018)[7]).toBe(rest());
    world.set("studying", 2018, 7, 3);
    expect(world.values("employment", 2018)[7]).toBe(rest());
  });

  it("moves with its parts alike, and other areas and years stay", () => {
    const parts = World.partsOf("turnout");
    const {to} = World.link("turnout");
    const before = parts.map((part) => to(world.values(part, 2018)[7]!));
    const others = [world.values("turnout", 2018)[8], world.values("turnout", 2013)[7]];
    world.set("turnout", 2018, 7, 55);
    expect(world.values("turnout", 2018)[7]).toBeCloseTo(55, 9);
    const [first, second] = parts.map((part, at) => to(world.values(part, 2018)[7]!) - before[at]!);
    expect(first).toBeCloseTo(second!, 9);
    expect([world.values("turnout", 2018)[8], world.values("turnout", 2013)[7]]).toEqual(others);
  });

  it("counts whole people anew when the children of an area are other children", () => {
    const families = world.people("tenant-families", 2018)[7]!;
    const turnout = world.values("turnout", 2018)[7]!;
    world.set("children", 2018, 7, 2 * world.values("children", 2018)[7]!);
    expect(world.people("tenant-families", 2018)[7]).toBeCloseTo(2 * families, -1);
    expect(world.values("turnout", 2018)[7]).toBeCloseTo(turnout, 1);
    expect(world.values("child-low-income", 2018)[7]).toBeCloseTo(together("child-low-income", 7), 9);
  });
});

describe("a part", () => {
  it("moves only so far that the whole keeps its limits", () => {
    const whole = world.values("turnout", 2018)[7]!;
    world.limits.set("turnout", 2018, 7, whole - 1, whole + 1);
    world.set("turnout/sex=female", 2018, 7, 99);
    expect(world.values("turnout", 2018)[7]).toBeLessThanOrEqual(whole + 1 + 1e-9);
    expect(world.values("turnout", 2018)[7]).toBeGreaterThanOrEqual(whole);
  });
});

it("says what has not been drawn, and what Norway's value is not printed of", () => {
  expect(() => new World(areas(1)).values("tenants", 2018)).toThrow('"tenants" has not been drawn for 2018.');
  expect(() => world.nationOf("noise", 2008)).toThrow(
    "The report prints no value of noise for Norway in 2008.",
  );
});
