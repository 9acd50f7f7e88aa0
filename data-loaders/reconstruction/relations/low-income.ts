/** Children of low-income families bring their families along: so many people at least have a low income. */
import {childrenPerFamily, personsPerFamily} from "../world/homes.js";
import type {Relation} from "./relation.js";

/** People of a low-income family for each of its children: as in other families, and a little more to be safe. */
const perChild = (personsPerFamily / childrenPerFamily) * 1.02;

/** Percent of the people in other homes who have a low income, at the least and at the most. */
const ofOthers = {least: 2, most: 70};

export const lowIncome: Relation = {
  says: "people with low income are at least the families of the children with low income",
  series: ["low-income", "child-low-income", "children"],
  bounds(world, year) {
    const [children, young, all] = ["children", "child-low-income", "low-income"].map((series) =>
      world.values(series, year),
    ) as [Float64Array, Float64Array, Float64Array];
    /** People in families for each hundred inhabitants if a part of the children is meant. */
    const inFamilies = (area: number, percent: number) => (percent / 100) * children[area]! * perChild;
    const others = (area: number) => 100 - inFamilies(area, 100);
    const ofAll = (area: number, percent: number) => (percent / 100) * others(area);
    return [
      {
        series: "low-income",
        range: (area) => [
          inFamilies(area, young[area]!) + ofAll(area, ofOthers.least),
          inFamilies(area, young[area]!) + ofAll(area, ofOthers.most),
        ],
      },
      {
        series: "child-low-income",
        range: (area) => [
          (100 * (all[area]! - ofAll(area, ofOthers.most))) / inFamilies(area, 100),
          (100 * (all[area]! - ofAll(area, ofOthers.least))) / inFamilies(area, 100),
        ],
      },
    ];
  },
};
