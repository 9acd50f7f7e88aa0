import fc from "fast-check";

/** A small city as the two-group indices see it. */
export interface City {
  group: number[];
  total: number[];
}

/** Cities where both the group and everybody else have members, some units empty; whole counts. */
export function cities({minUnits = 1, maxUnits = 30} = {}): fc.Arbitrary<City> {
  const unit = fc.record({members: fc.nat({max: 500}), rest: fc.nat({max: 500})});
  const empty = fc.constant({members: 0, rest: 0});
  return fc
    .array(fc.oneof({weight: 8, arbitrary: unit}, {weight: 1, arbitrary: empty}), {
      minLength: minUnits,
      maxLength: maxUnits,
    })
    .filter((units) => units.some(({members}) => members > 0) && units.some(({rest}) => rest > 0))
    .map((units) => ({
      group: units.map(({members}) => members),
      total: units.map(({members, rest}) => members + rest),
    }));
}

/** A way to write the columns of a city down that says the same of it. */
export type Rewriting = (column: readonly number[]) => number[];

/** A city, and the same in other words: of another size, in another order, with an empty unit, with one unit split in proportion. */
export function rewrittenCities(): fc.Arbitrary<{city: City; rewritings: readonly Rewriting[]}> {
  return cities().chain((city) =>
    fc
      .record({
        order: orders(city.total.length),
        factor: fc.double({min: 1e-6, max: 1e6, noNaN: true}),
        split: fc.nat({max: city.total.length - 1}),
        share: fc.double({min: 0, max: 1, noNaN: true}),
      })
      .map(({order, factor, split, share}) => ({
        city,
        rewritings: [
          (column) => column.map((n) => n * factor),
          (column) => reordered(column, order),
          (column) => [0, ...column],
          (column) => [...column.with(split, column[split]! * share), column[split]! * (1 - share)],
        ],
      })),
  );
}

/** One column per group: whole counts, some units empty and some groups without members, but two of them with some. */
export function groupColumns({minGroups = 2, maxGroups = 5, minUnits = 1, maxUnits = 12} = {}): fc.Arbitrary<
  number[][]
> {
  const shape = fc.record({
    groups: fc.integer({min: minGroups, max: maxGroups}),
    units: fc.integer({min: minUnits, max: maxUnits}),
  });
  const count = fc.oneof({weight: 3, arbitrary: fc.nat({max: 200})}, {weight: 1, arbitrary: fc.constant(0)});
  return shape
    .chain(({groups, units}) =>
      fc.array(fc.array(count, {minLength: units, maxLength: units}), {minLength: groups, maxLength: groups}),
    )
    .filter((columns) => columns.filter((column) => column.some((members) => members > 0)).length >= 2);
}

/** Incomes with two decimals: not negative, some equal, some 0, not all 0. */
export function incomes({minRows = 1, maxRows = 40} = {}): fc.Arbitrary<number[]> {
  return fc
    .array(
      fc.oneof(
        fc.nat({max: 20}),
        fc.nat({max: 1e8}).map((cents) => cents / 100),
      ),
      {
        minLength: minRows,
        maxLength: maxRows,
      },
    )
    .filter((values) => values.some((value) => value > 0));
}

/** Values with whole weights beside them, some 0 but not all. */
export function weighted<T>(values: fc.Arbitrary<T[]>): fc.Arbitrary<{values: T[]; weights: number[]}> {
  return values
    .chain((column) =>
      fc.record({
        values: fc.constant(column),
        weights: fc.array(fc.nat({max: 6}), {minLength: column.length, maxLength: column.length}),
      }),
    )
    .filter(({weights}) => weights.some((weight) => weight > 0));
}

/** The rows of a column in some order. */
export function orders(length: number): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray(
    Array.from({length}, (_, row) => row),
    {minLength: length, maxLength: length},
  );
}

/** A column with its rows in the given order. */
export function reordered<T>(column: readonly T[], order: readonly number[]): T[] {
  return order.map((row) => column[row]!);
}

/** Values of either sign, many of them equal. */
export function values({minRows = 1, maxRows = 40} = {}): fc.Arbitrary<number[]> {
  return fc.array(fc.oneof(fc.integer({min: -10, max: 10}), fc.double({min: -1e6, max: 1e6, noNaN: true})), {
    minLength: minRows,
    maxLength: maxRows,
  });
}

/** Each entry as many times as its weight says. */
export function replicated<T>(column: readonly T[], weights: readonly number[]): T[] {
  return column.flatMap((value, row) => new Array<T>(weights[row]!).fill(value));
}
