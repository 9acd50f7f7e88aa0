import {hypergeometric, multinomial, wholeBelow, type RandomStream} from "../random.js";
import {sum} from "../sums.js";

/**
 * Ways in which chance alone could have dealt people out over units. Each prepares what stays the same and hands back a
 * function that draws once, into the given columns (one per group, one entry per unit).
 */
export type Null = (
  random: RandomStream,
  columns: readonly Float64Array[],
  drawn: readonly Float64Array[],
) => () => void;

/** @internal Units keep their sizes; each person in them is of a group with the chances of the groups' shares of everybody. */
export const evenness: Null = (random, columns, drawn) => {
  const sizes = unitSizes(columns);
  const shares = groupSizes(columns);
  const mix = new Float64Array(columns.length);
  return () => {
    for (let unit = 0; unit < sizes.length; unit++) {
      multinomial(random, sizes[unit]!, shares, mix);
      for (let group = 0; group < mix.length; group++) drawn[group]![unit] = mix[group]!;
    }
  };
};

/** @internal Groups keep their sizes; each of their members is in a unit with the chances of the units' shares of everybody. */
export const systematic: Null = (random, columns, drawn) => {
  const sizes = unitSizes(columns);
  const members = groupSizes(columns);
  return () => {
    drawn.forEach((column, group) => {
      multinomial(random, members[group]!, sizes, column);
    });
  };
};

/** @internal Units and groups keep their sizes; people change places, every way equally likely. */
export const person: Null = (random, columns, drawn) => {
  const sizes = unitSizes(columns);
  const members = groupSizes(columns);
  const everybody = sum(members);
  return () => {
    const left = members.slice();
    let peopleLeft = everybody;
    for (let unit = 0; unit < sizes.length; unit++) {
      let toDraw = sizes[unit]!;
      let ofLaterGroups = peopleLeft;
      for (let group = 0; group < left.length; group++) {
        const members = left[group]!;
        ofLaterGroups -= members;
        const count = ofLaterGroups === 0 ? toDraw : hypergeometric(random, members, ofLaterGroups, toDraw);
        drawn[group]![unit] = count;
        left[group] = members - count;
        toDraw -= count;
      }
      peopleLeft -= sizes[unit]!;
    }
  };
};

/** @internal Units keep their people and change places, every order equally likely. */
export const geographic: Null = (random, columns, drawn) => () => {
  columns.forEach((column, group) => {
    drawn[group]!.set(column);
  });
  shuffleUnits(random, drawn);
};

/** @internal One way after another: the people are dealt out, and then the units change places. */
export const thenGeographic =
  (first: Null): Null =>
  (random, columns, drawn) => {
    const draw = first(random, columns, drawn);
    return () => {
      draw();
      shuffleUnits(random, drawn);
    };
  };

/** @internal Puts units in random order, in place, each with its people of all groups. */
export function shuffleUnits(random: RandomStream, columns: readonly Float64Array[]): void {
  for (let last = columns[0]!.length - 1; last > 0; last--) {
    const pick = wholeBelow(random, last + 1);
    for (const column of columns) {
      const picked = column[pick]!;
      column[pick] = column[last]!;
      column[last] = picked;
    }
  }
}

function unitSizes(columns: readonly Float64Array[]): Float64Array {
  const sizes = new Float64Array(columns[0]!.length);
  for (const column of columns) for (let unit = 0; unit < sizes.length; unit++) sizes[unit]! += column[unit]!;
  return sizes;
}

function groupSizes(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(columns, sum);
}
