import {beforeAll, describe, expect, it} from "vitest";
import {randomStream} from "../../../lib/random.js";
import {areas} from "../../../data-loaders/reconstruction/areas.js";
import {reconstruct} from "../../../data-loaders/reconstruction/reconstruct.js";
import {brokenPlaces, settle} from "../../../data-loaders/reconstruction/relations/relation.js";
import {relations} from "../../../data-loaders/reconstruction/relations/relations.js";
import {start} from "../../../data-loaders/reconstruction/start.js";
import {years, type World, type Year} from "../../../data-loaders/reconstruction/world.js";

const minute = 60_000;

/** Shares of one area, counted by hand from its percentages. */
function people(world: World, year: Year, area: number) {
  const part = (series: string) => world.values(series, year)[area]! / 100;
  const children = part("children");
  const families = children / 1.74;
  const rentingFamilies = families * part("tenant-families");
  return {
    adultsWith:
      (part("immigrant-background") - part("child-immigrant-background") * children) / (1 - children),
    poor: part("low-income"),
    poorChildren: part("child-low-income") * children,
    families,
    childless: {people: 1 - 3.5 * families, homes: 0.47 - families},
    renting: {
      people: part("tenants") - 3.5 * rentingFamilies,
      homes: 0.47 * part("tenant-households") - rentingFamilies,
    },
    employment: part("employment"),
    transfers: part("transfers"),
    assistance: part("social-assistance"),
    largeAssistance: part("large-social-assistance"),
  };
}

describe("the values of an area", () => {
  let worlds: World[];
  beforeAll(() => {
    worlds = [1, 2, 3, 4, 5].map((seed) => reconstruct(seed));
  }, 5 * minute);

  it("can be those of people, in every area, year and reconstruction", () => {
    for (const [at, world] of worlds.entries())
      for (const year of years)
        for (const [area, {code}] of world.areas.entries()) {
          const found = people(world, year, area);
          const {childless, renting} = found;
          const owners = {people: childless.people - renting.people, homes: childless.homes - renting.homes};
          const sizes = [childless, renting, owners].map((group) => group.people / group.homes);
          const isPossible =
            found.adultsWith > 0.015 &&
            found.adultsWith < 0.9 &&
            found.poor >= 2 * found.poorChildren &&
            found.poor - 2 * found.poorChildren < childless.people &&
            renting.homes > 0 &&
            owners.homes > 0 &&
            sizes.every((size) => size >= 1.04 && size < 2.2) &&
            found.employment > 0.2 &&
            found.employment < 0.95 &&
            found.transfers < 0.6 &&
            found.largeAssistance <= found.assistance;
          expect(isPossible ? "" : `${code} ${year} of ${at + 1}: ${JSON.stringify({...found, sizes})}`).toBe(
            "",
          );
        }
  });

  it("keep every relation that the solver knows", () => {
    for (const world of worlds)
      for (const relation of relations) expect(brokenPlaces(world, relation), relation.says).toEqual([]);
  });
});

describe("a relation that does not hold", () => {
  it.each(relations)("is settled by moving one of its series, in that place only: $says", (relation) => {
    const world = start(areas(1), 1);
    const stream = randomStream("test", 1);
    const broken = brokenPlaces(world, relation);
    expect(broken.length).toBeGreaterThan(0);
    const [place] = broken;
    const untouched = (place!.area + 1) % world.areas.length;
    const before = relation.series.map((series) => world.values(series, place!.year)[untouched]);
    settle(world, relation, place!, stream);
    expect(brokenPlaces(world, relation)).toEqual(broken.slice(1));
    expect(relation.series.map((series) => world.values(series, place!.year)[untouched])).toEqual(before);
  });

  it("is settled by the series that nothing holds", () => {
    const [, lowIncome] = relations;
    const world = start(areas(1), 1);
    const [place] = brokenPlaces(world, lowIncome!);
    const {year, area} = place!;
    const held = world.values("low-income", year)[area]!;
    world.limits.set("low-income", year, area, held, held);
    settle(world, lowIncome!, place!, randomStream("test", 1));
    expect(world.values("low-income", year)[area]).toBe(held);
    expect(brokenPlaces(world, lowIncome!)).not.toContainEqual(place);
  });
});
