import {checkAtLeast, checkBetween, checkChoice, checkOptions, checkShare} from "../checks.js";
import {normalQuantile} from "./normal-quantile.js";
import {studentQuantile} from "./student-quantile.js";

/** A trial in which whole clusters are treated or not. */
export interface ClusterDesign {
  /** People measured per cluster, 1 or more. */
  readonly size: number;
  /** The intraclass correlation of the outcome, from 0 to 1. */
  readonly correlation: number;
  /** The share of the clusters that are treated, between 0 and 1. Default: 0.5. */
  readonly treated?: number | undefined;
  /** The level of a two-sided test, between 0 and 1. Default: 0.05. */
  readonly significance?: number | undefined;
  /** The probability of finding an effect of that size, between 0 and 1 and above the level. Default: 0.8. */
  readonly power?: number | undefined;
  /** The share of the variance between clusters that covariates explain, from 0 to 1. Default: 0. */
  readonly explainedBetween?: number | undefined;
  /** The share of the variance within clusters that covariates explain, from 0 to 1. Default: 0. */
  readonly explainedWithin?: number | undefined;
  /** `"t"` (with clusters − 2 degrees of freedom) or `"normal"`. Default: `"t"`. */
  readonly distribution?: "t" | "normal" | undefined;
}

/** @internal A design with its defaults filled in. */
export function readDesign(
  functionName: string,
  design: ClusterDesign,
): Required<{
  [Key in keyof ClusterDesign]: NonNullable<ClusterDesign[Key]>;
}> {
  checkOptions(functionName, design, [
    "size",
    "correlation",
    "treated",
    "significance",
    "power",
    "explainedBetween",
    "explainedWithin",
    "distribution",
  ]);
  const {size, correlation, treated = 0.5, significance = 0.05, power = 0.8} = design;
  const {explainedBetween = 0, explainedWithin = 0, distribution = "t"} = design;
  checkAtLeast(functionName, "size", size, 1);
  checkShare(functionName, "correlation", correlation);
  checkBetween(functionName, "treated", treated);
  checkBetween(functionName, "significance", significance);
  checkBetween(functionName, "power", power);
  checkAtLeast(functionName, "power", power, 0.5);
  checkShare(functionName, "explainedBetween", explainedBetween);
  checkShare(functionName, "explainedWithin", explainedWithin);
  checkChoice(functionName, "distribution", distribution, ["t", "normal"]);
  return {
    size,
    correlation,
    treated,
    significance,
    power,
    explainedBetween,
    explainedWithin,
    distribution,
  };
}

/** @internal The smallest effect, in standard deviations, that so many clusters find with the power asked for. */
export function detectableEffect(clusters: number, design: ReturnType<typeof readDesign>): number {
  const {size, correlation, treated, significance, power, distribution} = design;
  const between = correlation * (1 - design.explainedBetween);
  const within = ((1 - correlation) * (1 - design.explainedWithin)) / size;
  const error = Math.sqrt((between + within) / (treated * (1 - treated) * clusters));
  const quantile = (share: number) =>
    distribution === "normal" ? normalQuantile(share) : studentQuantile(share, clusters - 2);
  return (quantile(1 - significance / 2) + quantile(power)) * error;
}
