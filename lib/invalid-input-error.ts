/** What is wrong with an argument, and what the caller can do about it. */
export interface InvalidInput {
  /** The public function that was called. */
  readonly functionName: string;
  /** The argument, by the name in the function's documentation; an option is named like an argument. */
  readonly argument: string;
  /** The offending row, counted from 0, or undefined when the argument as a whole is at fault. */
  readonly row?: number | undefined;
  /** The offending value itself. */
  readonly value: unknown;
  /** What to do, as one or more whole sentences. */
  readonly advice: string;
}

/**
 * Thrown by every function of this library when its input cannot be right. A statistic with no value for valid
 * input (a group with no members, say) is not an error: it is `NaN`.
 */
export class InvalidInputError extends RangeError {
  override readonly name = "InvalidInputError";
  declare readonly functionName: string;
  declare readonly argument: string;
  declare readonly row: number | undefined;
  declare readonly value: unknown;
  declare readonly advice: string;

  constructor(found: InvalidInput) {
    const row = found.row === undefined ? "" : `, row ${found.row} (counted from 0),`;
    super(`${found.functionName}: ${found.argument}${row} is ${inWords(found.value)}. ${found.advice}`);
    Object.assign(this, found);
  }
}

/** A value as a reader of the message should see it: text in quotes, so that "12" and 12 look different. */
function inWords(value: unknown): string {
  if (typeof value === "string") return `the text ${JSON.stringify(value.slice(0, 40))}`;
  if (typeof value !== "object" || value === null) return String(value).slice(0, 40);
  return "length" in value ? (value.length ? "an array" : "empty") : "an object";
}
