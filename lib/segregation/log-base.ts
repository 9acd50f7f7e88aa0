import {InvalidInputError} from "../invalid-input-error.js";

/** The option of everything that is measured in information. */
export interface BaseOptions {
  /**
   * The base of the logarithm, above 1: `Math.E` counts in nats, 2 in bits. Ratios such as H do not depend on it.
   * Default: `Math.E`.
   */
  readonly base?: number | undefined;
}

/** @internal How many nats the unit of the base is. */
export function natsPerUnit(functionName: string, base: number = Math.E): number {
  if (typeof base === "number" && base > 1 && base < Infinity) return base === Math.E ? 1 : Math.log(base);
  throw new InvalidInputError({
    functionName,
    argument: "base",
    value: base,
    advice: "Give the base of the logarithm, a number above 1: Math.E for nats, 2 for bits.",
  });
}
