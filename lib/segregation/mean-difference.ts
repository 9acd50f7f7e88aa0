import type {SpatialWeights} from "../spatial/weights.js";
import type {TwoGroups} from "./two-groups.js";

/**
 * @internal How far the group's shares in two neighbouring units differ, on average over the links by their weights.
 * Units with nobody have no share. A factor for a link, if given, multiplies its difference but not its weight.
 */
export function meanDifference(
  {members, everybody}: TwoGroups,
  {offsets, neighbours, values}: SpatialWeights,
  factor: (from: number, to: number) => number = () => 1,
): number {
  let differences = 0;
  let weights = 0;
  for (let from = 0; from < members.length; from++) {
    if (everybody[from] === 0) continue;
    const share = members[from]! / everybody[from]!;
    for (let link = offsets[from]!; link < offsets[from + 1]!; link++) {
      const to = neighbours[link]!;
      if (everybody[to] === 0) continue;
      differences += values[link]! * Math.abs(share - members[to]! / everybody[to]!) * factor(from, to);
      weights += values[link]!;
    }
  }
  return differences / weights;
}
