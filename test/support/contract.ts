import {describe, expect, it} from "vitest";
import {InvalidInputError} from "../../lib/invalid-input-error.js";

/** A function of columns, with valid ones to call it with. */
export interface Columns<Name extends string> {
  /** Valid columns by argument (or option) name: whole numbers, all of the same length, at least three rows. */
  readonly columns: Readonly<Record<Name, readonly number[]>>;
  /** Those that refuse negative numbers. */
  readonly notNegative: readonly NoInfer<Name>[];
  readonly call: (columns: Readonly<Record<Name, ArrayLike<number>>>) => unknown;
}

const badValues: readonly [string, unknown][] = [
  ["a missing number", NaN],
  ["infinity", Infinity],
  ["minus infinity", -Infinity],
  ["text", "12"],
  ["the mark of a suppressed value", ":"],
  ["null", null],
  ["undefined", undefined],
  ["a big integer", 12n],
  ["true", true],
];

const notColumns: readonly [string, unknown][] = [
  ["text", "123"],
  ["a number", 3],
  ["null", null],
  ["an object", {}],
  ["a function", () => 1],
];

/** What the contract of the library asks of every function that takes columns, whatever it computes. */
export function describeContract<Name extends string>(functionName: string, given: Columns<Name>): void {
  const {columns, notNegative, call} = given;
  const names = Object.keys(columns) as Name[];
  const without = (name: Name, column: unknown) => () => call({...columns, [name]: column});

  describe(`${functionName} as the contract has it`, () => {
    for (const name of names) {
      for (const [kind, value] of badValues) {
        it(`refuses ${kind} in ${name}`, () => {
          const column = columns[name].with(1, value as number);
          expectRefusal(without(name, column), {functionName, argument: name, row: 1, value});
        });
      }
      if (notNegative.includes(name)) {
        it(`refuses a negative number in ${name}`, () => {
          const column = columns[name].with(2, -2);
          expectRefusal(without(name, column), {functionName, argument: name, row: 2, value: -2});
        });
      }
      it(`refuses ${name} without rows`, () => {
        const error = expectRefusal(without(name, []), {
          functionName,
          argument: name,
          row: undefined,
          value: [],
        });
        expect(error.message).toContain("no rows");
      });
      for (const [kind, value] of notColumns) {
        it(`refuses ${kind} in place of the column ${name}`, () => {
          expectRefusal(without(name, value), {functionName, argument: name, row: undefined, value});
        });
      }
      if (names.length > 1) {
        it(`refuses ${name} with a row too few`, () => {
          const rows = columns[name].length - 1;
          const column = columns[name].slice(0, rows);
          expectRefusal(without(name, column), {functionName, argument: name, row: rows, value: undefined});
        });
      }
      it(`tells a missing value in ${name} from a zero`, () => {
        const error = expectRefusal(without(name, columns[name].with(0, NaN)), {
          functionName,
          argument: name,
          row: 0,
          value: NaN,
        });
        expect(error.message).toMatch(/not a zero/);
      });
    }

    it("takes plain and typed arrays alike, and leaves them as they were", () => {
      const kinds: ((column: readonly number[]) => ArrayLike<number>)[] = [
        (column) => Object.freeze([...column]),
        (column) => Float64Array.from(column),
        (column) => Float32Array.from(column),
        (column) => Int32Array.from(column),
      ];
      const expected = call(columns);
      for (const kind of kinds) {
        const entries = names.map((name) => [name, kind(columns[name])] as const);
        expect(call(Object.fromEntries(entries) as Record<Name, ArrayLike<number>>)).toEqual(expected);
        for (const [name, column] of entries) expect(Array.from(column)).toEqual(columns[name]);
      }
    });
  });
}

/** Expects an error with these fields, whose message names each of them, and hands it back. */
export function expectRefusal(
  call: () => unknown,
  expected: {functionName: string; argument: string; row: number | undefined; value: unknown},
): InvalidInputError {
  let thrown: unknown;
  try {
    call();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(InvalidInputError);
  const error = thrown as InvalidInputError;
  const {functionName, argument, row, value, message} = error;
  expect({functionName, argument, row, value}).toEqual(expected);
  expect(message).toContain(functionName);
  expect(message).toContain(argument);
  if (row !== undefined) expect(message).toContain(`row ${row}`);
  if (typeof value === "number" || typeof value === "string") expect(message).toContain(String(value));
  return error;
}
