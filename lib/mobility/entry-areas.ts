import {checkObject, checkShare} from "../checks.js";
import {flagColumn, sameRows, shareColumn} from "../columns.js";

/** What is known of each area; shares from 0 to 1. */
export interface EntryAreaFigures {
  /** 1 for central areas, 0 for the others. */
  readonly central: ArrayLike<number>;
  /** Share of the homes that are rented. */
  readonly rented: ArrayLike<number>;
  /** Share of young people among those who move in. */
  readonly youngNewcomers: ArrayLike<number>;
}

/** Where the lines are drawn; the report draws none. */
export interface EntryAreaLimits {
  readonly rented: number;
  readonly youngNewcomers: number;
}

/**
 * Which areas are entry areas: central ones with many rented homes where young people come to study or work, and where many do
 * not stay long.
 *
 * @formula entry area if central and rented ≥ limits.rented and youngNewcomers ≥ limits.youngNewcomers
 * @param areas three columns, one entry per area: `central` (1 or 0) and the shares `rented` and `youngNewcomers`, from 0 to 1
 * @param limits a limit for both shares, each included; the report prints none, so there are no defaults
 * @returns 1 for each entry area, 0 for the others
 * @nan never
 * @source NOU 2020: 16 (2020), section 9.1.1, in words
 * @form reading: the three traits are printed, that all are needed and the limits are not
 * @methods m-9-entry-areas
 * @example
 * const areas = {central: [1, 1, 0], rented: [0.5, 0.1, 0.6], youngNewcomers: [0.6, 0.6, 0.7]};
 * entryAreas(areas, {rented: 0.4, youngNewcomers: 0.5}) // [1, 0, 0]
 */
export function entryAreas(areas: EntryAreaFigures, limits: EntryAreaLimits): Uint8Array {
  const name = "entryAreas";
  checkObject(name, "areas", areas, "Give an object with central, rented and youngNewcomers.");
  checkObject(name, "limits", limits, "Give an object with rented and youngNewcomers.");
  checkShare(name, "limits.rented", limits.rented);
  checkShare(name, "limits.youngNewcomers", limits.youngNewcomers);
  const central = flagColumn(name, "central", areas.central);
  const rented = shareColumn(name, "rented", areas.rented);
  const young = shareColumn(name, "youngNewcomers", areas.youngNewcomers);
  sameRows(name, {central, rented, youngNewcomers: young});
  return Uint8Array.from(central, (flag, area) =>
    Number(flag === 1 && rented[area]! >= limits.rented && young[area]! >= limits.youngNewcomers),
  );
}
