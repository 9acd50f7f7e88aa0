import {checkCase} from "../arguments.js";

/** A grant as the test for earmarking looks at it. */
export interface EarmarkingCase {
  /** It builds up a service that has low coverage in the country. */
  readonly buildsUpService: boolean;
  /** It matters only in some areas or for some groups, so that criteria for a block grant are hard to make. */
  readonly concernsFewPlaces: boolean;
  /** It is a trial or project for a limited time in some municipalities. */
  readonly limitedTrial: boolean;
}

/**
 * The reasons for which a state grant to municipalities may be earmarked, of those that hold.
 *
 * @formula earmarking is justified when at least one of three reasons holds
 * @param grant.buildsUpService whether a service with low coverage in the country is being built up
 * @param grant.concernsFewPlaces whether it matters only in some areas or for some groups: the committee's reason for the
 *   neighbourhood grant
 * @param grant.limitedTrial whether it is a trial for a limited time in some municipalities: the reason for the innovation
 *   grant
 * @returns the reasons, in this order; empty when earmarking is not justified and the money belongs in the block grant
 * @nan never
 * @source NOU 2020: 16 (2020), sections 15.2.3 and 15.5.1
 * @form printed
 * @methods m-15-earmark-test, m-1-two-grants
 * @example
 * earmarkingReasons({buildsUpService: false, concernsFewPlaces: true, limitedTrial: false}) // ["concernsFewPlaces"]
 */
export function earmarkingReasons(grant: EarmarkingCase): (keyof EarmarkingCase)[] {
  checkCase("earmarkingReasons", grant, {
    buildsUpService: "boolean",
    concernsFewPlaces: "boolean",
    limitedTrial: "boolean",
  });
  const reasons = ["buildsUpService", "concernsFewPlaces", "limitedTrial"] as const;
  return reasons.filter((reason) => grant[reason]);
}
