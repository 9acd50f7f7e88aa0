import {checkCase} from "../arguments.js";

/** An area as the proposed neighbourhood grant (bomiljøtilskudd) looks at it. */
export interface NeighbourhoodGrantCase {
  readonly lowOrFallingPrices: boolean;
  /** Upkeep is lacking, or upgrading is needed. */
  readonly lacksUpkeep: boolean;
  readonly lacksNetworksAndActivities: boolean;
  readonly crowded: boolean;
  readonly needsSharedSpace: boolean;
}

/** A reason that the committee gives as an example. */
export type NeighbourhoodGrantReason = "upkeep" | "networks and activities" | "shared space";

/**
 * The reasons for which an area could get the neighbourhood grant (bomiljøtilskudd), of those the committee gives as examples.
 *
 * @formula "upkeep": prices are low or falling and upkeep is lacking; "networks and activities": they are lacking; "shared
 *   space": more is needed because homes are crowded
 * @param area.lowOrFallingPrices whether prices of homes are low or falling
 * @param area.lacksUpkeep whether upkeep is lacking or upgrading is needed
 * @param area.lacksNetworksAndActivities whether social networks and activities are lacking in the neighbourhood
 * @param area.crowded whether many homes are crowded
 * @param area.needsSharedSpace whether more shared space is needed
 * @returns the reasons, in this order; empty when none of the examples fits
 * @nan never
 * @source NOU 2020: 16 (2020), section 14.6.7, which prints no limits
 * @form printed
 * @methods m-14-neighbourhood-grant-criteria
 * @example
 * const area = {lowOrFallingPrices: true, lacksUpkeep: true, lacksNetworksAndActivities: false, crowded: true};
 * neighbourhoodGrantReasons({...area, needsSharedSpace: false}) // ["upkeep"]
 */
export function neighbourhoodGrantReasons(area: NeighbourhoodGrantCase): NeighbourhoodGrantReason[] {
  checkCase("neighbourhoodGrantReasons", area, {
    lowOrFallingPrices: "boolean",
    lacksUpkeep: "boolean",
    lacksNetworksAndActivities: "boolean",
    crowded: "boolean",
    needsSharedSpace: "boolean",
  });
  const reasons: Readonly<Record<NeighbourhoodGrantReason, boolean>> = {
    upkeep: area.lowOrFallingPrices && area.lacksUpkeep,
    "networks and activities": area.lacksNetworksAndActivities,
    "shared space": area.crowded && area.needsSharedSpace,
  };
  return (Object.keys(reasons) as NeighbourhoodGrantReason[]).filter((reason) => reasons[reason]);
}
