/** Adults with low income in each area, as far as the areas by themselves tell: everybody's share less the children's. */
import type {World, Year} from "../world.js";
import type {GroupInAreas} from "./area-profile.js";

/** Roughly how large a part of the adults is 25 or older. */
const of25OrOlder = 0.88;

/** No area is without anybody on either side. */
const [least, most] = [0.01, 0.95];

export function lowIncomeAdults(world: World, year: Year): GroupInAreas {
  const [all, young] = [world.values("low-income", year), world.values("child-low-income", year)];
  const children = world.values("children", year).map((percent) => percent / 100);
  const total = world.populationOf(year).map((people, area) => people * (1 - children[area]!) * of25OrOlder);
  const group = total.map((people, area) => {
    const percent = (all[area]! - young[area]! * children[area]!) / (1 - children[area]!);
    return people * Math.min(most, Math.max(least, percent / 100));
  });
  return {group, total};
}
