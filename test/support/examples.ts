import {runInThisContext} from "node:vm";

/**
 * The form of an `@example`: JavaScript as a caller would write it, where a line that ends in a comment is an
 * expression and the comment is its result.
 *
 *     const income = [100, 200, 300, 400];
 *     quantile(income, 0.5) // 250
 *     gini(income) // 0.25
 *
 * - A result is written as JavaScript (`1`, `NaN`, `[[0, 0], [1, 1]]`, `{p: 0.5}`); numbers must agree to 1e-12.
 * - `// ≈ 0.333` must agree to the digits shown.
 * - `// throws InvalidInputError` means what it says.
 * - A line with no result comment that ends in `;` is run for its effect; any other continues on the next line.
 */
export interface ExampleResult {
  readonly expression: string;
  readonly expected: string;
  /** What came out, written as JavaScript, or `throws <name of the error>: <message>`. */
  readonly actual: string;
  readonly agrees: boolean;
}

/** Runs an example, with the given functions in scope, and says of every result whether it is what the comment says. */
export function runExample(code: string, scope: Readonly<Record<string, unknown>>): ExampleResult[] {
  const results: ExampleResult[] = [];
  let statements = "";
  let pending = "";
  for (const line of code.split("\n")) {
    const result = /^(?<expression>.*?)\s*\/\/\s*(?<expected>\S.*)$/.exec(line);
    if (result) {
      const expression = `${pending}${result.groups!.expression!}`.trim();
      results.push(check(statements, expression, result.groups!.expected!.trim(), scope));
      pending = "";
    } else if (line.trimEnd().endsWith(";")) {
      statements += `${pending}${line}\n`;
      pending = "";
    } else {
      pending += `${line}\n`;
    }
  }
  if (pending.trim() !== "")
    throw new SyntaxError(`An example ends without a result comment: ${pending.trim()}`);
  return results;
}

function check(
  statements: string,
  expression: string,
  expected: string,
  scope: Readonly<Record<string, unknown>>,
): ExampleResult {
  const shouldThrow = /^throws (\w+)$/.exec(expected)?.[1];
  try {
    const actual = evaluate(`${statements}return (${expression});`, scope);
    const agrees = shouldThrow === undefined && agreesWith(actual, expected, scope);
    return {expression, expected, actual: asSource(actual), agrees};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const actual = `throws ${error.name}: ${error.message}`;
    return {expression, expected, actual, agrees: shouldThrow === error.name};
  }
}

/** In this realm, so that what an example makes is an Array and an Error like any other. */
function evaluate(body: string, scope: Readonly<Record<string, unknown>>): unknown {
  const run = runInThisContext(`(function (${Object.keys(scope).join(", ")}) { "use strict"; ${body} })`) as (
    ...values: unknown[]
  ) => unknown;
  return run(...Object.values(scope));
}

function agreesWith(actual: unknown, expected: string, scope: Readonly<Record<string, unknown>>): boolean {
  const about = /^≈\s*(.*)$/.exec(expected)?.[1];
  if (about === undefined) return isSame(actual, evaluate(`return (${expected});`, scope), 1e-12);
  const decimals = /\.(\d+)$/.exec(about)?.[1]?.length ?? 0;
  return typeof actual === "number" && Math.abs(actual - Number(about)) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
}

/** Equal in structure, with numbers equal to a relative difference (absolute below 1). */
export function isSame(actual: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof actual === "number" && typeof expected === "number") {
    if (Object.is(actual, expected) || actual === expected) return true;
    return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
  }
  if (ArrayBuffer.isView(actual)) return isSame(Array.from(actual as Float64Array), expected, tolerance);
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return (
      actual.length === expected.length && actual.every((value, at) => isSame(value, expected[at], tolerance))
    );
  }
  if (isRecord(actual) && isRecord(expected)) {
    const names = Object.keys(actual);
    return (
      names.length === Object.keys(expected).length &&
      names.every((name) => name in expected && isSame(actual[name], expected[name], tolerance))
    );
  }
  return Object.is(actual, expected);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asSource(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (ArrayBuffer.isView(value)) return `[${Array.from(value as Float64Array).join(", ")}]`;
  if (Array.isArray(value)) return `[${value.map(asSource).join(", ")}]`;
  if (isRecord(value)) {
    return `{${Object.entries(value)
      .map(([name, part]) => `${name}: ${asSource(part)}`)
      .join(", ")}}`;
  }
  return value === undefined ? "undefined" : JSON.stringify(value);
}
