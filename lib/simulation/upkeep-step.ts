import {checkNotNegative, checkSameLength, checkShare, countColumn} from "../checks.js";
import {maintenanceSpending} from "../effects/maintenance-spending.js";
import {renovationGain} from "../effects/renovation-gain.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** The state of the homes in each area. */
export interface UpkeepState {
  /** From 0 (worn out) to 1 (as new), one entry per area. */
  readonly condition: readonly number[];
  /** Whether the area was renovated in the step that led here. */
  readonly renovated: readonly boolean[];
}

/** What decides on upkeep. Amounts are in one unit, such as kroner per square metre. */
export interface UpkeepParameters {
  /** What homes as new are worth in each area: what the site is worth to people. */
  readonly potential: ArrayLike<number>;
  /** What a new home costs to build. */
  readonly buildingCost: number;
  /** What it costs to renovate a home, whatever its condition. */
  readonly renovationCost: number;
  /** How much of the condition is lost in a step without upkeep, from 0 to 1. */
  readonly wear: number;
  /** How much of the condition the usual upkeep restores in a step, from 0 to 1. */
  readonly upkeep: number;
  /** The share by which upkeep is cut where homes are worth less than they cost to build. Default: 0.5. */
  readonly cut?: number | undefined;
  /** What public effort restores in a step in every area, from 0 to 1. Default: 0, none. */
  readonly effort?: number | undefined;
}

/**
 * One period of wear, upkeep and renovation: homes that are worth little are kept up less, and are renovated when the gap to
 * what the site can carry has grown wide enough.
 *
 * @formula value vⱼ = potentialⱼ · cⱼ for condition cⱼ; renovated to c = 1 where potentialⱼ − vⱼ > renovationCost; otherwise
 *   c' = c − wear + maintenanceSpending(upkeep, vⱼ, buildingCost) + effort, held within 0 and 1
 * @param state `{condition, renovated}`, one entry per area; condition from 0 to 1
 * @param parameters.potential what homes as new are worth in each area, 0 or more; no default
 * @param parameters.buildingCost what a new home costs to build; no default
 * @param parameters.renovationCost what it costs to renovate a home, whatever its condition; no default
 * @param parameters.wear the condition lost in a step, from 0 to 1; no default
 * @param parameters.upkeep the condition restored by the usual upkeep, from 0 to 1; no default
 * @param parameters.cut the share by which upkeep is cut below the building cost; default 0.5, from the study the report
 *   cites
 * @param parameters.effort the condition restored by public effort, from 0 to 1; default 0
 * @returns the new state. An area worth less than its building cost loses condition faster and so gets worth less: the
 *   spiral of section 9.1.2, until the gap pays for renovation, if it ever does; nothing here is random
 * @nan never
 * @source NOU 2020: 16, section 9.1.2 (self-reinforcing decline; half the upkeep below the building cost; renovation when it
 *   pays), section 14.5.3 and section 15.1.3.1 (effort that makes up for investment that fails); Smith, N. (1979), "Toward a
 *   theory of gentrification", Journal of the American Planning Association 45(4), pp. 538-548
 * @form reading: the report gives the rules in words; that value is in proportion to condition is this project's
 * @methods m-9-decline-spiral, m-9-maintenance-threshold, m-9-rent-gap, m-14-underinvestment-spiral, m-15-decline-spiral,
 *   m-9-century-cycles
 * @example
 * const parameters = {potential: [5, 2], buildingCost: 3, renovationCost: 1, wear: 0.1, upkeep: 0.1};
 * upkeepStep({condition: [0.75, 0.75], renovated: [false, false]}, parameters).condition // [1, 0.7]
 */
export function upkeepStep(state: UpkeepState, parameters: UpkeepParameters): UpkeepState {
  const {buildingCost, renovationCost, wear, upkeep, cut, effort = 0} = parameters;
  const condition = countColumn("upkeepStep", "state.condition", state.condition);
  const potential = countColumn("upkeepStep", "potential", parameters.potential);
  checkSameLength("upkeepStep", "state.condition", condition.length, "potential", potential.length);
  const row = condition.findIndex((share) => share > 1);
  if (row !== -1) {
    throw new InvalidInputError({
      functionName: "upkeepStep",
      argument: "state.condition",
      row,
      value: condition[row],
      advice: "Condition runs from 0 (worn out) to 1 (as new).",
    });
  }
  checkNotNegative("upkeepStep", "buildingCost", buildingCost);
  checkNotNegative("upkeepStep", "renovationCost", renovationCost);
  for (const [name, share] of Object.entries({wear, upkeep, effort})) checkShare("upkeepStep", name, share);
  if (cut !== undefined) checkShare("upkeepStep", "cut", cut);

  const renovated: boolean[] = [];
  const next = Array.from(condition, (now, area) => {
    const value = potential[area]! * now;
    const {pays} = renovationGain(value, potential[area]!, renovationCost);
    renovated.push(pays);
    if (pays) return 1;
    const restored = maintenanceSpending(upkeep, value, buildingCost, {cut}) + effort;
    return Math.min(1, Math.max(0, now - wear + restored));
  });
  return {condition: next, renovated};
}
