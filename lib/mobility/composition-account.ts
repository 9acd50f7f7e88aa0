import {checkOptions, checkSameLength} from "../checks.js";
import {flagColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import type {Key} from "../keys.js";
import {readMoves, type PersonMoves} from "./person-moves.js";

/** Whose account it is. */
export interface CompositionOptions {
  /** 1 for each member of a group at the first time, 0 for others. Default: everybody is a member. */
  readonly memberBefore?: ArrayLike<number> | undefined;
  /** 1 for each member of the group at the second time. Default: as before. */
  readonly memberAfter?: ArrayLike<number> | undefined;
}

/** The account of each area: counts of people, one entry per area. */
export interface CompositionAccount {
  /** The areas in the order in which they first occur. */
  readonly areas: readonly Key[];
  readonly start: Float64Array;
  /** Members at the start who still live in the area and still are members. */
  readonly stayed: Float64Array;
  /** From other areas of the city. */
  readonly arrivedWithin: Float64Array;
  /** From elsewhere. */
  readonly arrivedOutside: Float64Array;
  /** To other areas of the city. */
  readonly departedWithin: Float64Array;
  /** To elsewhere. */
  readonly departedOutside: Float64Array;
  readonly born: Float64Array;
  readonly died: Float64Array;
  /** People who stayed in the area and became members; 0 when everybody is one. */
  readonly gained: Float64Array;
  /** People who stayed in the area and are members no longer. */
  readonly lost: Float64Array;
  readonly end: Float64Array;
}

/**
 * How each area’s population came from what it was to what it is: who stayed, moved in, moved out, was born and died, and
 * of a group who became or ceased to be a member while staying; an account that adds up to the last person.
 *
 * @formula end = start + arrived within + arrived outside − departed within − departed outside + born − died + gained − lost;
 *   stayed = start − departed − died − lost; over all areas those who move within arrive as often as they depart, except
 *   members who changed on the way
 * @param moves `{from, to, born, died}`: one row per person, with the area at either time (`null` when not there), and 1 for
 *   the born and the dead. Without the last two, births count as arrivals from outside and deaths as departures
 * @param options.memberBefore 1 for each member of a group at the first time, 0 for others; default everybody. For whoever
 *   was not there it does not matter
 * @param options.memberAfter 1 for each member at the second time; default as before
 * @returns whole counts, one entry per area. A member who departs counts as what they were, one who arrives as what they
 *   are. Whoever moved and came back in between has stayed: the account sees two times only
 * @nan never
 * @source NOU 2020: 16 (2020), section 9.1.1, which describes stayers, newcomers and leavers in words; the account is the
 *   demographic balancing equation, Preston, Heuveline & Guillot (2001), Demography: Measuring and Modeling Population
 *   Processes, chapter 1
 * @form standard
 * @methods m-9-composition-flow, m-9-flow-balance
 * @example
 * const moves = {from: ["a", "a", "a", null, "b"], to: ["a", "b", null, "a", "b"], born: [0, 0, 0, 1, 0]};
 * compositionAccount(moves).end // [2, 2]
 * compositionAccount(moves).departedWithin // [1, 0]
 * compositionAccount(moves, {memberBefore: [0, 1, 1, 0, 0], memberAfter: [1, 1, 0, 0, 0]}).gained // [1, 0]
 */
export function compositionAccount(moves: PersonMoves, options: CompositionOptions = {}): CompositionAccount {
  const name = "compositionAccount";
  checkOptions(name, options, ["memberBefore", "memberAfter"]);
  const {areas, from, to, born, died} = readMoves(name, moves);
  if (options.memberBefore === undefined && options.memberAfter !== undefined) {
    throw new InvalidInputError({
      functionName: name,
      argument: "memberBefore",
      value: undefined,
      advice: "Give the members at the first time as well.",
    });
  }
  const everybody = new Uint8Array(from.length).fill(1);
  const before = flagColumn(name, "memberBefore", options.memberBefore ?? everybody);
  checkSameLength(name, "memberBefore", before.length, "from", from.length);
  const after = flagColumn(name, "memberAfter", options.memberAfter ?? before);
  checkSameLength(name, "memberAfter", after.length, "from", from.length);

  const counts = () => new Float64Array(areas.length);
  const account = {
    areas,
    start: counts(),
    stayed: counts(),
    arrivedWithin: counts(),
    arrivedOutside: counts(),
    departedWithin: counts(),
    departedOutside: counts(),
    born: counts(),
    died: counts(),
    gained: counts(),
    lost: counts(),
    end: counts(),
  };
  for (let row = 0; row < from.length; row++) {
    const [origin, destination, was, is] = [from[row]!, to[row]!, before[row]!, after[row]!];
    if (origin !== -1) account.start[origin]! += was;
    if (destination !== -1) account.end[destination]! += is;
    if (origin === destination) {
      account.stayed[origin]! += was * is;
      account.gained[origin]! += (1 - was) * is;
      account.lost[origin]! += was * (1 - is);
    } else {
      if (origin !== -1) {
        const way = destination !== -1 ? "departedWithin" : died[row] === 1 ? "died" : "departedOutside";
        account[way][origin]! += was;
      }
      if (destination !== -1) {
        const way = origin !== -1 ? "arrivedWithin" : born[row] === 1 ? "born" : "arrivedOutside";
        account[way][destination]! += is;
      }
    }
  }
  return account;
}
