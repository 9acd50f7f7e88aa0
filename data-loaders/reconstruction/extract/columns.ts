/** Which numbers of the drawn people make which column of the contract (register/contract.ts), and how. */
import {literal} from "../../register/database.js";
import type {Area} from "../areas.js";
import {codes, empty, type Coded, type Moves, type People, type Sales} from "../people/people.js";
import type {Column} from "./append.js";

/** All that is drawn of one year. */
export interface Year {
  readonly people: People;
  readonly moves: Moves;
  readonly sales: Sales;
}

export interface StagedColumn {
  /** As it is drawn: a column, or the number that it is in every row. */
  readonly from: (year: Year) => Column;
  /** The value of the contract, in SQL, given the number drawn. */
  readonly value: (number: string) => string;
}

/** Columns of each table with rows by year, under their names in the contract. */
export function stagedTables(areas: readonly Area[]): Record<string, Record<string, StagedColumn>> {
  const column =
    (value: StagedColumn["value"]) =>
    (from: StagedColumn["from"]): StagedColumn => ({from, value});
  const asItIs = column((number) => number);
  const unlessEmpty = column((number) => `nullif(${number}, ${empty})`);
  const unlessNone = column((number) => `nullif(${number}, 0)`);
  const tenths = column((number) => `nullif(${number}, ${empty}) / 10`);
  const word = (name: Coded) => column(listed(codes[name]));
  const area = column(listed(areas.map(({code}) => code)));

  const year = asItIs(({people}) => people.year);
  return {
    persons: {
      year,
      person: asItIs(({people}) => people.persons.person),
      household: asItIs(({people}) => people.persons.household),
      area: area(({people}) => ofMembers(people, people.households.area)),
      sex: word("sex")(({people}) => people.persons.sex),
      age: asItIs(({people}) => people.persons.age),
      background: word("background")(({people}) => people.persons.background),
      residence_years: unlessEmpty(({people}) => people.persons.residenceYears),
      area_years: asItIs(({people}) => people.persons.areaYears),
      education: word("education")(({people}) => people.persons.education),
      upper_secondary: unlessEmpty(({people}) => people.persons.upperSecondary),
      activity: word("activity")(({people}) => people.persons.activity),
      hours: unlessNone(({people}) => people.persons.hours),
      personal_income: unlessEmpty(({people}) => people.persons.personalIncome),
      social_assistance: unlessNone(({people}) => people.persons.socialAssistance),
      child_welfare: unlessEmpty(({people}) => people.persons.childWelfare),
      voted: unlessEmpty(({people}) => people.persons.voted),
      school_points: tenths(({people}) => people.persons.schoolPoints),
      recreation_access: unlessEmpty(({people}) => people.persons.recreationAccess),
      noise: unlessEmpty(({people}) => people.persons.noise),
      cell: unlessEmpty(({people}) => ofMembers(people, people.households.cell)),
    },
    households: {
      year,
      household: asItIs(({people}) => Int32Array.from({length: people.households.count}, (_, at) => at)),
      area: area(({people}) => people.households.area),
      income: asItIs(({people}) => people.households.income),
      transfers: asItIs(({people}) => people.households.transfers),
      tenure: word("tenure")(({people}) => people.households.tenure),
      rooms: asItIs(({people}) => people.households.rooms),
      dwelling: word("dwelling")(({people}) => people.households.dwelling),
    },
    moves: {
      year,
      person: asItIs(({moves}) => moves.person),
      from_area: area(({moves}) => moves.from),
      to_area: area(({moves}) => moves.to),
    },
    sales: {
      year,
      area: area(({sales}) => sales.area),
      price_per_m2: asItIs(({sales}) => sales.price),
    },
  };
}

/** The word at a place, counted from 0; nothing for a place that there is not. */
const listed = (words: readonly (string | null)[]) => {
  const list = words.map((word) => (word === null ? "NULL" : literal(word))).join(", ");
  return (place: string) => `([${list}])[${place} + 1]`;
};

/** Something of homes, for each of those who live there. */
function ofMembers<Numbers extends Uint16Array | Int32Array>(
  {households: {count, first}, persons}: People,
  ofHome: Numbers,
): Numbers {
  const column = ofHome.slice(0, 0).constructor as new (length: number) => Numbers;
  const members = new column(persons.count);
  for (let home = 0; home < count; home++) members.fill(ofHome[home]!, first[home], first[home + 1]);
  return members;
}
