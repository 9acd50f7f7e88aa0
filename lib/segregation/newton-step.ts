/** How far one step may go: no factor changes by more than e² times. */
const longestStep = 2;

/**
 * @internal Better factors for the groups of a table that is being fitted, given that the units fit: a Newton step
 * towards the factors at which the groups fit as well. Fitting minimises Σᵢ rᵢ ln Σₘ xᵢₘ cₘ − Σₘ gₘ ln cₘ over the groups'
 * factors c, where r and g are the targets of units and groups. In ln c its second derivatives are those of a network
 * in which groups are tied by the units they share, so the system has a solution that needs no pivots.
 */
export function newtonStep(
  columns: readonly Float64Array[],
  unitFactors: Float64Array,
  groupFactors: Float64Array,
  target: {readonly units: Float64Array; readonly groups: Float64Array},
): Float64Array {
  const {ties, missing} = tiesBetweenGroups(columns, unitFactors, groupFactors, target);
  const step = solveTies(ties, missing);
  const longest = step.reduce((length, change) => Math.max(length, Math.abs(change)), 0);
  const part = Math.min(1, longestStep / longest);
  return groupFactors.map((factor, group) => factor * Math.exp(part * step[group]!));
}

/** How strongly each two groups are tied by common units, and how much each lacks of its target. */
function tiesBetweenGroups(
  columns: readonly Float64Array[],
  unitFactors: Float64Array,
  groupFactors: Float64Array,
  target: {readonly units: Float64Array; readonly groups: Float64Array},
): {ties: Float64Array[]; missing: Float64Array} {
  const groups = columns.length;
  const ties = columns.map(() => new Float64Array(groups));
  const missing = target.groups.slice();
  const cells = new Float64Array(groups);
  for (let unit = 0; unit < unitFactors.length; unit++) {
    const people = target.units[unit]!;
    for (let group = 0; group < groups; group++) {
      cells[group] = columns[group]![unit]! * unitFactors[unit]! * groupFactors[group]!;
      missing[group]! -= cells[group]!;
      for (let other = 0; other < group; other++) {
        ties[group]![other]! += (cells[group]! / people) * cells[other]!;
      }
    }
  }
  return {ties, missing};
}

/**
 * Solves Σₖ ties (xⱼ − xₖ) = missing, with the first x at 0, by taking out one group after another: its ties pass on to
 * those it was tied to. Only sums of what is positive are divided by.
 */
function solveTies(ties: readonly Float64Array[], missing: Float64Array): Float64Array {
  const groups = missing.length;
  const strength = new Float64Array(groups);
  for (let group = groups - 1; group > 0; group--) {
    const row = ties[group]!;
    for (let other = 0; other < group; other++) strength[group]! += row[other]!;
    for (let other = 0; other < group; other++) {
      const share = row[other]! / strength[group]!;
      missing[other]! += share * missing[group]!;
      for (let third = 0; third < other; third++) ties[other]![third]! += share * row[third]!;
    }
  }
  const x = new Float64Array(groups);
  for (let group = 1; group < groups; group++) {
    x[group] = missing[group]! / strength[group]!;
    for (let other = 0; other < group; other++) {
      x[group]! += (ties[group]![other]! / strength[group]!) * x[other]!;
    }
  }
  return x;
}
