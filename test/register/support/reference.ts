/** The indicators once more, in plain JavaScript and with the rules of lib/deprivation: one value for a set of areas. */
import {employmentRate} from "../../../lib/deprivation/employment-rate.js";
import {fullTime} from "../../../lib/deprivation/full-time.js";
import {lowEducation} from "../../../lib/deprivation/low-education.js";
import {lowIncomeFamily} from "../../../lib/deprivation/low-income-family.js";
import {neet} from "../../../lib/deprivation/neet.js";
import {overcrowded} from "../../../lib/deprivation/overcrowded.js";
import {socialAssistance} from "../../../lib/deprivation/social-assistance.js";
import {transferReliance} from "../../../lib/deprivation/transfer-reliance.js";
import {upperSecondaryNotCompleted} from "../../../lib/deprivation/upper-secondary-not-completed.js";
import type {PersonVerdicts} from "../../../lib/deprivation/person-verdicts.js";
import {equivalise} from "../../../lib/inequality/equivalise.js";
import {quantile} from "../../../lib/inequality/quantile.js";
import {settled} from "../../../lib/mobility/settled.js";
import type {Extract, Row} from "./rows.js";

/** Counted among so many, or an amount of so many. */
export interface Answer {
  readonly counted?: number;
  readonly amount?: number;
  readonly among: number;
}

type Cell = Row[string];
type Rule = (people: readonly Row[], at: Year) => Answer;

/** What the rules look up. */
interface Year {
  readonly year: number;
  readonly extract: Required<Extract>;
  readonly areas: ReadonlySet<string>;
}

const number = (row: Row, column: string) => row[column] as number;
const text = (row: Row, column: string) => row[column] as string;
const isKnown = (row: Row, column: string) => row[column] !== null && row[column] !== undefined;
const having = (rows: readonly Row[], column: string) => rows.filter((row) => isKnown(row, column));
const column = (rows: readonly Row[], name: string) => rows.map((row) => number(row, name));
const yes = (rows: readonly Row[], is: (row: Row) => boolean) => rows.map((row) => (is(row) ? 1 : 0));

const share = (rows: readonly Row[], is: (row: Row) => boolean): Answer => ({
  counted: rows.filter(is).length,
  among: rows.length,
});

/** What a rule of the library says of people; it takes no empty columns. */
function verdicts(people: readonly Row[], rule: (people: readonly Row[]) => PersonVerdicts): Answer {
  if (people.length === 0) return {counted: 0, among: 0};
  const {covered, met} = rule(people);
  const among = covered.reduce((sum, one) => sum + one, 0);
  return {counted: covered.reduce((sum, one, row) => sum + one * met[row]!, 0), among};
}

const ofAges = (people: readonly Row[], [first, last]: readonly [number, number]) =>
  people.filter((row) => number(row, "age") >= first && number(row, "age") <= last);

const outside =
  (ages: readonly [number, number]): Rule =>
  (people) =>
    verdicts(having(people, "activity"), (known) =>
      neet(
        column(known, "age"),
        yes(known, (row) => row.activity === "work"),
        yes(known, (row) => row.activity === "education"),
        {ages},
      ),
    );

const flag =
  (name: string): Rule =>
  (people) =>
    share(having(people, name), (row) => row[name] === 1);

const withBackground = (row: Row) => row.background === "other";
const median = (rows: readonly Row[]): Answer =>
  rows.length === 0
    ? {among: 0}
    : {amount: quantile(column(rows, "personal_income"), 0.5), among: rows.length};
const mean = (rows: readonly Row[], name: string): Answer => ({
  amount: column(rows, name).reduce((sum, value) => sum + value, 0) / rows.length,
  among: rows.length,
});

const membersOf = ({extract, year}: Year, household: Cell | undefined) =>
  extract.persons.filter((row) => row.year === year && row.household === household);

const homeOf = ({extract, year}: Year, person: Row) =>
  extract.households.find((row) => row.year === year && row.household === person.household)!;

const households = (at: Year) =>
  at.extract.households.filter((row) => row.year === at.year && at.areas.has(text(row, "area")));
