import {checkChoice, checkOptions, checkShare} from "../checks.js";
import {wholeColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {randomStream, shuffle} from "../random.js";
import type {Key} from "../keys.js";
import {sum} from "../sums.js";
import {readApplicants, type Applicants, type ReadApplicants} from "./applicants.js";
import {deferredAcceptance, dividedPlaces, immediateAcceptance, type SeatPart} from "./seats.js";

/** What decides between two pupils who want the same place. */
export type Ranking = "nearest" | "points" | "lottery";

/**
 * How places are given. The report prints the names of the models (box 13.10) and not their rules, so the shares and
 * quotas have no defaults.
 */
export type AdmissionRule =
  /** The local-school principle (nærskoleprinsippet): everybody asks for the nearest school, and the nearest go first. */
  | {readonly model: "nearest"}
  /** Grades or progression (karaktermodellen, progresjonsmodellen): wishes, and the most points go first. */
  | {readonly model: "points"}
  /** Lottery (loddmodellen): wishes, and one drawing of lots for all schools. */
  | {readonly model: "lottery"}
  /** Such as lottery and grades (lodd- og karaktermodellen): parts of every school's places, as shares that add up to 1. */
  | {readonly model: "mixed"; readonly shares: Readonly<Partial<Record<Ranking, number>>>}
  /** Quotas (kvotemodellen): shares of every school's places are first of all for members of a group. */
  | {
      readonly model: "quota";
      readonly by: Ranking;
      readonly quotas: readonly {readonly group: Key; readonly share: number}[];
    }
  /** First wish (førsteønskemodellen): all first wishes are settled before any second wish. */
  | {readonly model: "first wish"; readonly by: Ranking};

/** Where everybody was placed. */
export interface Admission {
  /** For each pupil the school, as a row of `places`. */
  readonly school: Uint32Array;
  /** For each pupil the place of that school in the pupil's list: 1 is the first wish. */
  readonly wish: Uint32Array;
  /** For each school how many pupils it has. */
  readonly admitted: Uint32Array;
}

/** The drawing of lots, which also decides between pupils who are equal otherwise. */
export interface AdmissionOptions {
  /** Which drawing of lots: a whole number, 0 or more. Default: 1. */
  readonly seed?: number | undefined;
}

/**
 * Places every pupil in a school under a rule of admission: nearest school, points (grades, progression or a combined
 * score), lottery, parts of each, quotas, or first wishes first.
 *
 * @formula deferred acceptance: every pupil asks the first school of the list; each part of a school keeps those who go
 *   first by its ranking and turns the rest away, who ask the next part or school; until nobody is turned away. With one
 *   ranking for all schools this is the same as serving pupils one by one in its order. "first wish" is immediate
 *   acceptance instead: round by round of wishes, and a place once given is kept
 * @param applicants `{wishes, distances, points, groups}`, as far as the rule needs them: wishes as rows of `places`, one
 *   list per pupil, the dearest first; one column of distances per school; points per pupil, more being better; the group
 *   of each pupil for quotas. Lists that end early are filled up by distance; without wishes the nearest school is wished
 * @param places places at each school: whole numbers, 0 or more
 * @param rule `{model: "nearest"}`, `{model: "points"}`, `{model: "lottery"}`, `{model: "mixed", shares}` (shares of
 *   "points", "nearest" and "lottery" that add up to 1, tried in the order in which they are given),
 *   `{model: "quota", by, quotas}` (members try the places reserved for their group first; what they leave goes to others)
 *   or `{model: "first wish", by}`
 * @param options.seed which drawing of lots; it also parts those who are equally near or have equal points; default 1
 * @returns `{school, wish, admitted}`: everybody has one school, no school more pupils than places, and the same input and
 *   seed give the same result
 * @nan never; too few places for the pupils are an error
 * @source NOU 2020: 16, section 13.1.11 (local-school principle), box 13.10 in section 13.1.12 (names of six models) and
 *   section 13.4.11; Gale, D. & Shapley, L. S. (1962), "College admissions and the stability of marriage", American
 *   Mathematical Monthly 69(1), pp. 9-15; Abdulkadiroğlu, A. & Sönmez, T. (2003), "School choice: a mechanism design
 *   approach", American Economic Review 93(3), pp. 729-747
 * @form reading: the report names the models without their rules; the rules are the literature's nearest to each name
 * @methods m-13-admission-models, m-3-grade-admission, m-13-local-school, m-13-progression, m-13-admission-freedom,
 *   m-13-county-freedom, m-13-hordaland
 * @example
 * const pupils = {wishes: [[0, 1], [0, 1], [0, 1]], points: [35, 50, 42], distances: [[1, 3, 2], [2, 1, 2]]};
 * admission(pupils, [1, 2], {model: "points"}).school // [1, 0, 1]
 * admission(pupils, [1, 2], {model: "nearest"}).school // [0, 1, 1]
 * admission(pupils, [1, 1], {model: "points"}) // throws InvalidInputError
 */
export function admission(
  applicants: Applicants,
  places: ArrayLike<number>,
  rule: AdmissionRule,
  options: AdmissionOptions = {},
): Admission {
  checkOptions("admission", options, ["seed"]);
  checkRule(rule);
  const seats = wholeColumn("admission", "places", places);
  const pupils = readApplicants("admission", applicants, seats.length, rule.model === "nearest");
  if (sum(seats) < pupils.pupils) {
    throw new InvalidInputError({
      functionName: "admission",
      argument: "places",
      value: places,
      advice: `There are ${sum(seats)} places for ${pupils.pupils} pupils: everybody must have one, so give more places or fewer pupils.`,
    });
  }
  const lots = Float64Array.from({length: pupils.pupils}, (_, pupil) => pupil);
  shuffle(randomStream("admission", options.seed), lots);
  const rank = (by: Ranking, school: number) => goesBefore(by, school, pupils, lots);

  const school =
    rule.model === "first wish"
      ? immediateAcceptance(pupils.lists, seats, (at) => rank(rule.by, at))
      : deferredAcceptance(
          pupils.lists,
          Array.from(seats, (count, at) => partsOf(rule, count, (by) => rank(by, at), pupils)),
        );
  const admitted = new Uint32Array(seats.length);
  for (const at of school) admitted[at]!++;
  const wish = school.map((at, pupil) => pupils.lists[pupil]!.indexOf(at) + 1);
  return {school, wish, admitted};
}

/** The parts of one school's places, each with its ranking. */
function partsOf(
  rule: Exclude<AdmissionRule, {model: "first wish"}>,
  places: number,
  rank: (by: Ranking) => SeatPart["before"],
  {groups}: ReadApplicants,
): SeatPart[] {
  if (rule.model === "mixed") {
    const parts = Object.entries(rule.shares) as [Ranking, number][];
    const counts = dividedPlaces(
      places,
      parts.map(([, share]) => share),
    );
    return parts.map(([by], part) => ({places: counts[part]!, before: rank(by)}));
  }
  if (rule.model !== "quota") return [{places, before: rank(rule.model)}];
  if (groups === undefined) {
    throw new InvalidInputError({
      functionName: "admission",
      argument: "groups",
      value: groups,
      advice: "Quotas need to know the group of each pupil: give one entry per pupil.",
    });
  }
  const before = rank(rule.by);
  const shares = rule.quotas.map(({share}) => share);
  const open = Math.max(0, 1 - shares.reduce((all, share) => all + share, 0));
  const counts = dividedPlaces(places, [...shares, open]);
  const reserved = rule.quotas.map(({group}, part): SeatPart => {
    const isMember = (pupil: number) => groups.distinct[groups.codes[pupil]!] === group;
    return {
      places: counts[part]!,
      reservedFor: isMember,
      before: (a, b) => (isMember(a) === isMember(b) ? before(a, b) : isMember(a)),
    };
  });
  return [...reserved, {places: counts.at(-1)!, before}];
}

/** Who goes first at a school; lots decide between equals, and no two pupils have the same lot. */
function goesBefore(
  by: Ranking,
  school: number,
  {distances, points}: ReadApplicants,
  lots: Float64Array,
): SeatPart["before"] {
  const byLot: SeatPart["before"] = (a, b) => lots[a]! < lots[b]!;
  if (by === "lottery") return byLot;
  const column = by === "nearest" ? distances?.[school] : points;
  if (column === undefined) {
    throw new InvalidInputError({
      functionName: "admission",
      argument: by === "nearest" ? "distances" : "points",
      value: undefined,
      advice:
        by === "nearest"
          ? "This rule needs distances: give one column per school, with each pupil's distance to it."
          : "This rule needs points: give one number per pupil, more being better.",
    });
  }
  const sign = by === "nearest" ? 1 : -1;
  return (a, b) => (column[a] === column[b] ? byLot(a, b) : sign * (column[a]! - column[b]!) < 0);
}

const rankings: readonly Ranking[] = ["nearest", "points", "lottery"];
const models = ["nearest", "points", "lottery", "mixed", "quota", "first wish"];

/** A rule from a page may be anything; shares must be shares. */
function checkRule(rule: AdmissionRule): void {
  checkChoice("admission", "rule.model", rule.model, models);
  if (rule.model === "quota" || rule.model === "first wish") {
    checkChoice("admission", "rule.by", rule.by, rankings);
  }
  if (rule.model === "mixed") {
    const parts = Object.entries(rule.shares);
    for (const [by, share] of parts) {
      checkChoice("admission", "rule.shares", by, rankings);
      checkShare("admission", `rule.shares.${by}`, share);
    }
    const all = parts.reduce((total, [, share]) => total + share, 0);
    if (Math.abs(all - 1) > 1e-9) {
      throw new InvalidInputError({
        functionName: "admission",
        argument: "rule.shares",
        value: all,
        advice: "That is the sum of the shares of the places: give shares that add up to 1.",
      });
    }
  }
  if (rule.model === "quota") {
    rule.quotas.forEach(({share}, at) => {
      checkShare("admission", `rule.quotas[${at}].share`, share);
    });
    const all = rule.quotas.reduce((total, {share}) => total + share, 0);
    if (all > 1 + 1e-9) {
      throw new InvalidInputError({
        functionName: "admission",
        argument: "rule.quotas",
        value: all,
        advice: "That is the sum of the reserved shares: a school cannot reserve more places than it has.",
      });
    }
  }
}
