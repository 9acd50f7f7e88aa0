/** Children with immigrant background are some of the people with it, and what is left of them is a share of the adults. */
import type {Relation} from "./relation.js";

/** Percent of the adults who have an immigrant background, at the least and at the most. */
export const ofAdults = {least: 1.6, most: 88};

export const background: Relation = {
  says: "children with immigrant background are some of those who have it, and leave a share of the adults that can be",
  series: ["child-immigrant-background", "immigrant-background", "children"],
  bounds(world, year) {
    const [children, young, all] = ["children", "child-immigrant-background", "immigrant-background"].map(
      (series) => world.values(series, year),
    ) as [Float64Array, Float64Array, Float64Array];
    const share = (area: number) => children[area]! / 100;
    const ofAll = (area: number, adults: number) => (1 - share(area)) * adults;
    return [
      {
        series: "child-immigrant-background",
        range: (area) => [
          (all[area]! - ofAll(area, ofAdults.most)) / share(area),
          (all[area]! - ofAll(area, ofAdults.least)) / share(area),
        ],
      },
      {
        series: "immigrant-background",
        range: (area) => [
          young[area]! * share(area) + ofAll(area, ofAdults.least),
          young[area]! * share(area) + ofAll(area, ofAdults.most),
        ],
      },
    ];
  },
};
