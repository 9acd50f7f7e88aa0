/** Who receives much social assistance receives some. */
import type {Relation} from "./relation.js";

/** Of all recipients, at most this part receive much of it. */
const most = 0.97;

const [all, large] = ["social-assistance", "large-social-assistance"] as const;

export const socialAssistance: Relation = {
  says: "those with much social assistance are some of those with any",
  series: [all, large],
  bounds(world, year) {
    const [any, much] = [world.values(all, year), world.values(large, year)];
    return [
      {series: large, range: (area) => [0, most * any[area]!]},
      {series: all, range: (area) => [much[area]! / most, 100]},
    ];
  },
};
