/** What may leave the register. This is the only place that says so. */
import type {RegisterOrigin} from "./source.js";

export interface DisclosureRules {
  /** Shares, means and medians of fewer are not published. */
  readonly minimum: number;
  /** Counts are published as multiples of this. */
  readonly base: number;
}

export const disclosureRules: DisclosureRules = {minimum: 10, base: 5};

/** The rules that hold for tables of an origin: always for real people, for invented ones if asked for. */
export function rulesFor(origin: RegisterOrigin, asked = false): DisclosureRules | undefined {
  return origin === "yours" || asked ? disclosureRules : undefined;
}

/** What they do, for whoever reads a table that has been put through them. */
export const rulesInWords = ({minimum, base}: DisclosureRules): string =>
  `shares, means and medians of fewer than ${minimum} are left out; counts are multiples of ${base}`;
