import {checkOptions, checkSameLength, weightColumn} from "../checks.js";
import {keyColumn, type Key} from "../keys.js";
import {sum} from "../sums.js";

/** Whom the rows stand for. */
export interface DestinationOptions {
  /** How many households each row stands for: 0 or more. Default: 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** How often one class moves to its like. */
export interface ClassLikeness {
  readonly class: Key;
  /** Share of its moves that go to neighbourhoods of its own class. */
  readonly alike: number;
  /** The share if it chose like everybody. */
  readonly expected: number;
  /** alike / expected. */
  readonly ratio: number;
}

/** How often people move to their like. */
export interface DestinationLikeness {
  /** Share of all moves that go to neighbourhoods of the mover’s own class, and the share by chance. */
  readonly alike: number;
  readonly expected: number;
  /** Cohen’s kappa, (alike − expected) / (1 − expected). */
  readonly kappa: number;
  readonly classes: readonly ClassLikeness[];
}

/**
 * Whether households move to neighbourhoods whose income is like their own, and which class does so most.
 *
 * @formula alike = share of moves with destination class = own class; expected = Σ_c (share of movers of class c) × (share of
 *   moves to class c); kappa = (alike − expected) / (1 − expected); of one class: ratio = (share of its moves to its own class)
 *   / (share of all moves to that class)
 * @param own the income class of each household that moved: text or a number
 * @param destination the income class of the neighbourhood that it moved to, in the same classes
 * @param options.weights how many households each row stands for (0 or more); default 1 each
 * @returns shares from 0 to 1; kappa is 0 when destinations have nothing to do with one’s own class and 1 when everybody
 *   moves to their like; a class with a ratio above 1 mixes less than chance would have it
 * @nan everything when every weight is 0, kappa when there is only one class, a class’s shares when nobody of it moved, its
 *   ratio when nobody moved to it
 * @source Cohen, J. (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20(1),
 *   pp. 37-46; Galster & Turner (2019) as in NOU 2020: 16, section 9.1 and section 3.1, which give the finding in words
 * @form standard
 * @methods m-9-income-homophily, m-9-next-richest, m-3-income-sorting
 * @example
 * const own = ["high", "high", "low", "low"];
 * destinationLikeness(own, ["high", "high", "low", "high"]).alike // 0.75
 * destinationLikeness(own, ["high", "high", "low", "high"]).kappa // 0.5
 * destinationLikeness(own, ["high", "high", "low", "high"]).classes[1].ratio // 2
 */
export function destinationLikeness(
  own: ArrayLike<Key>,
  destination: ArrayLike<Key>,
  options: DestinationOptions = {},
): DestinationLikeness {
  const name = "destinationLikeness";
  checkOptions(name, options, ["weights"]);
  const movers = keyColumn(name, "own", own);
  const places = keyColumn(name, "destination", destination);
  checkSameLength(name, "destination", places.codes.length, "own", movers.codes.length);
  const weights = weightColumn(name, options.weights, "own", movers.codes.length);
  const all = sum(weights);
  const weightOf = (counts: (row: number) => boolean) =>
    sum(weights.map((weight, row) => (counts(row) ? weight : 0)));
  const ownOf = (row: number) => movers.distinct[movers.codes[row]!];
  const placeOf = (row: number) => places.distinct[places.codes[row]!];
  const kinds = [...new Set([...movers.distinct, ...places.distinct])];
  const classes = kinds.map((kind): ClassLikeness & {people: number} => {
    const people = weightOf((row) => ownOf(row) === kind);
    const alike = weightOf((row) => ownOf(row) === kind && placeOf(row) === kind) / people;
    const expected = weightOf((row) => placeOf(row) === kind) / all;
    return {class: kind, people, alike, expected, ratio: alike / expected};
  });
  const alike = weightOf((row) => ownOf(row) === placeOf(row)) / all;
  const expected = classes.reduce((total, {people, expected: share}) => total + (people / all) * share, 0);
  return {
    alike,
    expected,
    kappa: (alike - expected) / (1 - expected),
    classes: classes.map(({class: kind, alike: own, expected: share, ratio}) => ({
      class: kind,
      alike: own,
      expected: share,
      ratio,
    })),
  };
}
