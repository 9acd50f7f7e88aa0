import {checkOptions} from "../checks.js";
import {logRatio} from "../log-ratio.js";
import type {Point} from "../spatial/weights.js";
import {sum} from "../sums.js";
import {sharesOf} from "./neighbourhood-shares.js";
import {
  peopleInPlaces,
  type NeighbourhoodOptions,
  type PeopleAtPoints,
  type PeopleInPlaces,
} from "./people-in-places.js";

/** Segregation at one scale. */
export interface ScaleProfilePoint {
  /** How many people a neighbourhood holds. */
  readonly k: number;
  /** How far the shares around people are from the share of the whole, as a share of the most they could be. */
  readonly dissimilarity: number;
  /** The share of the group around its average member. */
  readonly isolation: number;
  /** How much less mixed it is around people than in the whole, as a share of the whole's mix. */
  readonly information: number;
}

/**
 * Segregation by scale: the evenness and isolation of a group when everybody's neighbourhood is the k people nearest to
 * them, for small k and large.
 *
 * @formula with pᵢ the share of the group around point i (neighbourhoodShares), tᵢ people and xᵢ members there,
 *   T = Σ tᵢ, X = Σ xᵢ and P = X/T: D = Σᵢ tᵢ |pᵢ − P| / (2 T P (1 − P)); isolation = Σᵢ (xᵢ/X) pᵢ;
 *   information H = Σᵢ tᵢ (E(P) − E(pᵢ)) / (T E(P)), with E(p) = −p ln p − (1 − p) ln(1 − p)
 * @param points where the people live, `[x, y]` in metres or any planar unit, one per row
 * @param people.group members of the group per point: counts of people, 0 or more
 * @param people.total everybody per point, the group included; a point where nobody lives counts nothing
 * @param ks how many people the neighbourhoods hold, above 0
 * @param options.crossing whether the points that bring a neighbourhood over k belong to it in proportion
 *   (`"exact"`, default) or with all their people (`"whole"`)
 * @returns one entry per k, in the order given. `dissimilarity` is 0 when everybody has the same mix around them, as
 *   they have once k is the population; it falls as k grows where the group lives together only locally, and stays
 *   where it has a side of town. `isolation` goes from 0 to 1. A mean over neighbourhoods need not be that of the whole
 *   (who lives close to many is in many of them), so `dissimilarity` can exceed 1 and `information` fall below 0 where
 *   a small group lives in the middle of everybody; with k below everybody's own count, they are `dissimilarity`,
 *   `isolation` and `entropyIndex` of the points
 * @nan all three when the group has no members; dissimilarity and information when the group is everybody
 * @source Reardon, S. F. & O'Sullivan, D. (2004), "Measures of spatial segregation", Sociological Methodology 34(1),
 *   pp. 121-162; Reardon, S. F. et al. (2008), "The geographic scale of metropolitan racial segregation", Demography
 *   45(3), pp. 489-514; with neighbourhoods of the k nearest people after Östh, Malmberg & Andersson (2014), pp. 135-161
 * @form reading: of table 3.1, which prints D by the size of the neighbourhood
 * @methods m-3-scale-rule
 * @example
 * const points = [[0, 0], [100, 0], [300, 0], [400, 0]];
 * const people = {group: [10, 0, 10, 0], total: [10, 10, 10, 10]};
 * scaleProfile(points, people, [10]) // [{k: 10, dissimilarity: 1, isolation: 1, information: 1}]
 * scaleProfile(points, people, [20]) // [{k: 20, dissimilarity: 0, isolation: 0.5, information: 0}]
 */
export function scaleProfile(
  points: ArrayLike<Point>,
  people: PeopleAtPoints,
  ks: ArrayLike<number>,
  options: NeighbourhoodOptions = {},
): ScaleProfilePoint[] {
  checkOptions("scaleProfile", options, ["crossing"]);
  const input = peopleInPlaces("scaleProfile", points, people, ks, options.crossing);
  return profileOf(input, sharesOf(input));
}

/** @internal The profile of shares that are computed already. */
export function profileOf(input: PeopleInPlaces, shares: readonly Float64Array[]): ScaleProfilePoint[] {
  return Array.from(input.task.ks, (k, at) => profilePoint(k, input, shares[at]!));
}

function profilePoint(
  k: number,
  {members, everybody, allMembers, allPeople}: PeopleInPlaces,
  shares: Float64Array,
): ScaleProfilePoint {
  if (allMembers === 0) return {k, dissimilarity: NaN, isolation: NaN, information: NaN};
  const met = sum(members.map((count, row) => count * shares[row]!));
  const isolation = Math.min(1, met / allMembers);
  const whole = allMembers / allPeople;
  const rest = 1 - whole;
  if (rest <= 0) return {k, dissimilarity: NaN, isolation, information: NaN};

  const distance = sum(everybody.map((count, row) => count * Math.abs(shares[row]! - whole)));
  const information = sum(everybody.map((count, row) => count * entropyLost(shares[row]!, whole, rest)));
  const most = whole * logRatio(1, whole) + rest * logRatio(1, rest);
  return {
    k,
    dissimilarity: distance / (2 * allPeople * whole * rest),
    isolation,
    information: information / (allPeople * most),
  };
}

/**
 * E(P) − E(p), as p ln(p/P) + q ln(q/Q) + (p − P)(ln P − ln Q) with q = 1 − p and Q = 1 − P: nothing at all for p = P,
 * and with its digits near it, where a difference of two entropies would lose them.
 */
function entropyLost(share: number, whole: number, rest: number): number {
  const others = 1 - share;
  const members = share > 0 ? share * logRatio(share, whole) : 0;
  const nonMembers = others > 0 ? others * logRatio(others, rest) : 0;
  return members + nonMembers + (share - whole) * logRatio(whole, rest);
}
