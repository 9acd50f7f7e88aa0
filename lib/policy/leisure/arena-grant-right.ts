import {checkCase} from "../arguments.js";
import {verdictOf, type Verdict} from "../verdict.js";

/** A neighbourhood arena for which the proposed grant is sought. */
export interface ArenaCase {
  readonly vulnerableArea: boolean;
  readonly lacksMeetingPlaces: boolean;
  /** Suited to afternoon and evening use. */
  readonly openAfternoonAndEvening: boolean;
  readonly staffedWithAdults: boolean;
}

/**
 * Whether a neighbourhood arena meets the conditions of the proposed state grant.
 *
 * @formula all of: the area is vulnerable and lacks shared meeting places, the arena suits afternoons and evenings and is
 *   staffed with safe adults
 * @param arena.vulnerableArea whether the area is vulnerable
 * @param arena.lacksMeetingPlaces whether it lacks shared meeting places
 * @param arena.openAfternoonAndEvening whether the arena suits use in the afternoon and evening
 * @param arena.staffedWithAdults whether it is staffed with safe adults, which the report says should be the case
 * @returns whether all hold, and those that do not
 * @nan never
 * @source NOU 2020: 16 (2020), section 16.5.2
 * @form printed
 * @methods m-16-neighbourhood-arena-grant
 * @example
 * const arena = {vulnerableArea: true, lacksMeetingPlaces: true, openAfternoonAndEvening: true};
 * arenaGrantRight({...arena, staffedWithAdults: false}) // {met: false, unmet: ["staffed with adults"]}
 */
export function arenaGrantRight(arena: ArenaCase): Verdict {
  checkCase("arenaGrantRight", arena, {
    vulnerableArea: "boolean",
    lacksMeetingPlaces: "boolean",
    openAfternoonAndEvening: "boolean",
    staffedWithAdults: "boolean",
  });
  return verdictOf({
    "vulnerable area": arena.vulnerableArea,
    "lacks shared meeting places": arena.lacksMeetingPlaces,
    "suited to afternoons and evenings": arena.openAfternoonAndEvening,
    "staffed with adults": arena.staffedWithAdults,
  });
}
