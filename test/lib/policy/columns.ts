import fc from "fast-check";

/** The only entry of a column of one, or the first. */
export const one = (column: ArrayLike<number>): number => column[0]!;

export const total = (column: ArrayLike<number>): number =>
  Array.from(column).reduce((all, value) => all + value, 0);

export const share = fc.double({min: 0, max: 1, noNaN: true});

export const counts = (length: number, min = 0): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({min, max: 500}), {minLength: length, maxLength: length});

/** So many columns of counts with the same rows. */
export const rows = (columns: number, min = 0): fc.Arbitrary<number[][]> =>
  fc
    .integer({min: 2, max: 8})
    .chain((length) => fc.tuple(...Array.from({length: columns}, () => counts(length, min))));
