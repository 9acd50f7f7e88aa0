import {checkFinite, checkOptions, countColumn} from "../checks.js";
import {columnsOf} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {personVerdicts, type PersonOptions, type PersonVerdicts} from "./person-verdicts.js";
import {isMet} from "./rule.js";

/** How many rooms a person needs. */
export interface OvercrowdedOptions extends PersonOptions {
  /** Rooms that each member needs. Default: 1. */
  readonly roomsPerMember?: number | undefined;
}

/**
 * Which households live in a crowded dwelling (trangbodd): one with fewer habitable rooms (oppholdsrom) than people.
 *
 * @formula met if rooms < roomsPerMember × members
 * @param rooms habitable rooms in each household’s dwelling; which rooms count is not printed
 * @param members people in each household, above 0
 * @param options.roomsPerMember rooms that each member needs, above 0; default 1
 * @param options.weights how many households (or people in them) each row stands for (0 or more); default 1 each
 * @returns for each household whether it is crowded, and the share that is, from 0 to 1; a person alone in one room is
 *   not crowded by this rule
 * @nan the share, when every weight is 0
 * @source NOU 2020: 16 (2020), section 4.2.2.3, note 5, and section 5.1.1, note 1. Statistics Norway’s own published
 *   definition has further conditions (floor area), which the report does not print and this function does not apply
 * @form printed
 * @methods m-4-crowded, m-5-overcrowding
 * @example
 * overcrowded([3, 3, 4], [3, 4, 4]).met // [0, 1, 0]
 * overcrowded([3, 3, 4], [3, 4, 4], {weights: [3, 4, 4]}).share // ≈ 0.3636
 */
export function overcrowded(
  rooms: ArrayLike<number>,
  members: ArrayLike<number>,
  options: OvercrowdedOptions = {},
): PersonVerdicts {
  checkOptions("overcrowded", options, ["roomsPerMember", "weights"]);
  const {roomsPerMember = 1, weights} = options;
  checkFinite("overcrowded", "roomsPerMember", roomsPerMember);
  if (roomsPerMember <= 0) {
    throw new InvalidInputError({
      functionName: "overcrowded",
      argument: "roomsPerMember",
      value: roomsPerMember,
      advice: "Give the number of rooms that each member needs, above 0.",
    });
  }
  const {rooms: roomColumn, members: memberColumn} = columnsOf("overcrowded", countColumn, {rooms, members});
  const empty = memberColumn.indexOf(0);
  if (empty !== -1) {
    throw new InvalidInputError({
      functionName: "overcrowded",
      argument: "members",
      row: empty,
      value: 0,
      advice: "A household has at least one member: leave empty dwellings out.",
    });
  }
  return personVerdicts("overcrowded", "rooms", roomColumn.length, {
    meets: (row) => isMet("below", roomColumn[row]!, roomsPerMember * memberColumn[row]!),
    weights,
  });
}
