import {checkCase} from "../arguments.js";

/** A possible place for a new state body, or for a new task of one that is there. */
export interface StateWorkplaceCase {
  /** In Oslo or in a central municipality around it. */
  readonly inCentralOsloArea: boolean;
  /** Special reasons call for a place there. */
  readonly specialReasons: boolean;
  /** In Groruddalen or a similar area, where the body adds most. */
  readonly inSimilarArea: boolean;
}

/**
 * What the guidelines say of placing a new state body somewhere.
 *
 * @formula "free" outside the central Oslo area; there, without special reasons "not as a rule"; with them "preferred" in
 *   Groruddalen or a similar area and "second choice" elsewhere
 * @param place.inCentralOsloArea whether in Oslo or in a central municipality around it
 * @param place.specialReasons whether special reasons call for that area
 * @param place.inSimilarArea whether in Groruddalen or a similar area
 * @returns "free", "preferred", "second choice" or "not as a rule". Section 14.6.1 words the guidelines more strictly than
 *   they are quoted in 14.1.5, which is followed here
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.1.5, which quotes the guidelines on where to place state workplaces
 * @form printed
 * @methods m-14-state-location-rule
 * @example
 * const place = {inCentralOsloArea: true, specialReasons: true, inSimilarArea: true};
 * stateWorkplacePlacement(place) // "preferred"
 * stateWorkplacePlacement({...place, specialReasons: false}) // "not as a rule"
 */
export function stateWorkplacePlacement(
  place: StateWorkplaceCase,
): "free" | "preferred" | "second choice" | "not as a rule" {
  checkCase("stateWorkplacePlacement", place, {
    inCentralOsloArea: "boolean",
    specialReasons: "boolean",
    inSimilarArea: "boolean",
  });
  if (!place.inCentralOsloArea) return "free";
  if (!place.specialReasons) return "not as a rule";
  return place.inSimilarArea ? "preferred" : "second choice";
}
