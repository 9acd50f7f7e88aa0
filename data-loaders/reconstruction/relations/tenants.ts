/**
 * Three shares of the same rented homes: of the families in them, of all who live in them, and of the homes. What the
 * families leave of people and homes has to be the size of homes without children.
 */
import type {World, Year} from "../world.js";
import {childrenPerFamily, homesPerPerson, personsPerFamily} from "../world/homes.js";
import type {Relation} from "./relation.js";

/** Percent of the people without children who rent, at the least against the families, and at the most. */
const childless = {leastOfFamilies: 0.3, most: 90};

/** People in a home without children: rented or not at the least, and at the most rented or owned. */
const size = {least: 1.05, rented: 1.85, owned: 2.15};

/** For each hundred inhabitants of an area: its families, and how many people and homes there are beside them. */
function shape(world: World, year: Year) {
  const children = world.values("children", year);
  return (area: number) => {
    const families = children[area]! / childrenPerFamily;
    const people = 100 - families * personsPerFamily;
    return {families, people, homes: 100 * homesPerPerson - families};
  };
}

export const tenants: Relation = {
  says: "who rents without children is what the families who rent leave of all who rent",
  series: ["tenants", "tenant-families", "children"],
  bounds(world, year) {
    const [of, families, all] = [
      shape(world, year),
      world.values("tenant-families", year),
      world.values("tenants", year),
    ];
    const inFamilies = (area: number) => (of(area).families * personsPerFamily) / 100;
    const others = (area: number) => of(area).people / 100;
    return [
      {
        series: "tenants",
        range: (area) => {
          const least = childless.leastOfFamilies * others(area) + inFamilies(area);
          return [
            families[area]! * least,
            families[area]! * inFamilies(area) + childless.most * others(area),
          ];
        },
      },
      {
        series: "tenant-families",
        range: (area) => [
          (all[area]! - childless.most * others(area)) / inFamilies(area),
          all[area]! / (childless.leastOfFamilies * others(area) + inFamilies(area)),
        ],
      },
    ];
  },
};

export const tenantHouseholds: Relation = {
  either: true,
  says: "rented homes without children are as many as the people in them fill, and so are the others",
  series: ["tenant-households", "tenants", "tenant-families", "children"],
  bounds(world, year) {
    const of = shape(world, year);
    const [families, all, homeShares] = ["tenant-families", "tenants", "tenant-households"].map((series) =>
      world.values(series, year),
    ) as [Float64Array, Float64Array, Float64Array];
    /** Of one area: families who rent, and everybody and every home without children. */
    const alone = (area: number) => {
      const {families: everyFamily, people, homes} = of(area);
      // Where homes are larger than usual, those for rent and those of owners are too.
      const usual = people / homes;
      const [rented, owned] = [Math.max(size.rented, usual * 1.02), Math.max(size.owned, usual * 1.05)];
      return {renting: (families[area]! / 100) * everyFamily, people, homes, rented, owned};
    };
    return [
      {
        series: "tenant-households",
        range: (area) => {
          const {renting, people, homes, rented, owned} = alone(area);
          const inRented = all[area]! - renting * personsPerFamily;
          const least = Math.max(inRented / rented, homes - (people - inRented) / size.least);
          const most = Math.min(inRented / size.least, homes - (people - inRented) / owned);
          return [(least + renting) / homesPerPerson, (most + renting) / homesPerPerson];
        },
      },
      {
        series: "tenants",
        range: (area) => {
          const {renting, people, homes, rented, owned} = alone(area);
          const inHomes = homeShares[area]! * homesPerPerson - renting;
          const least = Math.max(inHomes * size.least, people - (homes - inHomes) * owned);
          const most = Math.min(inHomes * rented, people - (homes - inHomes) * size.least);
          return [least + renting * personsPerFamily, most + renting * personsPerFamily];
        },
      },
    ];
  },
};
