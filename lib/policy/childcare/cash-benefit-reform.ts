import {checkChoice, checkNotNegative, checkOptions} from "../../checks.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** What a change to the cash-for-care benefit saves and costs. */
export interface CashBenefitReformRules extends PrintedRules {
  /** The benefit no longer paid, in NOK a year. */
  readonly saved: number;
  /** New kindergarten places. */
  readonly places: number;
  /** What the new places cost, in NOK a year. */
  readonly placesCost: number;
}

/** The ministries' estimates of autumn 2020 for the two proposals. */
export const cashBenefitReforms2020 = {
  abolish: {year: 2020, section: "19.3", saved: 1_550_000_000, places: 3800, placesCost: 977_000_000},
  "waiting benefit": {year: 2020, section: "19.3", saved: 920_000_000, places: 2900, placesCost: 750_000_000},
} as const satisfies Record<string, CashBenefitReformRules>;

/** How many places the change brings about. */
export interface CashBenefitReformOptions extends RuleOptions<CashBenefitReformRules> {
  /** New places, at the printed cost per place. Default: as printed. */
  readonly newPlaces?: number | undefined;
}

/**
 * What is saved net of new kindergarten places when the cash-for-care benefit (kontantstøtte) is ended or limited to the
 * time of waiting for a place.
 *
 * @formula net = saved − newPlaces · costPerPlace, with costPerPlace = placesCost / places; breakEven = saved / costPerPlace
 * @param reform "abolish" or "waiting benefit" (ventestøtte)
 * @param options.newPlaces new places, 0 or more, at the printed cost per place; default as many as printed
 * @param options.rules amounts in place of the printed ones: saved, places and placesCost are 1550 million NOK, 3800 and 977
 *   million when it is abolished, and 920 million, 2900 and 750 million with a waiting benefit
 * @returns `net` in NOK a year (573 and 170 million as printed), `costPerPlace`, and `breakEven`, the number of new places at
 *   which nothing is saved; lower payment for low-income families is not counted
 * @nan never
 * @source NOU 2020: 16 (2020), section 19.3 (estimates of two ministries)
 * @form printed; that the cost follows the number of places is this project's reading
 * @methods m-19-cash-benefit-abolish, m-19-waiting-benefit
 * @example
 * cashBenefitReform("abolish").net // 573000000
 * cashBenefitReform("waiting benefit").net // 170000000
 * Math.round(cashBenefitReform("abolish").breakEven) // 6029
 */
export function cashBenefitReform(
  reform: keyof typeof cashBenefitReforms2020,
  options: CashBenefitReformOptions = {},
): {net: number; costPerPlace: number; breakEven: number} {
  const name = "cashBenefitReform";
  checkOptions(name, options, ["newPlaces", "rules"]);
  checkChoice(name, "reform", reform, Object.keys(cashBenefitReforms2020));
  const printed: CashBenefitReformRules = cashBenefitReforms2020[reform];
  const rules = rulesOf(name, printed, options.rules, {positive: ["places", "placesCost"]});
  const {newPlaces = rules.places} = options;
  checkNotNegative(name, "newPlaces", newPlaces);
  return {
    // Multiplied before it is divided, so that the printed number of places gives back the printed cost.
    net: rules.saved - (newPlaces * rules.placesCost) / rules.places,
    costPerPlace: rules.placesCost / rules.places,
    breakEven: (rules.saved * rules.places) / rules.placesCost,
  };
}
