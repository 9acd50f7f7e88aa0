import type {Change} from "./difference-change.js";
import {scaled} from "./proportional-fit.js";

/** The inner terms of the methods that change sizes first. */
export interface SizesFirst {
  readonly groupMarginal: number;
  readonly unitMarginal: number;
  readonly interaction: number;
  readonly structural: number;
}

/** @internal First the sizes become those of after, with the structure of before; the structure is the rest. */
export function karmelMaclachlan({times, fittable, fit, M}: Change): SizesFirst {
  if (!fittable) return {groupMarginal: NaN, unitMarginal: NaN, interaction: NaN, structural: NaN};
  const {before: A, after: B} = fittable;
  const {columns} = A.table;
  const groupFactors = A.margins.groups.map((share, group) => B.margins.groups[group]! / share);
  const unitFactors = A.margins.units.map((share, unit) => B.margins.units[unit]! / share);

  const M1 = M(times.common.before);
  const groupMarginal = M(scaled(columns, ones(unitFactors.length), groupFactors)) - M1;
  const unitMarginal = M(scaled(columns, unitFactors, ones(groupFactors.length))) - M1;
  const withSizesOfAfter = M(fit(A, B.margins));
  return {
    groupMarginal,
    unitMarginal,
    interaction: withSizesOfAfter - M1 - groupMarginal - unitMarginal,
    structural: M(times.common.after) - withSizesOfAfter,
  };
}

/** @internal The same from before to after and from after to before, and the mean of what they say. */
export function karmelMaclachlanBothWays(change: Change): SizesFirst {
  const forth = karmelMaclachlan(change);
  const back = karmelMaclachlan(reversed(change));
  const mean = (term: keyof SizesFirst) => (forth[term] - back[term]) / 2;
  return {
    groupMarginal: mean("groupMarginal"),
    unitMarginal: mean("unitMarginal"),
    interaction: mean("interaction"),
    structural: mean("structural"),
  };
}

function reversed({times, fittable, ...rest}: Change): Change {
  const {units, before, after} = times.common;
  return {
    ...rest,
    times: {before: times.after, after: times.before, common: {units, before: after, after: before}},
    fittable: fittable && {before: fittable.after, after: fittable.before},
  };
}

function ones(length: number): Float64Array {
  return new Float64Array(length).fill(1);
}
