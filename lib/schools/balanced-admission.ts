import {checkNotNegative, checkSameLength, checkWhole} from "../checks.js";
import {flagColumn, wholeColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {dissimilarity} from "../segregation/dissimilarity.js";
import {readApplicants, type Applicants, type ReadApplicants} from "./applicants.js";
import {schoolColumn} from "./school-column.js";

/** How far a child may be moved. The report sets no numbers. */
export interface BalanceLimits {
  /** The last wish that counts: 3 means that a child may get its third wish. */
  readonly wish: number;
  /** The longest way from home, in the unit of the distances. */
  readonly distance: number;
  /** Children who stay where they are, such as those with a sibling there: 1 or 0 per child. Default: nobody. */
  readonly fixed?: ArrayLike<number> | undefined;
}

/** A more even distribution, and what it cost. */
export interface BalancedAdmission {
  /** For each child the kindergarten or school, as a row of places. */
  readonly school: Uint32Array;
  /** For each child the place of it in the list of wishes: 1 is the first wish. */
  readonly wish: Uint32Array;
  /** How many children are elsewhere than at first. */
  readonly moved: number;
  /** The dissimilarity of the group at first and now. */
  readonly before: number;
  readonly after: number;
}

/** Somebody who goes from one school to another, and perhaps somebody who comes back for it. */
interface Exchange {
  readonly child: number;
  readonly to: number;
  readonly back: number | undefined;
  readonly index: number;
}

/**
 * Evens out the distribution of a group over kindergartens (or schools) by setting aside wishes, within limits on the rank of
 * the wish and on the way from home.
 *
 * @formula as long as it lowers the dissimilarity D of the group: the exchange of a member and another child, or the move of
 *   one child to a vacant place, that lowers it most, among those within the limits
 * @param applicants `{wishes, distances}` as for `admission`, both needed; wishes may end early
 * @param places places at each kindergarten: whole numbers, 0 or more
 * @param school where each child is placed by wishes alone, such as `school` of `admission`: rows counted from 0
 * @param member whether each child is a member of the group whose distribution is skewed: 1 for yes, 0 for no
 * @param limits.wish the last wish that counts, a whole number, 1 or more; no default: the report sets none
 * @param limits.distance the longest way from home, in the unit of the distances; no default: the report says only that it
 *   must not be unreasonably long
 * @param limits.fixed children who stay where they are, such as those with a sibling there: 1 or 0 each; default nobody
 * @returns `{school, wish, moved, before, after}`: nobody above the places, D never higher than before; the same input gives the
 *   same result. No single exchange or move would lower D further, but several at once might
 * @nan `before` and `after` when the group has no members or is everybody; then nobody is moved
 * @source NOU 2020: 16, section 13.4.4: wishes set aside where they would add to a markedly skewed distribution, with regard to
 *   other wishes, siblings and the way from home
 * @form reading: the report names what counts and no rule; D and stepwise exchange are this project's choice
 * @methods m-13-kg-admission, m-19-admission-rule
 * @example
 * const applicants = {wishes: [[0, 1], [0, 1], [1, 0], [1, 0]], distances: [[1, 1, 2, 2], [2, 2, 1, 1]]};
 * const member = [1, 1, 0, 0];
 * const limits = {wish: 2, distance: 2};
 * const {before, after, moved} = balancedAdmission(applicants, [2, 2], [0, 0, 1, 1], member, limits);
 * [before, after, moved] // [1, 0, 2]
 */
export function balancedAdmission(
  applicants: Applicants,
  places: ArrayLike<number>,
  school: ArrayLike<number>,
  member: ArrayLike<number>,
  limits: BalanceLimits,
): BalancedAdmission {
  const name = "balancedAdmission";
  const seats = wholeColumn(name, "places", places);
  if (applicants.wishes === undefined || applicants.distances === undefined) {
    throw new InvalidInputError({
      functionName: name,
      argument: applicants.wishes === undefined ? "wishes" : "distances",
      value: undefined,
      advice: "Wishes and distances are both needed, since both set limits.",
    });
  }
  const children = readApplicants(name, applicants, seats.length, false);
  const start = schoolColumn(name, school, seats.length);
  checkSameLength(name, "school", start.length, "wishes", children.pupils);
  const members = flagColumn(name, "member", member);
  const fixed = flagColumn(name, "limits.fixed", limits.fixed ?? new Float64Array(children.pupils));
  checkSameLength(name, "member", members.length, "wishes", children.pupils);
  checkSameLength(name, "limits.fixed", fixed.length, "wishes", children.pupils);
  const isMember = Array.from(members, (flag) => flag === 1);
  checkWhole(name, "limits.wish", limits.wish, 1);
  checkNotNegative(name, "limits.distance", limits.distance);

  const now = Uint32Array.from(start);
  const counts = countsOf(now, isMember, seats.length);
  counts.total.forEach((count, at) => {
    if (count <= seats[at]!) return;
    throw new InvalidInputError({
      functionName: name,
      argument: "places",
      row: at,
      value: seats[at],
      advice: `${count} children are placed there already: give at least as many places.`,
    });
  });
  const before = dissimilarity(counts.group, counts.total);
  const mayGo = (child: number, to: number) => fixed[child] === 0 && isWithin(children, limits, child, to);
  let after = before;
  for (;;) {
    const best = bestExchange(now, isMember, seats, mayGo, after);
    if (best === undefined) break;
    const from = now[best.child]!;
    now[best.child] = best.to;
    if (best.back !== undefined) now[best.back] = from;
    after = best.index;
  }
  return {
    school: now,
    wish: now.map((at, child) => children.lists[child]!.indexOf(at) + 1),
    moved: now.filter((at, child) => at !== start[child]).length,
    before,
    after,
  };
}

/** The exchange or move that lowers the index most, of equal ones the first. */
function bestExchange(
  now: Uint32Array,
  isMember: readonly boolean[],
  seats: Float64Array,
  mayGo: (child: number, to: number) => boolean,
  index: number,
): Exchange | undefined {
  let best: Exchange | undefined;
  const counts = countsOf(now, isMember, seats.length);
  for (let from = 0; from < seats.length; from++) {
    for (let to = 0; to < seats.length; to++) {
      if (from === to) continue;
      for (const goes of [true, false]) {
        const child = now.findIndex((at, who) => at === from && isMember[who] === goes && mayGo(who, to));
        if (child === -1) continue;
        const back = now.findIndex((at, who) => at === to && isMember[who] !== goes && mayGo(who, from));
        const exchanges = [
          ...(back === -1 ? [] : [back]),
          ...(counts.total[to]! < seats[to]! ? [undefined] : []),
        ];
        for (const other of exchanges) {
          const value = indexAfter(counts, from, to, goes, other !== undefined);
          // Less by more than rounding, so that the search ends.
          if (value < (best?.index ?? index) - 1e-12) best = {child, to, back: other, index: value};
        }
      }
    }
  }
  return best;
}

/** The index if a member (or another child) went from one school to the other, and one of the other kind came back. */
function indexAfter(
  {group, total}: ReturnType<typeof countsOf>,
  from: number,
  to: number,
  goes: boolean,
  comesBack: boolean,
): number {
  const members = group.slice();
  const all = total.slice();
  members[from]! += (goes ? -1 : 0) + (comesBack && !goes ? 1 : 0);
  members[to]! += (goes ? 1 : 0) - (comesBack && !goes ? 1 : 0);
  if (!comesBack) {
    all[from]!--;
    all[to]!++;
  }
  return dissimilarity(members, all);
}

function countsOf(school: Uint32Array, isMember: readonly boolean[], schools: number) {
  const group = new Float64Array(schools);
  const total = new Float64Array(schools);
  school.forEach((at, child) => {
    total[at]!++;
    if (isMember[child]) group[at]!++;
  });
  return {group, total};
}

function isWithin(
  {lists, distances}: ReadApplicants,
  limits: BalanceLimits,
  child: number,
  to: number,
): boolean {
  return lists[child]!.indexOf(to) < limits.wish && distances![to]![child]! <= limits.distance;
}
