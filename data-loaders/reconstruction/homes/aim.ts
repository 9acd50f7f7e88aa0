/** What the profile of areas by themselves is to come to over large neighbourhoods, before anybody is placed within one. */
import type {GroupInAreas} from "./area-profile.js";
import {
  perGroup,
  printedProfile,
  smallSizes,
  type Group,
  type PerGroup,
  type PerSize,
} from "./printed-profile.js";

export interface Aim {
  readonly ks: PerSize;
  /** D in percent. */
  readonly wanted: PerSize;
}

/** A group as it is spread over areas, and what its profile is to come to. */
export interface GroupAim extends Aim {
  readonly people: GroupInAreas;
}

/** What placing people within areas usually adds to the profile of areas, percentage points. */
export const usuallyAdded: PerGroup<PerSize> = {"low-income": [0.2, -0.3], "high-income": [0.6, 0.9]};

export function aimOf(group: Group, added: PerSize = usuallyAdded[group]): Aim {
  const {ks, wanted} = printedProfile()[group];
  return {
    ks: ks.slice(smallSizes),
    wanted: wanted.slice(smallSizes).map((percent, at) => percent - added[at]!),
  };
}

/** What placing has added: the profile of people less that of areas. */
export const addedBy = (ofPeople: PerGroup<PerSize>, ofAreas: PerGroup<PerSize>): PerGroup<PerSize> =>
  perGroup((group) => ofPeople[group].slice(smallSizes).map((percent, at) => percent - ofAreas[group][at]!));
