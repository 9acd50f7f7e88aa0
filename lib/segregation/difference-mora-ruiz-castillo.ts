import {sum} from "../sums.js";
import type {Change} from "./difference-change.js";
import type {GroupTable} from "./group-table.js";
import {entropyOf} from "./information.js";

/** @internal Straight from M = E − Σ pᵢ Eᵢ: what changes in E, in the shares pᵢ and in the mixes of the units. */
export function moraRuizCastillo({times: {common}, fittable, nats}: Change): {
  groupMarginal: number;
  unitMarginal: number;
  structural: number;
} {
  if (!fittable) return {groupMarginal: NaN, unitMarginal: NaN, structural: NaN};
  const before = sharesAndEntropies(common.before);
  const after = sharesAndEntropies(common.after);
  const sizes = before.shares.map((share, unit) => {
    const meanEntropy = (before.entropies[unit]! + after.entropies[unit]!) / 2;
    return (after.shares[unit]! - share) * meanEntropy;
  });
  const mixes = before.shares.map((share, unit) => {
    const meanShare = (share + after.shares[unit]!) / 2;
    return meanShare * (after.entropies[unit]! - before.entropies[unit]!);
  });
  return {
    groupMarginal: (after.whole - before.whole) / nats,
    unitMarginal: (0 - sum(sizes)) / nats,
    structural: (0 - sum(mixes)) / nats,
  };
}

function sharesAndEntropies({columns, unitTotals, groupTotals, all}: GroupTable): {
  shares: Float64Array;
  entropies: Float64Array;
  whole: number;
} {
  const cells = new Float64Array(columns.length);
  return {
    shares: unitTotals.map((people) => people / all),
    entropies: unitTotals.map((people, unit) => {
      columns.forEach((column, group) => (cells[group] = column[unit]!));
      return entropyOf(cells, people) / people;
    }),
    whole: entropyOf(groupTotals, all) / all,
  };
}
