import {sum} from "../sums.js";
import {quantileOf} from "./quantile.js";
import {amountOf, inAscendingOrder, type WeightedValues, type WeightOptions} from "./weighted-values.js";

/** Who is at an end of the distribution when a percentile falls among equal values or within a row's weight. */
export type Crossing = "whole" | "exact";

/** @internal */
export const crossings: readonly Crossing[] = ["whole", "exact"];

/** How the two ends are cut off, and whom the rows stand for. */
export interface TailOptions extends WeightOptions {
  /**
   * `"whole"` counts everybody at or below the lower percentile as low and everybody above the upper one as high, as
   * Eurostat does; equal incomes then stay together, and an end can hold more or fewer people than its name says.
   * `"exact"` takes exactly the share of people from each end and divides the row that the limit falls in.
   * Default: `"whole"`.
   */
  readonly crossing?: Crossing | undefined;
}

/** One end of a distribution: how many people it holds, and what they have together. */
export interface Tail {
  readonly people: number;
  readonly amount: number;
}

/** @internal The people up to the share `lower` of everybody, and those from the share `upper` on. */
export function tails(
  people: WeightedValues,
  lower: number,
  upper: number,
  crossing: Crossing,
): {bottom: Tail; top: Tail} {
  if (crossing === "exact") return {bottom: exactBottom(people, lower), top: exactTop(people, 1 - upper)};
  const [low, high] = [quantileOf(people, lower), quantileOf(people, upper)];
  return {
    bottom: tailWhere(people, (value) => value <= low),
    top: tailWhere(people, (value) => value > high),
  };
}

/** @internal What exactly this share of the people has who have most. */
export function exactTop(people: WeightedValues, share: number): Tail {
  const {people: count, amount} = exactBottom(
    {values: people.values.map((value) => -value), weights: people.weights},
    share,
  );
  return {people: count, amount: 0 - amount};
}

function exactBottom(people: WeightedValues, share: number): Tail {
  const {values, weights} = inAscendingOrder(people);
  const wanted = share * sum(weights);
  const taken = new Float64Array(values.length);
  let left = wanted;
  for (let row = 0; row < values.length && left > 0; row++) {
    taken[row] = Math.min(left, weights[row]!);
    left -= taken[row]!;
  }
  return {people: wanted, amount: amountOf({values, weights: taken})};
}

function tailWhere({values, weights}: WeightedValues, belongs: (value: number) => boolean): Tail {
  const taken = weights.map((weight, row) => (belongs(values[row]!) ? weight : 0));
  return {people: sum(taken), amount: amountOf({values, weights: taken})};
}

/** @internal The means of so many groups of exactly equal size, from the lowest to the highest. */
export function exactGroupMeans(people: WeightedValues, groups: number): Float64Array {
  const {values, weights} = inAscendingOrder(people);
  const size = sum(weights) / groups;
  const means = new Float64Array(groups);
  let row = 0;
  let rest = weights[0]!;
  for (let group = 0; group < groups; group++) {
    let wanted = size;
    while (wanted > 0 && row < values.length) {
      const taken = Math.min(wanted, rest);
      means[group]! += (values[row]! * taken) / size;
      wanted -= taken;
      rest -= taken;
      if (rest <= 0) rest = weights[++row]!;
    }
  }
  return values.length === 0 ? means.fill(NaN) : means;
}
