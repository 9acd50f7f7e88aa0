import {checkFinite} from "../checks.js";

/**
 * The share of a group in a population, read off three rates: everybody's is the mean of the group's and of the rest's,
 * weighted by their sizes.
 *
 * @formula p = (r − a) / (r − g), from a = p·g + (1 − p)·r
 * @param all the rate among everybody, in any unit
 * @param group the rate within the group, in the same unit
 * @param rest the rate among everybody else, in the same unit
 * @returns from 0 (the group is nobody) to 1 (the group is everybody); outside that range when the three rates contradict
 *   each other, which is worth seeing and therefore not cut off
 * @nan when the group and the rest have the same rate: then the rate of all says nothing about their sizes
 * @source Law of total probability; used of table 4.1 in NOU 2020: 16, section 4.1.1, and of section 6.3.3 (the share of girls
 *   among pupils that 82, 74 and the total would give)
 * @form reading: the sections print rates and not the share
 * @methods m-6-completion-mix
 * @example
 * mixtureShare(75, 50, 100) // 0.5
 * mixtureShare(100, 50, 100) // 0
 * mixtureShare(80, 80, 80) // NaN
 */
export function mixtureShare(all: number, group: number, rest: number): number {
  checkFinite("mixtureShare", "all", all);
  checkFinite("mixtureShare", "group", group);
  checkFinite("mixtureShare", "rest", rest);
  return group === rest ? NaN : (rest - all) / (rest - group);
}
