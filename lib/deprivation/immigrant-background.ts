import {checkOptions, checkSameLength} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyColumn} from "../keys.js";
import {personVerdicts, type PersonOptions, type PersonVerdicts} from "./person-verdicts.js";

/** Who a person is by birth: an immigrant, born in Norway to two immigrant parents, or neither. */
export type Birth = "immigrant" | "norwegian-born" | "other";

/** Part of the world, as section 3.3.2 divides it. */
export type Origin =
  | "Africa"
  | "Asia"
  | "Latin America"
  | "Oceania except Australia and New Zealand"
  | "Europe outside EU/EEA"
  | "EU/EEA"
  | "North America, Australia and New Zealand"
  | "Norway";

/** Whom the rows stand for, and which parts of the world count. */
export interface ImmigrantBackgroundOptions extends PersonOptions {
  /** Parts of the world that count. Default: the first five of the list. */
  readonly origins?: readonly Origin[] | undefined;
}

const births: readonly Birth[] = ["immigrant", "norwegian-born", "other"];
const farther: readonly Origin[] = [
  "Africa",
  "Asia",
  "Latin America",
  "Oceania except Australia and New Zealand",
  "Europe outside EU/EEA",
];
const allOrigins: readonly Origin[] = [
  ...farther,
  "EU/EEA",
  "North America, Australia and New Zealand",
  "Norway",
];

/**
 * Who has immigrant background in the sense of chapter 3: immigrants and Norwegian-born with immigrant parents, from Africa,
 * Asia etc.
 *
 * @formula met if birth is "immigrant" or "norwegian-born" and origin is one of `origins`
 * @param birth of each person "immigrant", "norwegian-born" (born in Norway to two immigrant parents) or "other"
 * @param origin the part of the world that each person’s background is in: "Africa", "Asia", "Latin America", "Oceania except
 *   Australia and New Zealand", "Europe outside EU/EEA", "EU/EEA", "North America, Australia and New Zealand" or "Norway"
 * @param options.origins the parts of the world that count; default the first five, as section 3.3.2 has them. All but
 *   "Norway" make immigrant background of any kind
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether they have it, and the share of all who do, from 0 to 1
 * @nan the share, when every weight is 0
 * @source NOU 2020: 16 (2020), section 3.3.2, note 10
 * @form printed
 * @methods m-3-immigrant-background, m-1-immigrant-background, m-1-africa-asia-etc
 * @example
 * const birth = ["immigrant", "norwegian-born", "immigrant", "other"];
 * immigrantBackground(birth, ["Asia", "Africa", "EU/EEA", "Norway"]).share // 0.5
 */
export function immigrantBackground(
  birth: ArrayLike<Birth>,
  origin: ArrayLike<Origin>,
  options: ImmigrantBackgroundOptions = {},
): PersonVerdicts {
  const name = "immigrantBackground";
  checkOptions(name, options, ["origins", "weights"]);
  const {origins = farther, weights} = options;
  const given: unknown = origins;
  if (!Array.isArray(given) || !given.every((one) => (allOrigins as unknown[]).includes(one))) {
    throw new InvalidInputError({
      functionName: name,
      argument: "origins",
      value: given,
      advice: `Give an array of any of: ${allOrigins.join("; ")}.`,
    });
  }
  checkWords(name, "birth", birth, births);
  checkWords(name, "origin", origin, allOrigins);
  checkSameLength(name, "origin", origin.length, "birth", birth.length);
  return personVerdicts(name, "birth", birth.length, {
    meets: (row) => birth[row] !== "other" && origins.includes(origin[row]!),
    weights,
  });
}

function checkWords(
  functionName: string,
  argument: string,
  column: ArrayLike<string>,
  words: readonly string[],
): void {
  const {codes, distinct} = keyColumn(functionName, argument, column);
  const row = Array.from(codes).findIndex((code) => !(words as readonly unknown[]).includes(distinct[code]));
  if (row === -1) return;
  throw new InvalidInputError({
    functionName,
    argument,
    row,
    value: column[row],
    advice: `Give one of: ${words.join("; ")}.`,
  });
}
