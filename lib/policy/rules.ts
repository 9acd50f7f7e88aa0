import {checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** What every set of printed amounts says of itself. */
export interface PrintedRules {
  /** The year the amounts hold for, or of the report when it prints none. */
  readonly year: number;
  /** Where the report prints them. */
  readonly section: string;
}

/** The amounts of a rule, all or some of which a caller moves. */
export interface RuleOptions<Rules extends PrintedRules> {
  /** Amounts that replace the printed ones, by name; the rest stay as printed. */
  readonly rules?: Partial<Rules> | undefined;
}

/** Amounts of a rule that cannot be just any number from 0. */
interface RuleLimits<Rules> {
  /** Those from 0 to 1. */
  readonly shares?: readonly (keyof Rules & string)[];
  /** Those above 0, because something is divided by them. */
  readonly positive?: readonly (keyof Rules & string)[];
}

/**
 * @internal The printed amounts with a caller's in place of some: known names only, finite numbers from 0. Without this
 * a misspelt `{maximumFee: 0}` would leave the printed fee in force.
 */
export function rulesOf<Rules extends PrintedRules>(
  functionName: string,
  printed: Rules,
  given: Partial<Rules> | undefined,
  limits: RuleLimits<Rules> = {},
): Rules {
  if (given === undefined) return printed;
  checkOptions(functionName, given, Object.keys(printed));
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  const isOneOf = (names: readonly string[] | undefined, name: string) => names?.includes(name) === true;
  for (const [argument, value] of entries) {
    if (argument === "year" || argument === "section") continue;
    const [highest, advice] = isOneOf(limits.shares, argument)
      ? [1, "This amount of the rule is a share: give a number from 0 to 1 (60 percent is 0.6)."]
      : [Number.MAX_VALUE, "Give this amount of the rule as a finite number, 0 or more."];
    const numbers: unknown[] = Array.isArray(value) ? value : [value];
    if (!numbers.every((number) => typeof number === "number" && number >= 0 && number <= highest))
      throw new InvalidInputError({functionName, argument, value, advice});
    if (isOneOf(limits.positive, argument) && value === 0) {
      const above = "Something is divided by this amount of the rule: give a number above 0.";
      throw new InvalidInputError({functionName, argument, value, advice: above});
    }
  }
  return {...printed, ...Object.fromEntries(entries)};
}
