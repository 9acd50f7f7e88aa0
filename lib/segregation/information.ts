import {logRatio} from "../log-ratio.js";
import type {GroupTable} from "./group-table.js";

/**
 * Information in natural units (nats), times the number of people it is about. A sum over people keeps whole counts
 * whole; the public functions divide at the end.
 */

/**
 * @internal How far a count is from what was expected: observed ln(observed / expected) − observed + expected. The sum
 * over a table whose observed and expected counts add up to the same is the familiar Σ observed ln(observed /
 * expected); but here no term is below 0, so nothing is lost by cancellation and equal mixes give exactly 0.
 */
export function surprise(observed: number, expected: number): number {
  if (observed === 0) return expected;
  const ratio = observed / expected;
  return ratio > 0.99 && ratio < 1.01
    ? expected * smallSurprise((observed - expected) / expected)
    : observed * Math.log(ratio) - (observed - expected);
}

/** (1 + e) ln(1 + e) − e near 0, where its two parts all but cancel: e²/2 − e³/6 + e⁴/12 − ... */
function smallSurprise(e: number): number {
  const tail = 1 / 20 - e * (1 / 30 - e * (1 / 42 - e * (1 / 56 - e * (1 / 72))));
  return e * e * (1 / 2 - e * (1 / 6 - e * (1 / 12 - e * tail)));
}

/** @internal What the units say about the groups: N times the mutual information. */
export function informationOf({columns, unitTotals, groupTotals, all}: GroupTable): number {
  let information = 0;
  for (let group = 0; group < columns.length; group++) {
    const members = groupTotals[group]!;
    if (members > 0) information += informationOfColumn(columns[group]!, unitTotals, members, all);
  }
  return information;
}

/** One group's part of it. Cross-multiplied, so that whole counts stay whole and a group in proportion gives exactly 0. */
function informationOfColumn(
  column: Float64Array,
  unitTotals: Float64Array,
  members: number,
  all: number,
): number {
  let information = 0;
  for (let unit = 0; unit < column.length; unit++) {
    const people = unitTotals[unit]!;
    if (people > 0) information += surprise(column[unit]! * all, people * members);
  }
  return information / all;
}

/** @internal How mixed these parts of `all` are: N times the entropy of their shares. */
export function entropyOf(parts: Float64Array, all: number): number {
  let entropy = 0;
  for (const part of parts) if (part > 0) entropy += part * logRatio(all, part);
  return entropy;
}
