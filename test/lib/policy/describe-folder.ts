import {describe, expect, it} from "vitest";
import {InvalidInputError} from "../../../lib/invalid-input-error.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

type Table = Readonly<Record<string, ArrayLike<number>>>;

interface ColumnFunction {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  /** Columns that may be negative. */
  readonly signed?: readonly string[];
  readonly call: (columns: Table, options?: object) => unknown;
  /** Of a function without options. */
  readonly plain?: true;
}

interface NumberFunction {
  readonly call: (options?: object) => unknown;
  readonly bad: readonly (() => unknown)[];
  /** Of a function without options. */
  readonly plain?: true;
}

interface CaseFunction {
  readonly call: (given: never) => unknown;
  readonly valid: object;
}

type Functions<Kind> = Readonly<Record<string, Kind>>;

/** The public functions of a folder, by what they take, each with valid input. */
interface Folder {
  readonly columns?: Functions<ColumnFunction>;
  /** Functions of single numbers, words and options. */
  readonly numbers?: Functions<NumberFunction>;
  /** Functions that judge a case. */
  readonly cases?: Functions<CaseFunction>;
}

export const at = (columns: Table, name: string): ArrayLike<number> => columns[name]!;

/** What the contract of the library asks of the functions of a folder, none of which may be left out. */
export function describeFolder(
  folder: Readonly<Record<string, unknown>>,
  {columns = {}, numbers = {}, cases = {}}: Folder,
): void {
  for (const [name, given] of Object.entries(columns)) describeColumns(name, given);
  for (const [name, given] of Object.entries(numbers)) describeNumbers(name, given);
  for (const [name, given] of Object.entries(cases)) describeCase(name, given);

  it("every public function of the folder is here", () => {
    const tested = [columns, numbers, cases].flatMap((functions) => Object.keys(functions));
    expect(tested.sort()).toEqual(Object.keys(folder).sort());
  });
}

function describeColumns(name: string, {columns, signed = [], call, plain}: ColumnFunction): void {
  describeContract(name, {
    columns,
    notNegative: Object.keys(columns).filter((column) => !signed.includes(column)),
    call: (given) => call(given),
  });
  if (!plain) describeOptions(name, (options) => call(columns, options));
}

function describeNumbers(name: string, {call, bad, plain}: NumberFunction): void {
  describe(name, () => {
    it("has a result for valid input", () => {
      expect(call()).toBeDefined();
    });
    it.each(bad.map((refused, index) => [index, refused] as const))("refuses bad input %d", (_, refused) => {
      expect(refused).toThrow(InvalidInputError);
      expect(refused).toThrow(name);
    });
  });
  if (!plain) describeOptions(name, call);
}

function describeOptions(functionName: string, call: (options: object) => unknown): void {
  describe(`${functionName} and its options`, () => {
    it("refuses a misspelt option, which would otherwise be ignored", () => {
      const refusal = {functionName, argument: "rulse", row: undefined, value: {}};
      expectRefusal(() => call({rulse: {}}), refusal);
    });
  });
}

function describeCase(functionName: string, {call, valid}: CaseFunction): void {
  const judge = call as (given: unknown) => unknown;
  describe(functionName, () => {
    it("has a verdict on a valid case", () => {
      expect(judge(valid)).toBeDefined();
    });
    it.each(Object.keys(valid))("asks for %s", (trait) => {
      const without = Object.fromEntries(Object.entries(valid).filter(([key]) => key !== trait));
      const refusal = {functionName, argument: trait, row: undefined, value: undefined};
      expectRefusal(() => judge(without), refusal);
    });
    it.each(Object.keys(valid))("refuses what cannot be %s", (trait) => {
      const refusal = {functionName, argument: trait, row: undefined, value: NaN};
      expectRefusal(() => judge({...valid, [trait]: NaN}), refusal);
    });
    it("refuses a trait that it does not look at", () => {
      expect(() => judge({...valid, colour: "red"})).toThrow(/colour/);
    });
    it("refuses what is no case", () => {
      expect(() => judge(null)).toThrow(InvalidInputError);
      expect(() => judge("text")).toThrow(InvalidInputError);
    });
  });
}
