import {checkNotNegative} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** What a trait of a case can be: one of these kinds (a time may be endless), or one of a few words. */
type Kind = "boolean" | "number" | "time" | "text" | readonly string[];

/** @internal A case as a rule asks for it: every trait there, of the right kind, and no other. */
export function checkCase<Case extends object>(
  functionName: string,
  given: Case,
  kinds: Readonly<Record<keyof Case & string, Kind>>,
): void {
  const names = Object.keys(kinds) as (keyof Case & string)[];
  const expected = `Give an object with ${names.join(", ")}.`;
  if (typeof given !== "object" || (given as unknown) === null) {
    throw new InvalidInputError({functionName, argument: "case", value: given, advice: expected});
  }
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(kinds, name));
  if (unknown !== undefined) {
    const value: unknown = given[unknown as keyof Case];
    const advice = `The rule does not look at this. ${expected}`;
    throw new InvalidInputError({functionName, argument: unknown, value, advice});
  }
  for (const name of names) checkTrait(functionName, name, given[name], kinds[name]);
}

function checkTrait(functionName: string, argument: string, value: unknown, kind: Kind): void {
  if (kind === "time" && value === Infinity) return;
  if (kind === "number" || kind === "time") {
    checkNotNegative(functionName, argument, value as number);
  } else if (kind === "boolean" || kind === "text") {
    if (typeof value === (kind === "text" ? "string" : "boolean")) return;
    const advice = kind === "text" ? "Give a text." : "Give true or false.";
    throw new InvalidInputError({functionName, argument, value, advice});
  } else if (typeof value !== "string" || !kind.includes(value)) {
    const words = kind.map((word) => JSON.stringify(word)).join(" or ");
    throw new InvalidInputError({functionName, argument, value, advice: `Give ${words}.`});
  }
}
