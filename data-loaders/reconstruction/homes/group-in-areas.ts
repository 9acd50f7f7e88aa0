/** A group and those it is compared with, counted in each area. */
import type {World} from "../world.js";
import type {GroupInAreas} from "./area-profile.js";
import type {Kinds} from "./kinds.js";
import type {Group} from "./printed-profile.js";

export function groupInAreas({areas}: World, kinds: Kinds, of: Group): GroupInAreas {
  const [group, total] = [new Float64Array(areas.length), new Float64Array(areas.length)];
  for (let household = 0; household < kinds.households.count; household++) {
    const area = kinds.households.area[household]!;
    group[area]! += kinds.group[of][household]!;
    total[area]! += kinds.total[of][household]!;
  }
  return {group, total};
}
