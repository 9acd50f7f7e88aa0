import {shareColumn} from "../columns.js";
import {checkOptions, checkShare} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";

/** Where the groups begin. */
export interface RecreationAccessOptions {
  /** Share of residents up to which access is poor. Default: 0.3. */
  readonly poor?: number | undefined;
  /** Share of residents from which it is good. Default: 0.7. */
  readonly good?: number | undefined;
}

/** How many residents have safe access. */
export type Access = "poor" | "between" | "good";

/** The group of each area, and the share of areas in each group. */
export interface RecreationAccess {
  readonly classes: readonly Access[];
  readonly shares: Readonly<Record<Access, number>>;
}

/**
 * How many residents of each area have safe access to a recreation area, in three groups.
 *
 * @formula poor if share ≤ 0.3, good if share ≥ 0.7, otherwise between
 * @param share share of the residents of each area with safe access, from 0 to 1; what safe access means is not defined
 * @param options.poor the highest share that is poor; default 0.3, below `good`. Chapter 19 counts areas below 0.3
 * @param options.good the lowest share that is good; default 0.7
 * @returns the group of each area, and the share of areas in each group: about a quarter of the analysis areas is poor and
 *   nearly a third good
 * @nan never
 * @source NOU 2020: 16 (2020), section 5.1.3 with figure 5.3
 * @form printed
 * @methods m-5-safe-recreation
 * @example
 * recreationAccess([0.3, 0.5, 0.7, 1]).classes // ["poor", "between", "good", "good"]
 */
export function recreationAccess(
  share: ArrayLike<number>,
  options: RecreationAccessOptions = {},
): RecreationAccess {
  const name = "recreationAccess";
  checkOptions(name, options, ["poor", "good"]);
  const {poor = 0.3, good = 0.7} = options;
  checkShare(name, "poor", poor);
  checkShare(name, "good", good);
  if (poor >= good) {
    throw new InvalidInputError({
      functionName: name,
      argument: "poor",
      value: poor,
      advice: `The highest poor share lies below the lowest good one, which is ${good}.`,
    });
  }
  const shares = shareColumn(name, "share", share);
  const classes = Array.from(shares, (value): Access =>
    value <= poor ? "poor" : value >= good ? "good" : "between",
  );
  const part = (kind: Access) => classes.filter((one) => one === kind).length / classes.length;
  return {classes, shares: {poor: part("poor"), between: part("between"), good: part("good")}};
}
