import {shareColumn} from "../columns.js";
import {checkFinite, checkObject, checkSameLength, checkShare, countColumn, valueColumn} from "../checks.js";

/** What is known of each area. */
export interface WatchedAreas {
  /** In how many fields the area has large problems. */
  readonly fields: ArrayLike<number>;
  /** How much it has worsened over ten years, in any unit: above 0 is worse. */
  readonly change: ArrayLike<number>;
  /** Share of children in low-income families, from 0 to 1. */
  readonly lowIncome: ArrayLike<number>;
  /** How many have severe problems, in any unit. */
  readonly severe: ArrayLike<number>;
}

/** Where the line is drawn; the report draws none. */
export interface WatchLimits {
  /** From how many fields on they are many. */
  readonly fields: number;
  /** From which worsening on it is clear. */
  readonly change: number;
  /** Above which share of children in low-income families there are very many, from 0 to 1. */
  readonly lowIncome: number;
  /** From how many severe problems on they are many. */
  readonly severe: number;
}

/** Which areas to follow, and on which of the two grounds. */
export interface AreasToWatch {
  readonly watch: Uint8Array;
  /** Problems in many fields and a clear negative development. */
  readonly declining: Uint8Array;
  /** Very many low-income families and many severe problems. */
  readonly poor: Uint8Array;
}

/**
 * Which areas to follow extra closely: those with problems in many fields that have clearly worsened over ten years, and
 * those with very many low-income families and many severe problems.
 *
 * @formula declining = fields ≥ limits.fields ∧ change ≥ limits.change; poor = lowIncome > limits.lowIncome ∧ severe ≥
 *   limits.severe; watch = declining ∨ poor
 * @param areas four columns, one entry per area: `fields`, `change`, `lowIncome` and `severe`
 * @param limits a limit for each of them. The report prints none here, so they have no default; section 3.3.5 counts areas
 *   with more than 0.4 of the children in low-income families
 * @returns 1 for each area to follow, and on which ground. Low income and little education on average are no ground by
 *   themselves
 * @nan never
 * @source NOU 2020: 16 (2020), section 11.6
 * @form reading: the two grounds are printed in words, how they are joined and every limit are not
 * @methods m-11-watch-rule
 * @example
 * const areas = {fields: [4, 4, 1], change: [0.05, -0.01, 0], lowIncome: [0.3, 0.3, 0.5], severe: [1, 1, 3]};
 * areasToWatch(areas, {fields: 3, change: 0.02, lowIncome: 0.4, severe: 2}).watch // [1, 0, 1]
 */
export function areasToWatch(areas: WatchedAreas, limits: WatchLimits): AreasToWatch {
  const name = "areasToWatch";
  const expected = "Give an object with fields, change, lowIncome and severe.";
  checkObject(name, "areas", areas, expected);
  checkObject(name, "limits", limits, expected);
  for (const key of ["fields", "change", "severe"] as const) checkFinite(name, `limits.${key}`, limits[key]);
  checkShare(name, "limits.lowIncome", limits.lowIncome);
  const fields = countColumn(name, "fields", areas.fields);
  const change = valueColumn(name, "change", areas.change);
  const lowIncome = shareColumn(name, "lowIncome", areas.lowIncome);
  const severe = countColumn(name, "severe", areas.severe);
  checkSameLength(name, "change", change.length, "fields", fields.length);
  checkSameLength(name, "lowIncome", lowIncome.length, "fields", fields.length);
  checkSameLength(name, "severe", severe.length, "fields", fields.length);
  const declining = Uint8Array.from(fields, (count, row) =>
    Number(count >= limits.fields && change[row]! >= limits.change),
  );
  const poor = Uint8Array.from(severe, (amount, row) =>
    Number(amount >= limits.severe && lowIncome[row]! > limits.lowIncome),
  );
  return {watch: declining.map((one, row) => one | poor[row]!), declining, poor};
}
