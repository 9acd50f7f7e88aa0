import {checkOptions, checkSameLength, weightColumn} from "../checks.js";
import {flagColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyColumn, type Key} from "../keys.js";
import type {PersonOptions, PersonVerdicts} from "./person-verdicts.js";

/** An indicator, area by area. */
export interface AreaShares {
  /** The areas, in the order in which they first occur. */
  readonly areas: readonly Key[];
  /** People covered in each area. */
  readonly covered: Float64Array;
  /** Of them, people who meet the rule. */
  readonly met: Float64Array;
  /** The share of the covered who meet it; `NaN` where nobody is covered. */
  readonly share: Float64Array;
}

/**
 * Turns what a rule says of people into an indicator of areas: the share in each area.
 *
 * @formula share = Σ weights of those who meet the rule / Σ weights of those it covers, over the people of an area
 * @param verdicts what a person rule of this folder returned
 * @param areas the area of each person: text or a number
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns the areas in the order in which they first occur, with the people covered, those who meet the rule and their
 *   share, from 0 to 1
 * @nan the share of an area where nobody is covered
 * @source NOU 2020: 16 (2020), section 2.3.2 and section 3.3: indicators are shares of the people of an area
 * @form printed
 * @methods m-3-five-indicators, m-2-five-indicators
 * @example
 * const verdicts = neet([20, 25, 25, 25], [0, 1, 0, 0], [0, 0, 0, 1]);
 * byArea(verdicts, ["east", "east", "west", "west"]).share // [0.5, 0.5]
 * byArea(verdicts, ["east", "east", "west", "west"]).areas // ["east", "west"]
 */
export function byArea(
  verdicts: Pick<PersonVerdicts, "covered" | "met">,
  areas: ArrayLike<Key>,
  options: PersonOptions = {},
): AreaShares {
  checkOptions("byArea", options, ["weights"]);
  const given: unknown = verdicts;
  if (typeof given !== "object" || given === null || !("covered" in given) || !("met" in given)) {
    throw new InvalidInputError({
      functionName: "byArea",
      argument: "verdicts",
      value: given,
      advice: "Give what a person rule returned: {covered, met}.",
    });
  }
  const covers = flagColumn("byArea", "verdicts.covered", verdicts.covered);
  const meets = flagColumn("byArea", "verdicts.met", verdicts.met);
  checkSameLength("byArea", "verdicts.covered", covers.length, "verdicts.met", meets.length);
  const {codes, distinct} = keyColumn("byArea", "areas", areas);
  checkSameLength("byArea", "areas", codes.length, "verdicts.covered", covers.length);
  const weights = weightColumn("byArea", options.weights, "areas", codes.length);
  const covered = new Float64Array(distinct.length);
  const met = new Float64Array(distinct.length);
  for (let row = 0; row < codes.length; row++) {
    const area = codes[row]!;
    covered[area]! += weights[row]! * covers[row]!;
    met[area]! += weights[row]! * covers[row]! * meets[row]!;
  }
  return {areas: distinct, covered, met, share: met.map((people, area) => people / covered[area]!)};
}
