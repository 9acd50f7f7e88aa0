import {checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {groupTable, type GroupTable} from "./group-table.js";
import {hypergeometricMean} from "./hypergeometric-mean.js";
import {entropyOf, surprise} from "./information.js";
import {natsPerUnit, type BaseOptions} from "./log-base.js";
import type {Information} from "./mutual-information.js";

/**
 * The segregation to expect from chance alone: the mean mutual information if everybody were placed at random, with the
 * sizes of units and groups as they are.
 *
 * @formula E[M] = Σᵢ Σₘ E[xᵢₘ ln(xᵢₘ T / (tᵢ Xₘ))] / T, where xᵢₘ, the members of group m among the tᵢ people of unit i, is
 *   hypergeometric: tᵢ drawn without replacement from T people, Xₘ of whom are members; E[H] = E[M] / E with E the
 *   entropy of the groups. Summed exactly, not simulated
 * @param groups one column per group, each with one entry per areal unit: whole counts of people, 0 or more; every
 *   person is in exactly one group; units with nobody and groups with no members count for nothing
 * @param options.base the base of the logarithm, above 1; default `Math.E` (nats)
 * @returns `{M, H}`: M from 0, roughly (units − 1)(groups − 1) / (2 T) nats when units are large, and never above the
 *   entropy of the groups; a mutual information well above it is not chance
 * @nan M when there is nobody; H when fewer than two groups have members
 * @source Vinh, N. X., Epps, J. & Bailey, J. (2010), "Information theoretic measures for clusterings comparison", Journal
 *   of Machine Learning Research 11, pp. 2837-2854; what mutual_expected(fixed_margins = TRUE) of the R package
 *   segregation estimates by simulation
 * @example
 * expectedMutualInformation([[1, 0], [0, 1]], {base: 2}) // {M: 1, H: 1}
 * const {M} = expectedMutualInformation([[10, 30], [30, 10]]);
 * M // ≈ 0.0064
 * expectedMutualInformation([[10, 20], [0, 0]]) // {M: 0, H: NaN}
 */
export function expectedMutualInformation(
  groups: ArrayLike<ArrayLike<number>>,
  options: BaseOptions = {},
): Information {
  checkOptions("expectedMutualInformation", options, ["base"]);
  const nats = natsPerUnit("expectedMutualInformation", options.base);
  const table = groupTable("expectedMutualInformation", groups);
  checkWhole(table);

  const information = expectedInformation(table);
  const H = Math.min(1, information / entropyOf(table.groupTotals, table.all));
  return {M: information / table.all / nats, H};
}

function expectedInformation({unitTotals, groupTotals, all}: GroupTable): number {
  // Many units are of one size, and what to expect depends on nothing else.
  const unitsOfSize = new Map<number, number>();
  for (const people of unitTotals) unitsOfSize.set(people, (unitsOfSize.get(people) ?? 0) + 1);

  let information = 0;
  for (const [people, units] of unitsOfSize) {
    for (const members of groupTotals) {
      const expected = people * members;
      if (expected === 0) continue;
      information +=
        units * hypergeometricMean(all, members, people, (count) => surprise(count * all, expected));
    }
  }
  return information / all;
}

function checkWhole({columns}: GroupTable): void {
  columns.forEach((column, group) => {
    const row = column.findIndex((count) => !Number.isInteger(count));
    if (row < 0) return;
    throw new InvalidInputError({
      functionName: "expectedMutualInformation",
      argument: `groups[${group}]`,
      row,
      value: column[row],
      advice: "Only whole people can be placed at random: give counts without fractions.",
    });
  });
}
