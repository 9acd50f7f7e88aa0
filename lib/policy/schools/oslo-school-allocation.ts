import {checkNotNegative, checkOptions} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";
import {sum} from "../../sums.js";
import {amountColumn, sameRows} from "../../columns.js";
import {rulesOf, type PrintedRules, type RuleOptions} from "../rules.js";

/** How the money for Oslo's compulsory schools is divided into parts; the parts add up to 1. */
export interface OsloSchoolRules extends PrintedRules {
  /** By number of pupils. */
  readonly pupils: number;
  /** The same amount to every school. */
  readonly basic: number;
  /** By socio-demographic criteria of the intake area. */
  readonly socioDemographic: number;
  /** By pupils with a decision on special language training. */
  readonly language: number;
  /** To the schools with the highest mobility. */
  readonly mobility: number;
  /** The share of schools that count as having the highest mobility. */
  readonly mostMobile: number;
}

/** The parts as printed. The year is not printed with them: the model was changed in 2017. */
export const osloSchoolRules2017: OsloSchoolRules = {
  year: 2017,
  section: "13.1.7, box 13.6",
  pupils: 0.744,
  basic: 0.11,
  socioDemographic: 0.077,
  language: 0.066,
  mobility: 0.003,
  mostMobile: 0.25,
};

/** One entry per school in each column. */
export interface OsloSchools {
  /** Pupils, 0 or more. */
  readonly pupils: ArrayLike<number>;
  /** The claim of the intake area by parents' education and income and child welfare measures, 0 or more. */
  readonly socioDemographic: ArrayLike<number>;
  /** Pupils with a decision on special language training, 0 or more. */
  readonly language: ArrayLike<number>;
  /** Mobility of the pupils, 0 or more, in any one unit. */
  readonly mobility: ArrayLike<number>;
}

/**
 * What each compulsory school in Oslo gets of a total, by the city's allocation model.
 *
 * @formula total · (0.744 pᵢ/Σp + 0.11/n + 0.077 sᵢ/Σs + 0.066 lᵢ/Σl + 0.003 mᵢ/Σm), with mᵢ = 1 for the quarter of schools
 *   with the highest mobility and 0 for the others
 * @param total the money for all schools, 0 or more
 * @param schools.pupils pupils per school
 * @param schools.socioDemographic the claim of each school's intake area; how its three criteria are combined is not
 *   printed, so give a number that grows with need and with size
 * @param schools.language pupils with a decision on special language training per school
 * @param schools.mobility mobility per school; schools that tie with the last of the quarter count too
 * @param options.rules parts in place of the printed ones, adding up to 1: pupils 0.744, basic 0.11, socioDemographic
 *   0.077, language 0.066, mobility 0.003; and mostMobile 0.25, the share of schools that share the last part
 * @returns money per school, in the unit of the total and adding up to it
 * @nan every entry, when nobody at any school counts for a part that has money
 * @source NOU 2020: 16 (2020), section 13.1.7, box 13.6 (Utdanningsetaten i Oslo; Deloitte 2017)
 * @form reading: the parts are printed, sharing each in proportion is assumed
 * @methods m-13-oslo-school-model
 * @example
 * const alike = {pupils: [300, 300], socioDemographic: [1, 1], language: [20, 20], mobility: [5, 5]};
 * osloSchoolAllocation(1000, alike) // [500, 500]
 * osloSchoolAllocation(1000, {...alike, pupils: [400, 200]}) // [624, 376]
 */
export function osloSchoolAllocation(
  total: number,
  schools: OsloSchools,
  options: RuleOptions<OsloSchoolRules> = {},
): Float64Array {
  const name = "osloSchoolAllocation";
  checkOptions(name, options, ["rules"]);
  checkNotNegative(name, "total", total);
  const parts = ["pupils", "basic", "socioDemographic", "language", "mobility"] as const;
  const rules = rulesOf(name, osloSchoolRules2017, options.rules, {shares: [...parts, "mostMobile"]});
  const whole = sum(Float64Array.from(parts, (part) => rules[part]));
  if (Math.abs(whole - 1) > 1e-9) {
    throw new InvalidInputError({
      functionName: name,
      argument: "rules",
      value: whole,
      advice: "The five parts must add up to 1: give every part that changes.",
    });
  }
  checkOptions(name, schools, ["pupils", "socioDemographic", "language", "mobility"]);
  const pupils = amountColumn(name, "pupils", schools.pupils);
  const socioDemographic = amountColumn(name, "socioDemographic", schools.socioDemographic);
  const language = amountColumn(name, "language", schools.language);
  const mobility = amountColumn(name, "mobility", schools.mobility);
  const count = sameRows(name, {pupils, socioDemographic, language, mobility});
  const last = Float64Array.from(mobility).sort()[count - Math.max(1, Math.round(count * rules.mostMobile))]!;
  const claims = {
    pupils,
    basic: new Float64Array(count).fill(1),
    socioDemographic,
    language,
    mobility: mobility.map((value) => (value >= last ? 1 : 0)),
  };
  const shares = parts.filter((part) => rules[part] > 0).map((part) => [part, sum(claims[part])] as const);
  return pupils.map(
    (_, row) =>
      total * sum(Float64Array.from(shares, ([part, all]) => (rules[part] * claims[part][row]!) / all)),
  );
}
