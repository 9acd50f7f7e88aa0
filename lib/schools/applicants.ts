import {checkSameLength, countColumn, valueColumn} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyColumn, type Key, type Keys} from "../keys.js";

/** What is known of the pupils who are to be placed: only what the rule asks for needs to be given. */
export interface Applicants {
  /**
   * For each pupil the schools (rows of `places`, counted from 0) in order of wish, the dearest first. Lists may end
   * early where distances are given: then the schools that are left follow, the nearest first.
   */
  readonly wishes?: ArrayLike<ArrayLike<number>> | undefined;
  /** One column per school: each pupil's distance to it, 0 or more, in any unit. Without wishes, the nearest is wished. */
  readonly distances?: ArrayLike<ArrayLike<number>> | undefined;
  /** What pupils are ranked by, more being better: grade points, progression, or a score of several parts. */
  readonly points?: ArrayLike<number> | undefined;
  /** The group of each pupil, for quotas: text or numbers. */
  readonly groups?: ArrayLike<Key> | undefined;
}

/** Applicants as the rules use them: checked, with a full list of schools for everybody. */
export interface ReadApplicants {
  readonly pupils: number;
  /** For each pupil every school once, the dearest first. */
  readonly lists: readonly Uint32Array[];
  readonly distances: readonly Float64Array[] | undefined;
  readonly points: Float64Array | undefined;
  readonly groups: Keys | undefined;
}

/** @internal Reads what is known of the pupils; at least wishes or distances must be. */
export function readApplicants(
  functionName: string,
  {wishes, distances, points, groups}: Applicants,
  schools: number,
  byDistance: boolean,
): ReadApplicants {
  const refuse = (argument: string, value: unknown, advice: string, row?: number) =>
    new InvalidInputError({functionName, argument, value, advice, row});
  const away = distances === undefined ? undefined : distanceColumns(functionName, distances, schools);
  if (away === undefined && (wishes === undefined || byDistance)) {
    throw refuse(
      byDistance ? "distances" : "wishes",
      undefined,
      byDistance
        ? "This rule needs distances: give one column per school, with each pupil's distance to it."
        : "Give the schools that each pupil wishes for, or distances, so that the nearest is wished.",
    );
  }
  const pupils = away?.[0]?.length ?? wishes!.length;
  if (pupils === 0) throw refuse("wishes", wishes, "There are no pupils: give at least one.");
  if (wishes !== undefined) checkSameLength(functionName, "wishes", wishes.length, "distances[0]", pupils);
  const score = points === undefined ? undefined : valueColumn(functionName, "points", points);
  if (score) checkSameLength(functionName, "points", score.length, "wishes", pupils);
  const keys = groups === undefined ? undefined : keyColumn(functionName, "groups", groups);
  if (keys) checkSameLength(functionName, "groups", keys.codes.length, "wishes", pupils);

  const lists = Array.from({length: pupils}, (_, pupil) => {
    const nearest = away && nearestFirst(away, pupil);
    if (byDistance || wishes === undefined) return nearest!;
    const wished = checkedWishes(functionName, wishes[pupil]!, pupil, schools);
    if (nearest === undefined && wished.length < schools) {
      throw refuse(
        "wishes",
        wishes[pupil],
        `It names ${wished.length} of ${schools} schools: name all of them, or give distances, so that it is known where the pupil goes when the wishes are full.`,
        pupil,
      );
    }
    const rest = (nearest ?? new Uint32Array()).filter((school) => !wished.includes(school));
    return Uint32Array.of(...wished, ...rest);
  });
  return {pupils, lists, distances: away, points: score, groups: keys};
}

/** @internal One column of distances per school, all of the same length. */
export function distanceColumns(
  functionName: string,
  distances: ArrayLike<ArrayLike<number>>,
  schools?: number,
): Float64Array[] {
  const given: unknown = distances;
  const isList = typeof given === "object" && given !== null && "length" in given;
  if (!isList || distances.length === 0 || (schools !== undefined && distances.length !== schools)) {
    throw new InvalidInputError({
      functionName,
      argument: "distances",
      value: given,
      advice:
        schools === undefined
          ? "Give an array with one column of distances per school."
          : `Give an array with one column of distances per school: there are ${schools} schools.`,
    });
  }
  return Array.from(distances, (column, school) => {
    const read = countColumn(functionName, `distances[${school}]`, column);
    checkSameLength(functionName, `distances[${school}]`, read.length, "distances[0]", distances[0]!.length);
    return read;
  });
}

/** @internal All schools, the nearest first; of two that are equally near, the first row first. */
export function nearestFirst(distances: readonly Float64Array[], pupil: number): Uint32Array {
  return Uint32Array.from(distances.keys()).sort(
    (a, b) => distances[a]![pupil]! - distances[b]![pupil]! || a - b,
  );
}

/** @internal One pupil's wishes: rows of schools, each at most once. */
export function checkedWishes(
  functionName: string,
  wishes: ArrayLike<number>,
  pupil: number,
  schools: number,
): Uint32Array {
  const given: unknown = wishes;
  const isList = typeof given === "object" && given !== null && "length" in given;
  const list = isList ? Array.from(wishes) : [];
  const wrong = list.findIndex(
    (school, at) =>
      !(Number.isInteger(school) && school >= 0 && school < schools) || list.indexOf(school) < at,
  );
  if (isList && wrong === -1) return Uint32Array.from(list);
  throw new InvalidInputError({
    functionName,
    argument: "wishes",
    row: pupil,
    value: isList ? list[wrong] : given,
    advice: `Give a list of rows of schools, each a whole number below ${schools} and each once.`,
  });
}