const isFamily = (at: Year) => (home: Row) =>
  membersOf(at, home.household).some((member) => number(member, "age") <= 17);

function incomePerUnit(at: Year, person: Row): number {
  const members = membersOf(at, person.household);
  const young = members.filter((member) => number(member, "age") < 14).length;
  const adults = Math.max(1, members.length - young);
  const income = number(homeOf(at, person), "income");
  return equivalise([income], {adults: [adults], children: [members.length - adults]})[0]!;
}

const lowIncome =
  (ages: readonly [number, number]): Rule =>
  (people, at) =>
    verdicts(people, (known) =>
      lowIncomeFamily(
        column(known, "age"),
        known.map((person) => incomePerUnit(at, person)),
        number(
          at.extract.nation.find((row) => row.year === at.year && row.series === "median-income")!,
          "value",
        ),
        {ages},
      ),
    );

/** What is known of a person at the end of the year or, if they are gone, a year before. */
function lastKnown({extract, year}: Year, person: Cell | undefined): Row | undefined {
  const of = (when: number) => extract.persons.find((row) => row.year === when && row.person === person);
  return of(year) ?? of(year - 1);
}

const movesOf = ({extract, year}: Year) =>
  extract.moves.filter((row) => row.year === year && (row.from_area ?? "") !== (row.to_area ?? ""));

/** Everybody who moved, once for each area of the set that they moved into or out of. */
function movers(at: Year, end: "from_area" | "to_area"): Row[] {
  const pairs = new Map<string, Row>();
  for (const move of movesOf(at)) {
    const who = lastKnown(at, move.person);
    if (who === undefined || !isKnown(move, end) || !at.areas.has(text(move, end))) continue;
    pairs.set(JSON.stringify([move.person, move[end]]), who);
  }
  return [...pairs.values()];
}

const moverIncome =
  (end: "from_area" | "to_area"): Rule =>
  (_, at) =>
    median(having(ofAges(movers(at, end), [18, 120]), "personal_income"));
const moverEmployment =
  (end: "from_area" | "to_area"): Rule =>
  (_, at) =>
    share(having(ofAges(movers(at, end), [20, 59]), "activity"), (row) => row.activity === "work");
const moverBackground =
  (end: "from_area" | "to_area"): Rule =>
  (_, at) =>
    share(movers(at, end), withBackground);

function smallFamilies(at: Year): Answer {
  const {extract, year, areas} = at;
  const left = new Set<string>();
  const hasMoved = new Set(movesOf(at).map(({person}) => person));
  for (const {person, from_area} of movesOf(at)) {
    const who = lastKnown(at, person);
    if (who === undefined || number(who, "age") > 5) continue;
    if (from_area !== null && from_area !== undefined && areas.has(from_area as string))
      left.add(JSON.stringify([who.year, who.household, from_area]));
  }
  const small = extract.persons.filter((row) => row.year === year && number(row, "age") <= 5);
  const stayed = [...new Set(small.map(({household}) => household))].filter((household) => {
    const children = small.filter((child) => child.household === household);
    return children.every(({person}) => !hasMoved.has(person)) && areas.has(text(children[0]!, "area"));
  });
  return {counted: left.size, among: left.size + stayed.length};
}

