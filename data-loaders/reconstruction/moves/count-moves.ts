/** What the indicators of moves come to in each area, counted as register/indicators/rows.ts has it in SQL. */
import {empty, type Moves, type People} from "../people/people.js";
import type {Fraction} from "./nearest-fraction.js";
import {adultAge, traitsOf, workOf} from "./kinds.js";
import type {MovingSeries} from "./targets.js";
import {smallAge} from "./town.js";
import {settledYears} from "./years-here.js";

type Share = Exclude<MovingSeries, "in-mover-income" | "out-mover-income">;

/** By series, an entry for each area: counts for shares, the median for incomes. */
export interface CountedMoves {
  readonly shares: Readonly<Record<Share, readonly Fraction[]>>;
  readonly medians: Readonly<Record<Exclude<MovingSeries, Share>, Float64Array>>;
}

/** Of an extract in which nobody moves twice in a year. */
export function countMoves(areas: number, people: People, moves: Moves): CountedMoves {
  const {households, persons} = people;
  const rows = rowsOfMovers(people, moves);
  const areaOf = (person: number) => households.area[persons.household[person]!]!;

  const traits = traitsOf(people);
  const into = movers(areas, people, traits, moves.to, rows);
  const outOf = movers(areas, people, traits, moves.from, rows);
  const settled = fractions(areas);
  for (let person = 0; person < persons.count; person++)
    settled.add(areaOf(person), persons.areaYears[person]! >= settledYears);

  const families = fractions(areas);
  const [leftFrom, hasMoved] = [new Map<number, Set<number>>(), new Set<number>()];
  rows.forEach((person, move) => {
    if (person === empty || persons.age[person]! > smallAge) return;
    const [home, from] = [persons.household[person]!, moves.from[move]!];
    hasMoved.add(home);
    if (from !== empty) leftFrom.set(home, (leftFrom.get(home) ?? new Set()).add(from));
  });
  for (const from of leftFrom.values()) for (const area of from) families.add(area, true);
  for (let home = 0; home < households.count; home++) {
    let hasSmall = false;
    for (let person = households.first[home]!; person < households.first[home + 1]!; person++)
      hasSmall ||= persons.age[person]! <= smallAge;
    if (hasSmall && !hasMoved.has(home)) families.add(households.area[home]!, false);
  }
  return {
    shares: {
      "in-mover-employment": into.employment,
      "in-mover-immigrant-background": into.background,
      "out-mover-employment": outOf.employment,
      "out-mover-immigrant-background": outOf.background,
      "small-child-families-moving-out": families.all,
      settled: settled.all,
    },
    medians: {"in-mover-income": into.income, "out-mover-income": outOf.income},
  };
}

/** Where the person of each move stands among the persons of the year: `empty` for who is no longer there. */
function rowsOfMovers({persons}: People, {person, from, to}: Moves): Int32Array {
  const largest = person.reduce((most, one) => Math.max(most, one), 0);
  const rowOf = new Int32Array(largest + 1).fill(empty);
  persons.person.forEach((pseudonym, row) => {
    if (pseudonym <= largest) rowOf[pseudonym] = row;
  });
  return person.map((pseudonym, move) => (from[move] === to[move] ? empty : rowOf[pseudonym]!));
}

function movers(areas: number, people: People, traits: Uint8Array, place: Int16Array, rows: Int32Array) {
  const {personalIncome, age} = people.persons;
  const [employment, background] = [fractions(areas), fractions(areas)];
  const incomes = Array.from({length: areas}, (): number[] => []);
  rows.forEach((person, move) => {
    const area = place[move]!;
    if (person === empty || area === empty) return;
    background.add(area, hasBackground(traits[person]!));
    if (workOf(traits[person]!) > 0) employment.add(area, workOf(traits[person]!) === 1);
    if (age[person]! >= adultAge && personalIncome[person] !== empty)
      incomes[area]!.push(personalIncome[person]!);
  });
  return {
    employment: employment.all,
    background: background.all,
    income: Float64Array.from(incomes, median),
  };
}

const hasBackground = (traits: number) => Math.floor(traits / 3) % 2 === 1;

function median(values: readonly number[]): number {
  if (values.length === 0) return NaN;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

function fractions(areas: number) {
  const all = Array.from({length: areas}, () => ({part: 0, whole: 0}));
  const add = (area: number, isPart: boolean) => {
    all[area]!.whole++;
    if (isPart) all[area]!.part++;
  };
  return {all: all as readonly Fraction[], add};
}
