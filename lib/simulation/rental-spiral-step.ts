import {shareColumn} from "../columns.js";
import {checkSameLength, checkShare} from "../checks.js";

/** The dwellings of each building. */
export interface RentalState {
  /** The share that is let, from 0 to 1, one entry per building. */
  readonly rented: readonly number[];
  /** The condition, from 0 (worn out) to 1 (as new). */
  readonly condition: readonly number[];
}

/** What happens in a step. None of these is given by the report. */
export interface RentalRates {
  /** The share of owners who move out, from 0 to 1. */
  readonly ownersMoving: number;
  /** The share of tenants who move out, from 0 to 1. */
  readonly tenantsMoving: number;
  /**
   * The share of dwellings that owners leave which go to a landlord when the condition is good, from 0 to 1: one per
   * building, since condominiums (sameier) are easier to let in than cooperatives (borettslag).
   */
  readonly letting: ArrayLike<number>;
  /** How much of the rest goes to landlords too where the condition is worn out, from 0 to 1. */
  readonly lettingWorn: number;
  /** The share of let dwellings that become owner-occupied again when a tenant leaves, from 0 to 1. */
  readonly selling: number;
  /** The condition lost in a step, from 0 to 1. */
  readonly wear: number;
  /** The condition restored in a step where nobody rents, from 0 to 1. */
  readonly upkeep: number;
  /** The part of that which is missing where everybody rents, from 0 to 1. */
  readonly lessUpkeep: number;
}

/**
 * One period of letting and upkeep in buildings: dwellings that owners leave go to landlords, the more the worse the condition,
 * and upkeep falls with the share that is let.
 *
 * @formula to landlords lᵢ = letting + (1 − letting) lettingWorn (1 − cᵢ); rᵢ' = rᵢ + (1 − rᵢ) ownersMoving lᵢ − rᵢ tenantsMoving ·
 *   selling; cᵢ' = cᵢ − wear + upkeep (1 − lessUpkeep rᵢ), held within 0 and 1
 * @param state `{rented, condition}`: shares from 0 to 1, one entry per building
 * @param rates `{ownersMoving, tenantsMoving, letting, lettingWorn, selling, wear, upkeep, lessUpkeep}`, each from 0 to 1,
 *   `letting` one per building; no defaults
 * @returns the new state; nothing here is random. With lettingWorn or lessUpkeep 0 the two do not feed each other. The share
 *   of dwellings that change hands in a step is (1 − r) ownersMoving + r tenantsMoving
 * @nan never
 * @source NOU 2020: 16, section 5.1.2 (condominiums that get many tenants with few choices; landlords less interested in upkeep)
 *   and section 11.3
 * @form reading: the report describes the links in words; straight lines are the simplest form of them
 * @methods m-5-rental-spiral, m-11-rental-trap, m-9-maintenance-by-tenure
 * @example
 * const rates = {ownersMoving: 0.5, tenantsMoving: 0, letting: [0.5], lettingWorn: 0, selling: 0, wear: 0, upkeep: 0, lessUpkeep: 0};
 * rentalSpiralStep({rented: [0.2], condition: [1]}, rates) // {rented: [0.4], condition: [1]}
 */
export function rentalSpiralStep(state: RentalState, rates: RentalRates): RentalState {
  const name = "rentalSpiralStep";
  const {ownersMoving, tenantsMoving, lettingWorn, selling, wear, upkeep, lessUpkeep} = rates;
  const rented = shareColumn(name, "state.rented", state.rented);
  const condition = shareColumn(name, "state.condition", state.condition);
  const letting = shareColumn(name, "letting", rates.letting);
  checkSameLength(name, "state.rented", rented.length, "state.condition", condition.length);
  checkSameLength(name, "state.rented", rented.length, "letting", letting.length);
  const shares = {ownersMoving, tenantsMoving, lettingWorn, selling, wear, upkeep, lessUpkeep};
  for (const [argument, share] of Object.entries(shares)) checkShare(name, argument, share);

  return {
    rented: Array.from(rented, (share, building) => {
      const first = letting[building]!;
      const toLandlords = first + (1 - first) * lettingWorn * (1 - condition[building]!);
      return share + (1 - share) * ownersMoving * toLandlords - share * tenantsMoving * selling;
    }),
    condition: Array.from(condition, (now, building) =>
      Math.min(1, Math.max(0, now - wear + upkeep * (1 - lessUpkeep * rented[building]!))),
    ),
  };
}