/** By indicator. */
export const rules: Readonly<Record<string, Rule>> = {
  population: (people) => ({amount: people.length, among: people.length}),
  "immigrant-background": (people) => share(people, withBackground),
  "other-immigrant-background": (people) => share(people, (row) => row.background === "eu"),
  "short-residence": (people) =>
    share(people, (row) => isKnown(row, "residence_years") && number(row, "residence_years") <= 5),
  children: (people) => share(people, (row) => number(row, "age") < 18),
  "preschool-children": (people) => share(people, (row) => number(row, "age") < 7),
  "school-children": (people) => share(people, (row) => number(row, "age") >= 7 && number(row, "age") < 18),
  "child-immigrant-background": (people) => share(ofAges(people, [0, 17]), withBackground),
  "in-mover-income": moverIncome("to_area"),
  "out-mover-income": moverIncome("from_area"),
  "in-mover-employment": moverEmployment("to_area"),
  "out-mover-employment": moverEmployment("from_area"),
  "in-mover-immigrant-background": moverBackground("to_area"),
  "out-mover-immigrant-background": moverBackground("from_area"),
  settled: (people) =>
    verdicts(having(people, "area_years"), (known) => settled(column(known, "area_years"))),
  "small-child-families-moving-out": (_, at) => smallFamilies(at),
  "low-education": (people) =>
    verdicts(people, (known) =>
      lowEducation(
        column(known, "age"),
        known.map((row) => ({none: 0, basic: 2, upper: 4, higher: 6})[text(row, "education")] ?? 9),
      ),
    ),
  "upper-secondary-not-completed": (people) =>
    verdicts(having(people, "upper_secondary"), (known) =>
      upperSecondaryNotCompleted(column(known, "age"), column(known, "upper_secondary")),
    ),
  "school-points": (people) => mean(having(people, "school_points"), "school_points"),
  "child-low-income": lowIncome([0, 17]),
  "low-income": lowIncome([0, 200]),
  "outside-work-young": outside([20, 29]),
  "outside-work-adult": outside([30, 59]),
  "outside-work": outside([20, 59]),
  "full-time": (people) =>
    verdicts(
      having(people, "hours").filter((row) => row.activity === "work"),
      (known) => fullTime(column(known, "hours")),
    ),
  employment: (people) =>
    verdicts(having(people, "activity"), (known) =>
      employmentRate(
        column(known, "age"),
        yes(known, (row) => row.activity === "work"),
        {ages: [20, 59]},
      ),
    ),
  transfers: (people, at) => {
    const homes = having(
      people.map((person) => homeOf(at, person)),
      "transfers",
    );
    return verdicts(homes, (known) => transferReliance(column(known, "transfers"), column(known, "income")));
  },
  tenants: (people, at) =>
    share(
      having(
        people.map((person) => homeOf(at, person)),
        "tenure",
      ),
      (home) => home.tenure === "tenant",
    ),
  "tenant-households": (_, at) => share(having(households(at), "tenure"), ({tenure}) => tenure === "tenant"),
  "tenant-families": (_, at) =>
    share(having(households(at).filter(isFamily(at)), "tenure"), ({tenure}) => tenure === "tenant"),
  "crowded-families": (_, at) =>
    verdicts(having(households(at).filter(isFamily(at)), "rooms"), (homes) =>
      overcrowded(
        column(homes, "rooms"),
        homes.map(({household}) => membersOf(at, household).length),
      ),
    ),
  price: (_, at) =>
    mean(
      at.extract.sales.filter((row) => row.year === at.year && at.areas.has(text(row, "area"))),
      "price_per_m2",
    ),
  blocks: (_, at) => share(having(households(at), "dwelling"), ({dwelling}) => dwelling === "block"),
  "small-houses": (_, at) =>
    share(having(households(at), "dwelling"), ({dwelling}) => dwelling === "small-house"),
  turnout: flag("voted"),
  "recreation-access": flag("recreation_access"),
  noise: flag("noise"),
  "social-assistance": (people) =>
    verdicts(people, (known) => socialAssistance(known.map((row) => (row.social_assistance ?? 0) as number))),
  "large-social-assistance": (people) =>
    verdicts(people, (known) =>
      socialAssistance(
        known.map((row) => (row.social_assistance ?? 0) as number),
        {limit: 10_000},
      ),
    ),
  "child-welfare": (people, at) => flag("child_welfare")(ofAges(people, [0, 17]), at),
};

/** One series of one year in a set of areas. */
export function reference(
  extract: Required<Extract>,
  series: {readonly indicator: {readonly id: string}; readonly sex?: string; readonly background?: string},
  year: number,
  areas: ReadonlySet<string>,
): Answer {
  const isIn = (row: Row) =>
    areas.has(text(row, "area")) &&
    (series.sex ?? row.sex) === row.sex &&
    (series.background ?? groupOf(row)) === groupOf(row);
  const people = extract.persons.filter((row) => row.year === year && isIn(row));
  return rules[series.indicator.id]!(people, {year, extract, areas});
}

const groupOf = (row: Row) => (withBackground(row) ? "with" : "without");
